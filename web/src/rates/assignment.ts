import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { AssignedMonth, Assignment, AssignmentReading, DefinedCell, RateCells, WrittenMonth } from '@wasm/rate-cells';
import type { Diagnostic } from '@wasm/reply';
import { shortCitation } from '../model/format';
import { chosenBytes, download, fileName } from '../model/files';
import { faultsStyle } from '../style/faults';
import { shared } from '../style/shared';
import { counted, plural } from './printed';
import { faultBox, ProgramCells } from './program-cells';

const nothingWritten: WrittenMonth = { category_of_eligibility: '', month: '', birth_date: '', age_months: '', exclusion: '' };
const columns = 'member, month, category_of_eligibility, birth_date or age_months, exclusion';

interface OpenedFile { name: string; bytes: Uint8Array }

/** "12 to 239 months", "12 months and over" */
function ages({ age_months_from: from = '0', age_months_to: to }: DefinedCell): string {
  if (to === undefined) return from === '0' ? 'any age' : `${from} months and over`;
  return `${from} to ${to} months`;
}

/** The months of the rating period: "2025-07" and so on. */
function monthsOf({ from, to }: RateCells['period']): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  for (let one = from.slice(0, 7); one <= to.slice(0, 7); one = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(one);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}

/** The rate cell of one member month, and of every member month of a file. */
export class AssignmentView extends ProgramCells {
  static override properties: PropertyDeclarations = {
    ...ProgramCells.properties, written: { state: true }, one: { state: true }, oneFaults: { state: true },
    file: { state: true }, whole: { state: true }, fileFaults: { state: true }, choices: { state: true },
  };
  declare written: WrittenMonth;
  declare one: Assignment | undefined;
  declare oneFaults: readonly Diagnostic[];
  declare file: OpenedFile | undefined;
  declare whole: Assignment | undefined;
  declare fileFaults: readonly Diagnostic[];
  declare choices: Readonly<Record<string, string>>;

  static override styles = [shared, faultsStyle, css`
    .lead, .note { max-width: 46rem; padding: 0.2rem 0 0.7rem; }
    section { padding-top: 1.6rem; }
    h3 { padding-bottom: 0.3rem; }
    form, .ways { display: flex; flex-wrap: wrap; gap: 0.6rem 1.2rem; align-items: end; padding: 0.2rem 0 0.6rem; }
    form label { display: grid; gap: 0.15rem; font-size: 0.87rem; color: var(--soft); }
    form .entry { color: var(--ink); font-size: 1rem; text-align: start; width: auto; max-width: 100%; }
    .code { width: 6rem !important; }
    .choice { display: flex; gap: 0.5rem; align-items: baseline; padding: 0.12rem 0; min-height: 24px; }
    legend { padding: 0 0 0.2rem; font-weight: 650; }
    .answer { min-height: 3rem; }
    .answer strong { font-size: 1.2rem; }
    .box { margin-top: 0.4rem; max-width: 46rem; }
    table { max-width: 46rem; }
    caption { padding-top: 0.6rem; }
    td:first-child, tbody th { padding-inline-start: 0; }
    .reason { min-width: 12rem; }
    @media print { form, .ways { display: none; } }
  `];

  constructor() {
    super();
    this.forget();
  }

  protected override forget(): void {
    this.written = nothingWritten;
    this.one = undefined;
    this.oneFaults = [];
    this.file = undefined;
    this.whole = undefined;
    this.fileFaults = [];
    this.choices = {};
  }

  protected override view(known: RateCells): TemplateResult {
    const { assignment } = known;
    if (!assignment) return html`<h2>Rate cells</h2><p class="lead">The documents at hand do not say who belongs to the rate cells of this program.</p>`;
    return html`<h2>Rate cells</h2>
      <p class="lead soft">Which rate cell a member month belongs to, by category of eligibility, age and what excludes it
        (${assignment.cite.map(shortCitation).join(', ')}). The file stays in this browser.</p>
      ${assignment.readings.map((reading) => this.reading(reading))}
      <section>${this.single(known)}</section>
      <section>${this.ofFile()}</section>
      <section>${this.definitions(known)}</section>`;
  }

