import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Refusal, Terms, TermDeadline, TermReading } from '@wasm/reply';
import { dateText } from '../model/format';
import { shared } from '../style/shared';
import { SessionElement } from './element';
import { places, sources } from './explanation';
import type { ChosenProgram } from './program-choice';
import type { TermsFile } from './terms-file';
import type { TermsSection } from './terms-section';
import './program-choice';
import './terms-beside';
import './terms-draft';
import './terms-file';
import './terms-section';
import './terms-worth';

const modes = { read: 'Read', change: 'Change', file: 'The whole file' } as const;
type Mode = keyof typeof modes;

/** The terms in force as a page: read, laid beside another program's, and changed. */
export class TermsView extends SessionElement {
  static override properties: PropertyDeclarations = {
    ...SessionElement.properties, mode: { state: true }, beside: { state: true },
  };
  declare mode: Mode;
  declare beside: ChosenProgram | undefined;
  private of = '';
  private terms: Terms | Refusal | undefined;

  static override styles = [shared, css`
    .intro { max-width: 46rem; padding: 0.15rem 0 0.6rem; }
    .ways { display: flex; flex-wrap: wrap; gap: 0.5rem 1.2rem; align-items: center; padding-bottom: 1rem; }
    fieldset { display: flex; flex-wrap: wrap; gap: 0 1rem; }
    .ways label { display: inline-flex; gap: 0.35rem; align-items: center; min-height: 2rem; }
    tu-terms-section, table { margin-bottom: 1.4rem; }
    h3 { border-bottom: 1px solid var(--edge); padding-bottom: 0.25rem; }
    table { font-size: 0.93rem; margin-top: 0.3rem; }
    th:first-child { padding-inline-start: 0; }
    td, th { vertical-align: top; }
    @media (width < 40rem) {
      thead { display: none; }
      tr, th, td { display: block; border: 0; padding: 0.05rem 0; }
      tr { border-bottom: 1px solid var(--rule); padding: 0.4rem 0; }
    }
    @media print { .ways, tu-terms-file { display: none; } table { font-size: 0.8rem; } tr { break-inside: avoid; } h3 { break-after: avoid; } }
  `];

  constructor() {
    super();
    this.mode = 'read';
    this.addEventListener('go-to-term', this.goToTerm as unknown as EventListener);
  }

  /** The program in force as the engine takes it: a shipped one's id, or the user's document. */
  private get program(): string {
    return this.session.programText || this.session.book.program.id;
  }

  override render(): TemplateResult {
    const { program, session } = this;
    if (this.of !== program) {
      this.of = program;
      this.terms = session.engine.terms(program);
    }
    return html`<h2>Terms</h2>
      <p class="intro soft">${this.heading()}</p>
      <div class="ways">
        <fieldset><legend class="hidden">What to do with the terms</legend>${Object.entries(modes).map(([id, label]) => html`<label><input
          type="radio" name="mode" .checked=${id === this.mode} @change=${() => this.enter(id as Mode)}> ${label}</label>`)}</fieldset>
        <tu-program-choice .session=${session} label="Lay beside" none="no other program" .chosen=${this.beside}
          .without=${session.terms.isOwn ? undefined : session.book.program.id} @program-chosen=${this.layBeside}></tu-program-choice>
      </div>
      <tu-terms-draft .session=${session}></tu-terms-draft>
      <tu-terms-worth .session=${session}></tu-terms-worth>
      ${this.mode === 'read' ? nothing : html`<tu-terms-file .session=${session} .whole=${this.mode === 'file'}></tu-terms-file>`}
      ${this.body()}`;
  }

  private body(): TemplateResult | typeof nothing {
    const { session, program, beside } = this;
    if (this.mode === 'file') return nothing;
    return beside ? html`<tu-terms-beside .session=${session} .program=${program} .other=${beside}></tu-terms-beside>` : this.page();
  }

