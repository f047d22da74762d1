import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Assignment, AssignmentReading, DefinedCell, RateCells, ReadingChoices } from '@wasm/rate-cells';
import { shortCitation } from '../model/format';
import { shared } from '../style/shared';
import { plural } from './printed';
import { ProgramCells } from './program-cells';
import './member-months-file';
import './one-member';

/** "0 to 12 months"; where they are whole years, "1 to 19 years" or "19 years and over". */
function ages(cell: DefinedCell): string {
  const from = Number(cell.age_months_from ?? '0');
  const to = cell.age_months_to === undefined ? undefined : Number(cell.age_months_to);
  if (from === 0 && to === undefined) return 'any age';
  const inYears = from > 0 && from % 12 === 0 && (to === undefined || (to + 1) % 12 === 0);
  const [unit, first, last] = inYears ? ['years', from / 12, to && (to + 1) / 12 - 1] : ['months', from, to];
  return last === undefined ? `${first} ${first === 1 ? unit.slice(0, -1) : unit} and over` : `${first} to ${last} ${unit}`;
}

/** Which rate cell member months belong to: of one member, and of a file. */
export class AssignmentView extends ProgramCells {
  static override properties: PropertyDeclarations = { ...ProgramCells.properties, choices: { state: true }, assigned: { state: true } };
  declare choices: ReadingChoices;
  /** What came of the file opened. */
  declare assigned: Assignment | undefined;

  static override styles = [shared, css`
    .lead, .note { max-width: 46rem; padding: 0.2rem 0 0.7rem; }
    section { padding-top: 1.6rem; }
    .choice { display: flex; gap: 0.5rem; align-items: baseline; padding: 0.12rem 0; min-height: 24px; }
    legend { padding: 0 0 0.2rem; font-weight: 650; }
    fieldset p { max-width: 46rem; padding-top: 0.2rem; }
    table { max-width: 46rem; }
    th:first-child { padding-inline-start: 0; }
  `];

  constructor() {
    super();
    this.forget();
  }

  protected override forget(): void {
    this.choices = {};
    this.assigned = undefined;
  }

  protected override view(known: RateCells): TemplateResult {
    const { assignment } = known;
    if (!assignment) return html`<h2>Rate cells</h2><p class="lead">The documents at hand do not say who belongs to the rate cells of this program.</p>`;
    return html`<h2>Rate cells</h2>
      <p class="lead soft">Which rate cell a member month belongs to, by category of eligibility, age and what excludes it
        (${assignment.cite.map(shortCitation).join(', ')}). A file stays in this browser.</p>
      ${assignment.readings.map((reading) => this.reading(reading))}
      <section><tu-one-member .rates=${this.rates} .known=${known} .choices=${this.choices}></tu-one-member></section>
      <section><tu-member-months-file .rates=${this.rates} .known=${known} .choices=${this.choices}
        @assigned=${({ detail }: CustomEvent<Assignment | undefined>) => { this.assigned = detail; }}></tu-member-months-file></section>
      <section>${this.definitions(known)}</section>`;
  }

  private reading({ id, question, options, default: usual, why, cite }: AssignmentReading): TemplateResult {
    const chosen = this.choices[id] ?? usual;
    const worth = this.assigned?.readings.find((reading) => reading.id === id)?.options;
    const moved = (option: string): string => worth?.find((one) => one.id === option)?.moved ?? '0';
    return html`<fieldset><legend>${question}</legend>${options.map((option) => html`
      <label class="choice"><input type="radio" name=${id} value=${option.id} .checked=${option.id === chosen}
        @change=${() => { this.choices = { ...this.choices, [id]: option.id }; }}><span>${option.label}${moved(option.id) === '0' ? nothing
          : html` <span class="soft">(${plural(Number(moved(option.id)), 'member month')} of the file would move)</span>`}</span></label>`)}
      <p class="soft small">${why} ${cite.map(shortCitation).join(', ')}</p></fieldset>`;
  }

  private definitions({ cells, assignment }: RateCells): TemplateResult {
    return html`<div class="scroll" role="group" tabindex="0" aria-label="Who belongs to a rate cell"><table><caption>Who belongs to a rate cell</caption>
      <thead><tr><th scope="col">Rate cell</th><th scope="col">Age</th><th scope="col">Category of eligibility</th></tr></thead>
      <tbody>${cells.filter(({ categories_of_eligibility: categories }) => categories).map((cell) => html`<tr><th scope="row">${cell.label}</th>
        <td>${ages(cell)}</td><td>${cell.categories_of_eligibility?.join(', ')}</td></tr>`)}</tbody></table></div>
      <p class="note soft small">${assignment?.note}</p>`;
  }
}
customElements.define('tu-rate-cells', AssignmentView);
