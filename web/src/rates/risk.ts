import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DefinedCell, RateCells, RiskFactors } from '@wasm/rate-cells';
import type { Diagnostic } from '@wasm/reply';
import { fieldText } from '../model/format';
import { chosenText, download, fileName } from '../model/files';
import { faultsStyle } from '../style/faults';
import { shared } from '../style/shared';
import { faultBox, ProgramCells } from './program-cells';
import { anotherPlan, enteredCells, nothingEntered, scoresDocument, scoresOf, type EnteredScore, type EnteredScores } from './risk-scores';
import './risk-results';

const atFirst: EnteredScores = { decimals: '', plans: ['First plan', 'Second plan', 'Third plan'].map((name, index) => ({ id: `plan_${index + 1}`, name, cells: {} })) };
const fields = ['member_months', 'risk_score'] as const;
const fieldLabel = { member_months: 'Member months', risk_score: 'Risk score' } as const;

/** The plans' average risk scores by rate cell, normalized across the plans. */
export class RiskView extends ProgramCells {
  static override properties: PropertyDeclarations = {
    ...ProgramCells.properties, scores: { state: true }, factors: { state: true }, faults: { state: true }, refused: { state: true },
  };
  declare scores: EnteredScores;
  declare factors: RiskFactors | undefined;
  declare faults: readonly Diagnostic[];
  /** The file opened last, where it was refused. */
  declare refused: string;

  static override styles = [shared, faultsStyle, css`
    .lead { max-width: 46rem; padding: 0.2rem 0 0.7rem; }
    section { padding-top: 1.6rem; }
    .ways { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: end; padding: 0.2rem 0 0.7rem; }
    .ways label { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: baseline; }
    .ways select { width: auto; text-align: start; }
    .entries th[scope=row] { min-width: 9rem; }
    .entries :is(th, td):first-child { padding-inline-start: 0; }
    .entries td { min-width: 7.5rem; }
    .entries thead .entry { font-size: 0.93rem; color: var(--ink); text-align: start; min-width: 9rem; }
    .entries .first { border-inline-start: 1px solid var(--rule); }
    .check { max-width: 46rem; padding: 0.6rem 0 0; }
    .box { margin-top: 0.8rem; max-width: 46rem; }
    @media print { .ways { display: none; } }
  `];

  constructor() {
    super();
    this.forget();
  }

  protected override forget(): void {
    this.scores = atFirst;
    this.factors = undefined;
    this.faults = [];
    this.refused = '';
  }

  protected override view(known: RateCells): TemplateResult {
    const adjusted = this.adjusted(known);
    if (adjusted.length === 0) return html`<h2>Risk scores</h2><p class="lead">The terms of this program adjust no rate cell for risk.</p>`;
    return html`<h2>Risk scores</h2>
      <p class="lead soft">Each plan's average risk score, divided by the average of all plans' members in the rate cell: the factor its capitation
        rate is multiplied by. Enter every plan; leave a rate cell out by leaving it empty for all of them. A plan without members in one has 0 member months.</p>
      ${this.ways()}${this.entries(adjusted)}
      ${this.faulty(known)}
      ${this.factors ? html`<section><tu-risk-results .factors=${this.factors} .sources=${known.sources}></tu-risk-results></section>` : nothing}`;
  }

  /** What is wrong; entries that are only missing yet are told without alarm. */
  private faulty({ cells }: RateCells): TemplateResult | typeof nothing {
    const { faults, refused } = this;
    if (faults.length === 0) return nothing;
    if (refused) return faultBox(`${refused} was not opened`, faults);
    if (faults.some(({ code }) => code !== 'missing_key')) return faultBox('To be mended', faults);
    const name = ({ pointer }: Diagnostic): string => {
      const [, , plan = '', , cell = '', field = ''] = pointer.split('/');
      const label = field === 'risk_score' ? 'risk score' : 'member months';
      return `${label} of ${this.scores.plans[Number(plan)]?.name ?? ''} in ${cells.find(({ id }) => id === cell)?.label ?? cell}`;
    };
    return html`<p class="check soft" role="status">Not computed yet: it needs ${faults.slice(0, 3).map(name).join(', ')}${faults.length > 3 ? ` and ${faults.length - 3} more` : ''}.</p>`;
  }

  private adjusted({ cells }: RateCells): DefinedCell[] {
    return cells.filter(({ risk_adjustment: adjustment }) => adjustment !== 'none');
  }

