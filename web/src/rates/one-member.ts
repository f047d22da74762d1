import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Assignment, RateCells, ReadingChoices, WrittenMonth } from '@wasm/rate-cells';
import type { Diagnostic } from '@wasm/reply';
import { figure } from '../model/format';
import { faultsStyle } from '../style/faults';
import { shared } from '../style/shared';
import type { RatesClient } from './client';
import { faultBox } from './program-cells';

const nothingWritten: WrittenMonth = { category_of_eligibility: '', month: '', birth_date: '', age_months: '', exclusion: '' };

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

/** The rate cell of one member month. */
export class OneMember extends LitElement {
  static override properties: PropertyDeclarations = {
    rates: { attribute: false }, known: { attribute: false }, choices: { attribute: false },
    written: { state: true }, answer: { state: true }, faults: { state: true },
  };
  declare rates: RatesClient;
  declare known: RateCells;
  declare choices: ReadingChoices;
  declare written: WrittenMonth;
  declare answer: Assignment | undefined;
  declare faults: readonly Diagnostic[];

  static override styles = [shared, faultsStyle, css`
    h3 { padding-bottom: 0.3rem; }
    form { display: flex; flex-wrap: wrap; gap: 0.6rem 1.2rem; align-items: end; padding: 0.2rem 0 0.6rem; }
    label { display: grid; grid-template-columns: minmax(0, max-content); gap: 0.15rem; max-width: 100%; font-size: 0.87rem; color: var(--soft); }
    .entry { color: var(--ink); font-size: 1rem; text-align: start; width: auto; max-width: 100%; min-height: 2.1rem; }
    .code { width: 6rem; }
    .answer { min-height: 3rem; }
    .answer strong { font-size: 1.2rem; }
    .box { margin-top: 0.4rem; max-width: 46rem; }
    @media print { form { display: none; } }
  `];

  constructor() {
    super();
    this.written = nothingWritten;
    this.faults = [];
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('choices') || changed.has('written')) void this.assign();
  }

  override render(): TemplateResult {
    const { written, known, answer, faults } = this;
    const put = (key: keyof WrittenMonth) => (event: Event): void => {
      this.written = { ...this.written, [key]: (event.target as HTMLInputElement).value.trim() };
    };
    const invalid = (key: keyof WrittenMonth): 'true' | typeof nothing => (faults.some(({ pointer }) => pointer === `/${key}`) ? 'true' : nothing);
    return html`<h3>One member</h3><form @submit=${(event: Event) => event.preventDefault()}>
        <label>Category of eligibility<input class="entry code" name="category_of_eligibility" autocomplete="off" placeholder="072" spellcheck="false"
          aria-invalid=${invalid('category_of_eligibility')} .value=${written.category_of_eligibility} @change=${put('category_of_eligibility')}></label>
        <label>Month<select class="entry" name="month" @change=${put('month')}><option value="">not said</option>
          ${monthsOf(known.period).map((month) => html`<option value=${month} ?selected=${month === written.month}>${month}</option>`)}</select></label>
        <label>Date of birth<input class="entry" type="date" name="birth_date" aria-invalid=${invalid('birth_date')} .value=${written.birth_date} @change=${put('birth_date')}></label>
        <label>or age in months<input class="entry code" name="age_months" autocomplete="off" inputmode="numeric" aria-invalid=${invalid('age_months')}
          .value=${written.age_months} @change=${put('age_months')}></label>
        <label>Excluded as<select class="entry" name="exclusion" @change=${put('exclusion')}><option value="">nothing excludes</option>
          ${known.assignment?.exclusions.map(({ id, label }) => html`<option value=${id} ?selected=${id === written.exclusion}>${label}</option>`)}</select></label></form>
      <div class="answer" role="status">${answer ? this.said(answer) : nothing}</div>
      ${faults.length > 0 ? faultBox('To be mended', faults) : nothing}`;
  }

  private said({ rows: [month], cells, unassigned }: Assignment): TemplateResult {
    const cell = cells.find(({ id }) => id === month?.cell);
    const reason = unassigned.find(({ id }) => id === month?.unassigned);
    const rate = this.known.cells.find(({ id }) => id === cell?.id)?.rate;
    return html`<p><strong>${cell?.label ?? 'No rate cell'}</strong></p>
      <p class="soft">${reason?.label ?? ''}${cell && rate ? `${figure(rate, 'pmpm')} per member per month at a risk factor of 1` : ''};
        ${month?.age_months === '1' ? '1 month' : `${month?.age_months ?? ''} months`} of age</p>`;
  }

  /** Asked for once there is enough to go by. */
  private async assign(): Promise<void> {
    const { written, choices } = this;
    const isEnough = written.category_of_eligibility !== '' && (written.age_months !== '' || (written.birth_date !== '' && written.month !== ''));
    const answer = isEnough ? await this.rates.call('assignOne', this.known.program, written, choices) : undefined;
    if (written !== this.written || choices !== this.choices) return;
    this.answer = answer?.ok ? answer : undefined;
    this.faults = answer && !answer.ok ? answer.diagnostics : [];
  }
}
customElements.define('tu-one-member', OneMember);
