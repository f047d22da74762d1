import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ComparedTerm, Pair, Refusal, TermDeadline, TermReading, TermsComparison, TermValue } from '@wasm/reply';
import { termName, termText } from '../model/terms';
import { faultsStyle } from '../style/faults';
import { shared } from '../style/shared';
import { diagnosticText } from './diagnostics';
import { SessionElement } from './element';
import { places, sources } from './explanation';
import type { ChosenProgram } from './program-choice';

interface Row { name: string; both: boolean; texts: [string, string]; differs: boolean; cites: [string[], string[]]; notes?: [string, string] }

/** The terms of two programs side by side; what differs is said in words. */
export class TermsBeside extends SessionElement {
  static override properties: PropertyDeclarations = {
    ...SessionElement.properties, program: { attribute: false }, other: { attribute: false }, onlyDiffering: { state: true },
  };
  declare program: string;
  declare other: ChosenProgram;
  declare onlyDiffering: boolean;
  private comparison: TermsComparison | Refusal | undefined;

  static override styles = [shared, faultsStyle, css`
    .filter { display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; align-items: center; padding-bottom: 0.8rem; }
    label { display: inline-flex; gap: 0.35rem; align-items: center; min-height: 1.9rem; }
    h3 { padding: 0.5rem 0 0.25rem; border-bottom: 1px solid var(--edge); }
    table { table-layout: fixed; font-size: 0.93rem; margin-bottom: 1rem; }
    th, td { padding: 0.18rem 0.5rem; vertical-align: top; overflow-wrap: anywhere; }
    th:first-child { padding-inline-start: 0; width: 34%; }
    thead th:last-child { width: 15%; }
    .differs td, .differs th { font-weight: 650; }
    .differs .soft { font-weight: 400; }
    @media (width < 40rem) {
      thead { display: none; }
      tr, th, td { display: block; width: auto !important; border: 0; padding: 0.05rem 0; }
      tr { border-bottom: 1px solid var(--rule); padding: 0.4rem 0; }
      td[data-of]::before { content: attr(data-of) ': '; font-weight: 400; color: var(--soft); }
    }
    @media print { .filter label { display: none; } table { font-size: 0.8rem; } tr { break-inside: avoid; } h3 { break-after: avoid; } }
  `];

  constructor() {
    super();
    this.onlyDiffering = false;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('program') || changed.has('other')) {
      this.comparison = this.session.engine.compareTerms(this.program, this.other.program);
    }
  }

  override render(): TemplateResult {
    const { comparison } = this;
    if (!comparison?.ok) {
      return html`<div class="box" role="alert"><h3>${this.other.name} cannot be laid beside</h3>
        <ul>${comparison?.diagnostics.map((fault) => html`<li>${diagnosticText(fault)}</li>`)}</ul></div>`;
    }
    const sections = [
      ...comparison.sections.map(({ id, title, terms }) => ({ id, title, rows: terms.map((term) => this.term(term)) })),
      { id: 'readings', title: 'Readings', rows: comparison.readings.map((reading) => this.reading(reading)) },
      { id: 'deadlines', title: 'Deadlines', rows: comparison.deadlines.map((deadline) => this.deadline(deadline)) },
    ];
    const all = sections.flatMap(({ rows }) => rows);
    const differing = all.filter(({ differs, both }) => differs && both).length;
    const single = all.filter(({ both }) => !both).length;
    return html`<div class="filter"><p role="status">${differing} of ${all.length - single} terms that both have differ; ${single} only one has.</p>
        <label><input type="checkbox" .checked=${this.onlyDiffering}
          @change=${(event: Event) => { this.onlyDiffering = (event.target as HTMLInputElement).checked; }}> Only what differs</label></div>
      ${sections.map(({ id, title, rows }) => this.section(comparison, id, title, rows))}
      ${sources({ ...comparison.programs[1].sources, ...comparison.programs[0].sources })}`;
  }

  private section({ programs }: TermsComparison, id: string, title: string, rows: readonly Row[]): TemplateResult | typeof nothing {
    const kept = this.onlyDiffering ? rows.filter(({ differs }) => differs) : rows;
    const shown = [...kept.filter(({ both }) => both), ...kept.filter(({ both }) => !both)];
    if (shown.length === 0) return nothing;
    const [one, other] = this.names(programs);
    return html`<h3 id=${`section-${id}`}>${title}</h3><table aria-labelledby=${`section-${id}`}>
      <thead><tr><th scope="col">Term</th><th scope="col">${one}</th><th scope="col">${other}</th><th scope="col">Compared</th></tr></thead>
      <tbody>${shown.map(({ name, both, texts, differs, cites, notes }) => html`<tr class=${differs ? 'differs' : ''}><th scope="row">${name}</th>
        ${([0, 1] as const).map((at) => html`<td data-of=${at === 0 ? one : other}>${texts[at]}
          <div class="soft small">${places(cites[at])}${notes?.[at] ? html`<br>${notes[at]}` : nothing}</div></td>`)}
        <td>${!both ? 'only one has it' : differs ? 'differs' : html`<span class="soft">the same</span>`}</td></tr>`)}</tbody></table>`;
  }

  /** The titles of the two, told apart where they are the same. */
  private names([one, other]: TermsComparison['programs']): [string, string] {
    if (one.title !== other.title) return [one.title, other.title];
    const isFile = other.id !== this.other.program;
    return [`${one.title}, in force`, `${other.title}, ${isFile ? this.other.name : 'as shipped'}`];
  }

  private term({ values, differs, cite, note, ...term }: ComparedTerm): Row {
    const text = (value: TermValue | null): string => (value === null ? 'no such term' : termText(value));
    const row: Row = { name: termName(term), both: !values.includes(null), texts: [text(values[0]), text(values[1])], differs, cites: cite };
    return note ? { ...row, notes: note } : row;
  }

  private reading({ values, differs }: { values: Pair<TermReading>; differs: boolean }): Row {
    const text = (reading: TermReading | null): string => {
      if (reading === null) return 'no such reading';
      return `Default: ${reading.options.find(({ id }) => id === reading.default)?.label ?? reading.default}`;
    };
    return {
      name: (values[0] ?? values[1])?.question ?? '', both: !values.includes(null), texts: [text(values[0]), text(values[1])], differs,
      cites: [values[0]?.cite ?? [], values[1]?.cite ?? []],
    };
  }

  private deadline({ values, differs }: { values: Pair<TermDeadline>; differs: boolean }): Row {
    const text = (deadline: TermDeadline | null): string => deadline?.rule ?? 'no such deadline';
    return {
      name: (values[0] ?? values[1])?.label ?? '', both: !values.includes(null), texts: [text(values[0]), text(values[1])], differs,
      cites: [values[0]?.cite ?? [], values[1]?.cite ?? []],
    };
  }
}
customElements.define('tu-terms-beside', TermsBeside);