  private reading({ id, question, options, default: usual, why, cite }: AssignmentReading): TemplateResult {
    const chosen = this.choices[id] ?? usual;
    const moved = this.whole?.readings.find((reading) => reading.id === id)?.options;
    return html`<fieldset><legend>${question}</legend>${options.map((option) => {
      const count = moved?.find((one) => one.id === option.id)?.moved ?? '0';
      return html`<label class="choice"><input type="radio" name=${id} value=${option.id} .checked=${option.id === chosen}
        @change=${() => this.choose(id, option.id)}><span>${option.label}${count === '0' ? nothing
          : html` <span class="soft">(${plural(Number(count), 'member month')} of the file would move)</span>`}</span></label>`;
    })}<p class="soft small">${why} ${cite.map(shortCitation).join(', ')}</p></fieldset>`;
  }

  private single(known: RateCells): TemplateResult {
    const { written, one } = this;
    const field = (key: keyof WrittenMonth) => (event: Event): void => {
      this.written = { ...this.written, [key]: (event.target as HTMLInputElement).value.trim() };
      void this.assignOne();
    };
    const invalid = (key: keyof WrittenMonth): 'true' | typeof nothing => (this.oneFaults.some(({ pointer }) => pointer === `/${key}`) ? 'true' : nothing);
    return html`<h3>One member</h3><form @submit=${(event: Event) => event.preventDefault()}>
        <label>Category of eligibility<input class="entry code" name="category_of_eligibility" autocomplete="off" placeholder="072" spellcheck="false"
          aria-invalid=${invalid('category_of_eligibility')} .value=${written.category_of_eligibility} @change=${field('category_of_eligibility')}></label>
        <label>Month<select class="entry" name="month" @change=${field('month')}><option value="">not said</option>
          ${monthsOf(known.period).map((month) => html`<option value=${month} ?selected=${month === written.month}>${month}</option>`)}</select></label>
        <label>Date of birth<input class="entry" type="date" name="birth_date" aria-invalid=${invalid('birth_date')} .value=${written.birth_date} @change=${field('birth_date')}></label>
        <label>or age in months<input class="entry code" name="age_months" autocomplete="off" inputmode="numeric" aria-invalid=${invalid('age_months')}
          .value=${written.age_months} @change=${field('age_months')}></label>
        <label>Excluded as<select class="entry" name="exclusion" @change=${field('exclusion')}><option value="">nothing excludes</option>
          ${known.assignment?.exclusions.map(({ id, label }) => html`<option value=${id} ?selected=${id === written.exclusion}>${label}</option>`)}</select></label></form>
      <div class="answer" role="status">${one ? this.answer(one) : nothing}</div>
      ${this.oneFaults.length > 0 ? faultBox('To be mended', this.oneFaults) : nothing}`;
  }

  private answer({ rows, cells, unassigned }: Assignment): TemplateResult {
    const [month] = rows;
    const cell = cells.find(({ id }) => id === month?.cell);
    const reason = unassigned.find(({ id }) => id === month?.unassigned);
    const rate = this.known?.cells.find(({ id }) => id === cell?.id)?.rate;
    return html`<p><strong>${cell?.label ?? 'No rate cell'}</strong></p>
      <p class="soft">${reason?.label ?? ''}${cell && rate ? `$${rate} per member per month at a risk factor of 1` : ''};
        ${month?.age_months === '1' ? '1 month' : `${month?.age_months ?? ''} months`} of age</p>`;
  }

