import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Input } from '@wasm/reply';
import { inputsOf } from '../model/placing';
import type { FieldsBlock } from '../model/section';
import { shared } from '../style/shared';
import { SessionElement } from './element';
import { inputField } from './input';
import { Typing } from './typing';

/** Inputs without an axis as a list of fields; where the program allows, a total instead of its parts. */
export class Fields extends SessionElement {
  static override properties: PropertyDeclarations = {
    ...SessionElement.properties, block: { attribute: false }, asTotal: { state: true },
  };
  declare block: FieldsBlock;
  declare asTotal: boolean | undefined;
  private readonly typing = new Typing(this);

  static override styles = [shared, css`
    .head { display: flex; flex-wrap: wrap; gap: 0.3rem 1.5rem; align-items: baseline; justify-content: space-between;
      border-bottom: 1px solid var(--edge); padding-bottom: 0.25rem; }
    .ways { display: flex; gap: 1rem; }
    .ways label { display: inline-flex; gap: 0.35rem; align-items: center; min-height: 1.5rem; }
    .line { display: grid; grid-template-columns: minmax(0, 1fr) 11rem; gap: 0 1rem; align-items: start;
      border-bottom: 1px solid var(--rule); padding: 0.25rem 0; }
    .line > .soft { padding-block: 0.1rem; }
    .label { padding-top: 0.25rem; }
    .said { display: block; padding-top: 0.15rem; }
    @media (width < 30rem) { .line { grid-template-columns: minmax(0, 1fr) 9rem; } }
  `];

  private get total(): Input | undefined {
    return this.block.total ? this.session.book.inputs.get(this.block.total) : undefined;
  }

  /** Whether the total is entered rather than its parts: as chosen, otherwise as the values stand. */
  private get showsTotal(): boolean {
    if (this.asTotal !== undefined) return this.asTotal;
    return this.total !== undefined && this.session.textAt(this.total) !== '';
  }

  override render(): TemplateResult {
    const parts = inputsOf(this.session.book, this.block.fields);
    const { total } = this;
    const shown = total && this.showsTotal ? [total, ...parts.filter((part) => !this.replaces(total, part))] : parts;
    if (shown.length === 0) return html``;
    const { heading } = this.block;
    return html`${heading ? html`<div class="head"><h3 id="heading">${heading}</h3>${total ? this.ways(total, parts) : nothing}</div>` : nothing}
      <div class="lines" role=${heading ? 'group' : nothing} aria-labelledby=${heading ? 'heading' : nothing} @keydown=${this.key}>${shown.map((input) => this.line(input))}</div>`;
  }

  private line(input: Input): TemplateResult {
    const place = this.session.book.placeLabel(input.axes);
    const label = place ? `${input.label}, ${place}` : input.label;
    return html`<div class="line">
      <div class="label">${label}${input.optional ? html` <span class="soft small">· if any</span>` : nothing}
        <div class="soft small">${input.help}</div></div>
      <div>${inputField(this.session, input, label, this.typing)}</div>
    </div>`;
  }

  private ways(total: Input, parts: Input[]): TemplateResult {
    const way = (label: string, asTotal: boolean): TemplateResult => html`<label class="small"><input type="radio" name="way"
      .checked=${this.showsTotal === asTotal} @change=${() => this.choose(asTotal, total, parts)}>${label}</label>`;
    return html`<fieldset class="ways"><legend class="hidden">${this.block.heading}: how to enter</legend>
      ${way('Line by line', false)}${way('As one total', true)}</fieldset>`;
  }

  private replaces(total: Input, part: Input): boolean {
    return total.instead_of?.includes(part.id) ?? false;
  }

  /** A total and its parts exclude each other, so the way not taken is emptied, as one step. */
  private choose(asTotal: boolean, total: Input, parts: Input[]): void {
    this.asTotal = asTotal;
    const dropped = (asTotal ? parts.filter((part) => this.replaces(total, part)) : [total]).filter((input) => this.session.textAt(input) !== '');
    if (dropped.length === 0) return;
    this.session.edit(dropped.map(({ pointer }) => ({ pointer, text: '' })), 'way of entering');
    this.session.say({ text: `${dropped.length} ${dropped.length === 1 ? 'entry' : 'entries'} emptied.`, undo: true });
  }

  private key(event: KeyboardEvent): void {
    if (this.typing.historyKey(event)) return;
    if (event.key === 'Enter') this.typing.commit();
    if (event.key === 'Escape') this.typing.revert();
  }

  /** Puts the focus into the field of a pointer. */
  async focusInput(pointer: string): Promise<boolean> {
    if (this.total) {
      if (this.total.pointer === pointer) this.asTotal = true;
      else if (this.total.instead_of?.some((id) => this.session.book.inputs.get(id)?.pointer === pointer)) this.asTotal = false;
    }
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(pointer)}"]`);
    field?.focus();
    return field !== null;
  }
}
customElements.define('tu-fields', Fields);
