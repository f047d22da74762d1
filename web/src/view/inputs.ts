import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Input } from '@wasm/reply';
import { needed } from '../model/needs';
import { openTermsId, sectionOf } from '../model/placing';
import type { Block, Section } from '../model/section';
import { shared } from '../style/shared';
import { SessionElement } from './element';
import type { Fields } from './fields';
import type { Grid } from './grid';

/** One section of inputs. */
export class Inputs extends SessionElement {
  static override properties: PropertyDeclarations = { ...SessionElement.properties, section: { attribute: false } };
  declare section: Section;

  static override styles = [shared, css`
    .intro { max-width: 46rem; padding: 0.15rem 0 0.8rem; }
    .zeros { padding: 0 0 0.8rem; }
    .blocks > * { margin-bottom: 1.4rem; }
  `];

  override render(): TemplateResult {
    const { title, intro, blocks } = this.section;
    return html`<h2>${title}</h2><p class="intro soft">${intro}</p>${this.zeros()}
      <div class="blocks">${blocks.map((block) => this.block(block))}</div>`;
  }

  private block(block: Block): TemplateResult {
    switch (block.kind) {
      case 'grid': return html`<tu-grid .session=${this.session} .block=${block}></tu-grid>`;
      case 'fields': return html`<tu-fields .session=${this.session} .block=${block}></tu-fields>`;
      case 'members': return html`<tu-members .session=${this.session}></tu-members>`;
      case 'enrollment': return html`<tu-enrollment .session=${this.session}></tu-enrollment>`;
    }
  }

  /** Empty dollar fields of this section that keep a settlement from being computed. */
  private get blocking(): Input[] {
    return needed(this.session.book).flatMap((input) => this.parts(input)).filter((input) => !input.optional &&
      input.unit === 'dollars' && sectionOf(this.session.book, input.id)?.id === this.section.id && this.session.textAt(input) === '');
  }

  /** The lines a total stands for: nobody means a total of 0. */
  private parts(input: Input): Input[] {
    const { axes, instead_of: parts } = input;
    if (axes || !parts) return [input];
    return [...this.session.book.inputs.values()].filter(({ input: id }) => parts.includes(id));
  }

  private zeros(): TemplateResult | typeof nothing {
    const { blocking, section } = this;
    if (blocking.length === 0 || section.id === openTermsId) return nothing;
    return html`<p class="zeros"><button type="button" class="plain" @click=${this.enterZeros}>Enter 0 in the ${
      blocking.length === 1 ? 'empty line' : `${blocking.length} empty lines`}</button>
      <span class="soft small">Missing is not zero: a settlement waits for each.</span></p>`;
  }

  private enterZeros(): void {
    const edits = this.blocking.map(({ pointer }) => ({ pointer, text: '0' }));
    this.session.edit(edits, 'zeros');
    this.session.say({ text: `Entered 0 in ${edits.length} ${edits.length === 1 ? 'line' : 'lines'}.`, undo: true });
  }

  /** Puts the focus into the field of a pointer. */
  async focusInput(pointer: string): Promise<boolean> {
    await this.updateComplete;
    for (const part of this.renderRoot.querySelectorAll<Grid | Fields>('tu-grid, tu-fields')) {
      await part.updateComplete;
      if (await part.focusInput(pointer)) return true;
    }
    return false;
  }
}
customElements.define('tu-inputs', Inputs);
