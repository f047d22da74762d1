import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { chosenText } from '../model/files';
import { shared } from '../style/shared';
import { SessionElement } from './element';

/** A program as the engine takes it: a shipped one's id or a document's text. An empty one is none. */
export interface ChosenProgram { program: string; name: string }

/** Chooses a shipped program or a program file; tells of it with the event "program-chosen". */
export class ProgramChoice extends SessionElement {
  static override properties: PropertyDeclarations = {
    ...SessionElement.properties, label: {}, none: {}, chosen: { attribute: false }, without: { attribute: false },
  };
  declare label: string;
  /** What the choice of no program says. */
  declare none: string;
  declare chosen: ChosenProgram | undefined;
  /** A shipped program that is not offered. */
  declare without: string | undefined;

  static override styles = [shared, css`
    :host { min-width: 0; max-width: 100%; }
    .choice { display: flex; flex-wrap: wrap; gap: 0.2rem 0.5rem; align-items: center; max-width: 100%; }
    select { max-width: 100%; min-width: 0; }
  `];

  private get programs(): { id: string; title: string }[] {
    return this.session.engine.catalogue().programs.filter(({ id }) => id !== this.without);
  }

  private get isFile(): boolean {
    return this.chosen !== undefined && !this.programs.some(({ id }) => id === this.chosen?.program);
  }

  override render(): TemplateResult {
    const { programs } = this;
    return html`<div class="choice"><label for="program">${this.label}</label><select id="program" class="plain" @change=${this.choose}>
        <option value="">${this.none}</option>
        ${programs.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}
        ${this.isFile ? html`<option value="kept">${this.chosen?.name}</option>` : nothing}
        <option value="file">A program file…</option></select></div>
      <input class="hidden" type="file" accept=".json,application/json" tabindex="-1" aria-hidden="true" @change=${this.opened}>`;
  }

  protected override updated(): void {
    this.showChosen();
  }

  private showChosen(): void {
    const select = this.renderRoot.querySelector('select');
    if (select) select.value = this.isFile ? 'kept' : this.chosen?.program ?? '';
  }

  private choose(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const { value } = select;
    if (value === 'file') {
      this.showChosen();
      this.renderRoot.querySelector<HTMLInputElement>('input')?.click();
    } else if (value !== 'kept') {
      this.told(value === '' ? undefined : { program: value, name: select.selectedOptions[0]?.textContent ?? value });
    }
  }

  private async opened(event: Event): Promise<void> {
    const file = await chosenText(event);
    if (file) this.told({ program: file.text, name: file.name });
  }

  private told(detail: ChosenProgram | undefined): void {
    this.dispatchEvent(new CustomEvent('program-chosen', { detail }));
  }
}
customElements.define('tu-program-choice', ProgramChoice);
