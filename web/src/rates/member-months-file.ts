import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { AssignedMonth, Assignment, RateCells, ReadingChoices } from '@wasm/rate-cells';
import type { Diagnostic } from '@wasm/reply';
import { chosenBytes, download, fileName } from '../model/files';
import { faultsStyle } from '../style/faults';
import { shared } from '../style/shared';
import type { RatesClient } from './client';
import { counted } from './printed';
import { faultBox } from './program-cells';

const columns = 'member, month, category_of_eligibility, birth_date or age_months, exclusion';

/** The rate cell of every member month of a file. Says `assigned`, with what came of it, each time. */
export class MemberMonthsFile extends LitElement {
  static override properties: PropertyDeclarations = {
    rates: { attribute: false }, known: { attribute: false }, choices: { attribute: false },
    file: { state: true }, assigned: { state: true }, faults: { state: true },
  };
  declare rates: RatesClient;
  declare known: RateCells;
  declare choices: ReadingChoices;
  declare file: { name: string; bytes: Uint8Array } | undefined;
  declare assigned: Assignment | undefined;
  declare faults: readonly Diagnostic[];

  static override styles = [shared, faultsStyle, css`
    h3 { padding-bottom: 0.3rem; }
    .note { max-width: 46rem; padding: 0.2rem 0 0.7rem; }
    .ways { display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0.2rem 0 0.6rem; }
    .box { margin-top: 0.4rem; max-width: 46rem; }
    table { max-width: 46rem; }
    caption { padding-top: 0.6rem; overflow-wrap: anywhere; }
    th:first-child { padding-inline-start: 0; }
    td { white-space: nowrap; }
    .reason { min-width: 12rem; white-space: normal; }
    @media print { .ways { display: none; } }
  `];

  constructor() {
    super();
    this.faults = [];
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('choices') || changed.has('file')) void this.assign();
  }

  override render(): TemplateResult {
    const { file, assigned, faults } = this;
    return html`<h3>A file of member months</h3>
      <p class="note soft">CSV with a first line that names the columns: ${columns}. A month is written 2025-07, a date 2025-07-31.</p>
      <p class="ways"><button type="button" class="plain" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click()}>Open member months…</button>
        ${assigned ? html`<button type="button" class="plain" @click=${this.saveCsv}>Save with rate cells, CSV</button>
          <button type="button" class="plain" @click=${this.saveScenario}>Save as a scenario</button>` : nothing}</p>
      <input class="hidden" type="file" accept=".csv,text/csv" tabindex="-1" aria-hidden="true" @change=${this.opened}>
      ${faults.length > 0 ? faultBox(`${file?.name ?? 'The file'} was not assigned`, faults) : nothing}
      ${assigned ? html`${this.counts(assigned)}${this.without(assigned)}` : nothing}`;
  }

  private counts({ member_months: all, cells, unassigned }: Assignment): TemplateResult {
    const row = (label: string, months: string): TemplateResult => html`<tr><th scope="row">${label}</th><td class="num">${counted(Number(months))}</td></tr>`;
    const reasons = unassigned.filter(({ member_months: months }) => months !== '0');
    return html`<table id="counts"><caption>${this.file?.name}</caption><thead><tr><th scope="col">Rate cell</th><th scope="col" class="num">Member months</th></tr></thead>
      <tbody>${cells.map(({ label, member_months: months }) => row(label, months))}${reasons.map(({ label, member_months: months }) => row(`None: ${label}`, months))}</tbody>
      <tfoot>${row('All', all)}</tfoot></table>`;
  }

  private without({ rows, unassigned }: Assignment): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    const reason = ({ unassigned: id }: AssignedMonth): string => unassigned.find((one) => one.id === id)?.label ?? '';
    const all = unassigned.reduce((sum, { member_months: months }) => sum + Number(months), 0);
    return html`<div class="scroll" role="group" tabindex="0" aria-label="Without a rate cell"><table id="unassigned"><caption>Without a rate cell</caption>
      <thead><tr><th scope="col">Member</th><th scope="col">Month</th><th scope="col">Category</th><th scope="col" class="num">Age, months</th><th scope="col">Reason</th></tr></thead>
      <tbody>${rows.map((one) => html`<tr><th scope="row">${one.member}</th><td>${one.month}</td><td>${one.category_of_eligibility}</td>
        <td class="num">${one.age_months}</td><td class="reason">${reason(one)}</td></tr>`)}</tbody></table></div>
      ${all > rows.length ? html`<p class="soft small">The first ${counted(rows.length)} of ${counted(all)}; the saved file has them all.</p>` : nothing}`;
  }

  private async assign(): Promise<void> {
    const { file, choices } = this;
    if (!file) return;
    const answer = await this.rates.call('assign', this.known.program, file.bytes, choices);
    if (file !== this.file || choices !== this.choices) return;
    this.assigned = answer.ok ? answer : undefined;
    this.faults = answer.ok ? [] : answer.diagnostics;
    this.dispatchEvent(new CustomEvent<Assignment | undefined>('assigned', { detail: this.assigned }));
  }

  private async opened(event: Event): Promise<void> {
    this.file = await chosenBytes(event) ?? this.file;
  }

  private async saveCsv(): Promise<void> {
    if (!this.file) return;
    const text = await this.rates.call('assignedCsv', this.known.program, this.file.bytes, this.choices);
    download(`${this.plainName}.rate-cells.csv`, text, 'text/csv');
  }

  private async saveScenario(): Promise<void> {
    if (!this.file) return;
    const text = await this.rates.call('assignedScenario', this.known.program, this.file.bytes, this.choices);
    download(fileName(this.plainName), text);
  }

  private get plainName(): string {
    return this.file?.name.replace(/\.csv$/i, '') ?? '';
  }
}
customElements.define('tu-member-months-file', MemberMonthsFile);