  private ways(): TemplateResult {
    const { plans, decimals } = this.scores;
    return html`<p class="ways">
        <button type="button" class="plain" @click=${() => this.enter({ ...this.scores, plans: [...plans, anotherPlan(plans)] })}>Add a plan</button>
        ${plans.length > 1 ? html`<button type="button" class="plain" @click=${() => this.enter({ ...this.scores, plans: plans.slice(0, -1) })}>Remove the last plan</button>` : nothing}
        <button type="button" class="plain" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click()}>Open scores…</button>
        ${this.factors ? html`<button type="button" class="plain" @click=${this.save}>Save scores</button>` : nothing}
        <label>Factors are <select class="entry" name="decimals" @change=${(event: Event) => this.enter({ ...this.scores, decimals: (event.target as HTMLSelectElement).value })}>
          ${['', '2', '3', '4', '5', '6'].map((one) => html`<option value=${one} ?selected=${one === decimals}>${one ? `rounded to ${one} decimals` : 'not rounded'}</option>`)}</select></label></p>
      <input class="hidden" type="file" accept=".json,application/json" tabindex="-1" aria-hidden="true" @change=${this.opened}>`;
  }

  private entries(adjusted: readonly DefinedCell[]): TemplateResult {
    const { plans } = this.scores;
    return html`<div class="scroll" role="group" tabindex="0" aria-label="Scores by plan and rate cell"><table class="entries">
      <thead><tr><td></td>${plans.map(({ name }, plan) => html`<th colspan="2" scope="colgroup" class="first"><input class="entry" autocomplete="off" data-plan=${plan}
          aria-label=${`Name of plan ${plan + 1}`} .value=${live(name)} @change=${(event: Event) => this.rename(plan, (event.target as HTMLInputElement).value)}></th>`)}</tr>
        <tr><th scope="col">Rate cell</th>${plans.map(() => fields.map((field) => html`<th scope="col" class="num">${fieldLabel[field]}</th>`))}</tr></thead>
      <tbody>${adjusted.map(({ id, label, risk_adjustment: adjustment }) => html`<tr><th scope="row">${label}${adjustment === 'concurrent'
        ? html` <span class="soft small">scored after the period</span>` : nothing}</th>
        ${plans.map((_, plan) => fields.map((field) => this.entry(plan, id, field, label)))}</tr>`)}</tbody></table></div>`;
  }

  private entry(plan: number, cell: string, field: keyof EnteredScore, label: string): TemplateResult {
    const { name = '', cells = {} } = this.scores.plans[plan] ?? {};
    const pointer = `/plans/${plan}/cells/${cell}/${field}`;
    const isFault = this.faults.some((fault) => fault.pointer === pointer && fault.code !== 'missing_key');
    return html`<td class=${field === 'member_months' ? 'first' : ''}><input class="entry" inputmode="decimal" autocomplete="off" spellcheck="false" data-pointer=${pointer}
      aria-label=${`${fieldLabel[field]}, ${label}, ${name}`} aria-invalid=${isFault ? 'true' : nothing} .value=${live(fieldText(cells[cell]?.[field] ?? '', field === 'member_months' ? 'member_months' : 'factor'))}
      @change=${(event: Event) => this.put(plan, cell, field, (event.target as HTMLInputElement).value.trim())}></td>`;
  }

  private rename(plan: number, name: string): void {
    this.enter({ ...this.scores, plans: this.scores.plans.map((one, index) => (index === plan ? { ...one, name: name.trim() || `Plan ${plan + 1}` } : one)) });
  }

  private put(plan: number, cell: string, field: keyof EnteredScore, text: string): void {
    this.enter({
      ...this.scores,
      plans: this.scores.plans.map((one, index) => (index === plan
        ? { ...one, cells: { ...one.cells, [cell]: { ...(one.cells[cell] ?? nothingEntered), [field]: text } } } : one)),
    });
  }

  private enter(scores: EnteredScores): void {
    this.scores = scores;
    this.refused = '';
    this.compute(scores).catch((fault: unknown) => this.fail(fault));
  }

  private async compute(scores: EnteredScores): Promise<void> {
    const { known } = this;
    const ids = known ? this.adjusted(known).map(({ id }) => id) : [];
    const answer = enteredCells(scores, ids).length > 0
      ? await this.rates.call('riskFactors', this.program.id, scoresDocument(this.program.id, scores, ids)) : undefined;
    if (scores !== this.scores) return;
    this.factors = answer?.ok ? answer : undefined;
    this.faults = answer && !answer.ok ? answer.diagnostics : [];
  }

  private async opened(event: Event): Promise<void> {
    const file = await chosenText(event);
    if (!file) return;
    const answer = await this.rates.call('riskFactors', this.program.id, file.text);
    this.refused = answer.ok ? '' : file.name;
    this.faults = answer.ok ? [] : answer.diagnostics;
    if (answer.ok) this.enter(scoresOf(file.text));
  }

  private save(): void {
    if (!this.known) return;
    const ids = this.adjusted(this.known).map(({ id }) => id);
    download(fileName(this.program.id, 'risk-scores'), `${scoresDocument(this.program.id, this.scores, ids)}\n`);
  }
}
customElements.define('tu-risk-scores', RiskView);
