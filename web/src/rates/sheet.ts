import { css, html, nothing, type TemplateResult } from 'lit';
import type { ExplainedFinding, Finding, PrintedFigure } from '@wasm/verification';
import { capitalized } from '../model/format';
import { shared } from '../style/shared';
import { sheetTitle, sideSheetStyle, withSideSheet, type SheetContent } from '../view/side-sheet';
import { cause, causeTitle } from './cause';
import { whereText } from './certification';
import { CertificationElement } from './element';
import { finer, shown } from './printed';
import { onceRecomputed } from './recomputed';
import { verdictMeaning, verdictWord } from './verdict';

/** The side sheet that explains one printed figure. */
export class Sheet extends withSideSheet(CertificationElement) {
  static override styles = [shared, sideSheetStyle, css`
    :host { --sheet: 36rem; }
    .value { font-size: 1.75rem; line-height: 1.25; font-weight: 600; letter-spacing: -0.01em; overflow-wrap: anywhere; }
    section { margin-top: 1.1rem; padding-top: 0.8rem; border-top: 1px solid var(--rule); }
    section > p, section > div, section > details { padding-top: 0.35rem; }
    .numbers { overflow-wrap: anywhere; }
    dl { display: flex; flex-wrap: wrap; gap: 0 1.6rem; padding-top: 0.4rem; }
    dt { font-size: 0.8rem; color: var(--soft); }
    td, th { padding-block: 0.15rem; }
    td:first-child { padding-inline-start: 0; }
    summary { cursor: pointer; min-height: 24px; color: var(--accent); }
    .why p + p { padding-top: 0.3rem; }
    .place { text-align: start; display: inline; }
  `];
  private shown: { cell: string; body: Promise<TemplateResult> } | undefined;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('certification')) this.shown = undefined;
  }

  protected override content(cell: string): SheetContent {
    const place = this.certification.place(cell);
    return {
      above: whereText(place),
      title: sheetTitle(capitalized(place.row), place.column),
      body: onceRecomputed(this.bodyOf(cell)),
    };
  }

  /** The same figure may be drawn more than once and is asked for once. */
  private bodyOf(cell: string): Promise<TemplateResult> {
    if (this.shown?.cell !== cell) this.shown = { cell, body: this.certification.figure(cell).then((figure) => this.body(figure)) };
    return this.shown.body;
  }

  private body(figure: PrintedFigure): TemplateResult {
    return html`${this.value(figure)}
      ${figure.corrections.map(({ corrected, reason }) => html`<p class="why">Taken for damaged: <strong>${shown(corrected)}</strong> in its place. Evidence: ${reason}</p>`)}
      ${figure.inconsistencies.map(({ explanation, reason }) => html`<p class="why">${causeTitle[explanation]}: ${reason}</p>`)}
      ${figure.findings.length === 0 ? html`<p>No claim says what this figure must equal.</p>` : nothing}
      ${figure.findings.map((finding) => this.finding(figure, finding))}
      ${this.uses(figure.used_in)}`;
  }

  private value({ printed }: PrintedFigure): TemplateResult {
    if (typeof printed === 'string') return html`<p class="value">${shown(printed)}</p><p class="soft small">As printed.</p>`;
    return html`<p class="value">Not in the copy</p>${printed ? html`<p class="soft">${capitalized(printed.missing)}.</p>` : nothing}`;
  }

  private finding({ printed }: PrintedFigure, finding: ExplainedFinding): TemplateResult {
    const form = typeof printed === 'string' ? printed : '0.00';
    const known = this.certification.contradiction(finding);
    return html`<section data-verdict=${finding.verdict}><h3>${capitalized(verdictWord[finding.verdict])}</h3>
      <p class="soft small">${capitalized(verdictMeaning[finding.verdict])}.${finding.verdict === finding.verdict_corrected ? ''
        : ` With the corrections in place: ${verdictWord[finding.verdict_corrected]}.`}</p>
      <p><strong>Must equal:</strong> ${finding.formula}</p>
      ${finding.numbers ? html`<p class="numbers"><strong>In numbers:</strong> ${finding.numbers}</p>` : nothing}
      ${finding.recomputed === undefined ? nothing : html`<dl><div><dt>Recomputed</dt><dd>${finer(finding.recomputed, form)}</dd></div>
        ${finding.from === undefined || finding.to === undefined ? nothing : html`<div><dt>Rounding allows</dt>
          <dd>${finer(finding.from, form)} to ${finer(finding.to, form)}</dd></div>`}</dl>`}
      ${known ? html`<div class="why"><p><strong>${causeTitle[known.explanation]}.</strong></p>${cause(known, (cell) => this.placeLink(cell))}</div>` : nothing}
      ${this.sources(finding)}</section>`;
  }

  private sources({ sources }: ExplainedFinding): TemplateResult | typeof nothing {
    if (sources.length === 0) return nothing;
    return html`<details ?open=${sources.length <= 12}><summary>Recomputed from</summary><table>
      <thead class="hidden"><tr><th scope="col">Figure</th><th scope="col">Printed</th></tr></thead>
      <tbody>${sources.map(({ cell, printed }) => html`<tr><td>${this.placeLink(cell)}</td>
        <td class="num">${typeof printed === 'string' ? shown(printed) : 'not in the copy'}</td></tr>`)}</tbody></table></details>`;
  }

  private uses(findings: readonly Finding[]): TemplateResult | typeof nothing {
    if (findings.length === 0) return nothing;
    return html`<section><h3>Used to recompute</h3><details ?open=${findings.length <= 6}><summary>${findings.length === 1 ? '1 claim' : `${findings.length} claims`}</summary><table>
      <thead class="hidden"><tr><th scope="col">Figure</th><th scope="col">Verdict</th></tr></thead>
      <tbody>${findings.map((finding) => html`<tr><td>${this.placeLink(finding.cell)} <span class="soft small">${finding.formula}</span></td>
        <td>${verdictWord[finding.verdict]}</td></tr>`)}</tbody></table></details></section>`;
  }
}
customElements.define('tu-rates-sheet', Sheet);