  private heading(): TemplateResult {
    const { book, terms } = this.session;
    const { title, jurisdiction, note, rating_period: period, contract } = book.program;
    const own = !terms.isOwn ? 'the shipped terms'
      : terms.shipped ? `own terms, started from ${terms.shipped.title}` : 'an own program file';
    return html`In force: ${own}. ${title}, ${jurisdiction}, ${dateText(period.from)} to ${dateText(period.to)}${contract ? html`, under ${contract.title}` : nothing}.
      Each term has the clause that sets it.${note ? html`<br>${note}` : nothing}`;
  }

  private page(): TemplateResult {
    const { terms, session } = this;
    if (!terms?.ok) return html`<p class="fault">The terms cannot be shown.</p>`;
    return html`${terms.sections.filter((section) => section.terms.length > 0).map((section) => html`
        <tu-terms-section .session=${session} .section=${section} .editing=${this.mode === 'change'}></tu-terms-section>`)}
      ${this.readings(terms.readings)}${this.deadlines(terms.deadlines)}${sources(session.book.program.sources)}`;
  }

  private readings(readings: readonly TermReading[]): TemplateResult | typeof nothing {
    if (readings.length === 0) return nothing;
    return html`<h3 id="readings">Readings: what the source does not settle</h3><table aria-labelledby="readings">
      <thead><tr><th scope="col">Question</th><th scope="col">Options</th><th scope="col">Clause</th></tr></thead>
      <tbody>${readings.map(({ question, options, default: usual, why, cite }) => html`<tr><th scope="row">${question}</th>
        <td><ul>${options.map(({ id, label }) => html`<li>${label}${id === usual ? ' (default)' : ''}</li>`)}</ul><div class="soft small">${why}</div></td>
        <td class="soft small">${places(cite)}</td></tr>`)}</tbody></table>`;
  }

  private deadlines(deadlines: readonly TermDeadline[]): TemplateResult | typeof nothing {
    if (deadlines.length === 0) return nothing;
    return html`<h3 id="deadlines">Deadlines</h3><table aria-labelledby="deadlines">
      <thead><tr><th scope="col">What</th><th scope="col">Rule</th><th scope="col">Clause</th></tr></thead>
      <tbody>${deadlines.map(({ label, rule, note, cite, only_under: under }) => html`<tr><th scope="row">${label}${note ? html`<div class="soft small">${note}</div>` : nothing}</th>
        <td>${rule}${under ? html`<div class="soft small">${this.under(under)}</div>` : nothing}</td><td class="soft small">${places(cite)}</td></tr>`)}</tbody></table>`;
  }

  /** "rebate.due_year=following" in the words of the reading. */
  private under(condition: string): string {
    const [reading, option] = condition.split('=');
    const label = this.session.book.reading(reading ?? '')?.options.find(({ id }) => id === option)?.label;
    return `Only under the reading “${label ?? condition}”.`;
  }

  private enter(mode: Mode): void {
    this.mode = mode;
    if (mode !== 'read') this.beside = undefined;
  }

  private layBeside(event: CustomEvent<ChosenProgram | undefined>): void {
    this.beside = event.detail;
    if (event.detail) this.mode = 'read';
  }

  private async goToTerm(event: CustomEvent<string>): Promise<void> {
    if (this.mode === 'read') this.enter('change');
    await this.updateComplete;
    if (this.mode === 'change' && await this.focusTerm(event.detail)) return;
    this.enter('file');
    await this.updateComplete;
    await this.renderRoot.querySelector<TermsFile>('tu-terms-file')?.focusValue(event.detail);
  }

  private async focusTerm(pointer: string): Promise<boolean> {
    for (const section of this.renderRoot.querySelectorAll<TermsSection>('tu-terms-section')) {
      await section.updateComplete;
      if (section.focusTerm(pointer)) return true;
    }
    return false;
  }
}
customElements.define('tu-terms', TermsView);