  private ofFile(): TemplateResult {
    const { file, whole } = this;
    return html`<h3>A file of member months</h3>
      <p class="note soft">CSV with a first line that names the columns: ${columns}. A month is written 2025-07, a date 2025-07-31.</p>
      <p class="ways"><button type="button" class="plain" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click()}>Open member months…</button>
        ${whole ? html`<button type="button" class="plain" @click=${this.saveCsv}>Save with rate cells, CSV</button>
          <button type="button" class="plain" @click=${this.saveScenario}>Save as a scenario</button>` : nothing}</p>
      <input class="hidden" type="file" accept=".csv,text/csv" tabindex="-1" aria-hidden="true" @change=${this.opened}>
      ${this.fileFaults.length > 0 ? faultBox(`${file?.name ?? 'The file'} was not assigned`, this.fileFaults) : nothing}
      ${whole ? this.counts(whole) : nothing}${whole ? this.without(whole) : nothing}`;
  }

  private counts({ member_months: all, cells, unassigned }: Assignment): TemplateResult {
    const row = ({ label, member_months: months }: { label: string; member_months: string }): TemplateResult =>
      html`<tr><th scope="row">${label}</th><td class="num">${counted(Number(months))}</td></tr>`;
    const reasons = unassigned.filter(({ member_months: months }) => months !== '0');
    return html`<table id="counts"><caption>${this.file?.name}</caption><thead><tr><th scope="col">Rate cell</th><th scope="col" class="num">Member months</th></tr></thead>
      <tbody>${cells.map(row)}${reasons.map(({ label, ...rest }) => row({ ...rest, label: `None: ${label}` }))}</tbody>
      <tfoot>${row({ label: 'All', member_months: all })}</tfoot></table>`;
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

  private definitions({ cells, assignment }: RateCells): TemplateResult {
    return html`<div class="scroll" role="group" tabindex="0" aria-label="Definitions"><table><caption>Who belongs to a rate cell</caption>
      <thead><tr><th scope="col">Rate cell</th><th scope="col">Age</th><th scope="col">Category of eligibility</th></tr></thead>
      <tbody>${cells.filter(({ categories_of_eligibility: categories }) => categories).map((cell) => html`<tr><th scope="row">${cell.label}</th>
        <td>${ages(cell)}</td><td>${cell.categories_of_eligibility?.join(', ')}</td></tr>`)}</tbody></table></div>
      <p class="note soft small">${assignment?.note}</p>`;
  }

  private choose(reading: string, option: string): void {
    this.choices = { ...this.choices, [reading]: option };
    void this.assignOne();
    void this.assignFile();
  }

  /** Asked for once there is enough to go by. */
  private async assignOne(): Promise<void> {
    const { written, choices } = this;
    const isEnough = written.category_of_eligibility !== '' && (written.age_months !== '' || (written.birth_date !== '' && written.month !== ''));
    const answer = isEnough ? await this.rates.call('assignOne', this.program.id, written, choices) : undefined;
    if (written !== this.written || choices !== this.choices) return;
    this.one = answer?.ok ? answer : undefined;
    this.oneFaults = answer && !answer.ok ? answer.diagnostics : [];
  }

  private async assignFile(): Promise<void> {
    const { file, choices } = this;
    if (!file) return;
    const answer = await this.rates.call('assign', this.program.id, file.bytes, choices);
    if (file !== this.file || choices !== this.choices) return;
    this.whole = answer.ok ? answer : undefined;
    this.fileFaults = answer.ok ? [] : answer.diagnostics;
  }

  private async opened(event: Event): Promise<void> {
    const file = await chosenBytes(event);
    if (!file) return;
    this.file = file;
    await this.assignFile().catch((fault: unknown) => this.fail(fault));
  }

  private async saveCsv(): Promise<void> {
    if (!this.file) return;
    const text = await this.rates.call('assignedCsv', this.program.id, this.file.bytes, this.choices);
    download(`${this.file.name.replace(/\.csv$/i, '')}.rate-cells.csv`, text, 'text/csv');
  }

  private async saveScenario(): Promise<void> {
    if (!this.file) return;
    const text = await this.rates.call('assignedScenario', this.program.id, this.file.bytes, this.choices);
    download(fileName(this.file.name.replace(/\.csv$/i, '')), text);
  }
}
customElements.define('tu-rate-cells', AssignmentView);
