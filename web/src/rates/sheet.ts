import { css, html, nothing, type TemplateResult } from 'lit';
import type { ExplainedFinding, Finding, PrintedFigure } from '@wasm/verification';
import { capitalized } from '../model/format';
import { shared } from '../style/shared';
import { cause, causeTitle } from './cause';
import { whereText } from './certification';
import { CertificationElement } from './element';
import { finer, shown } from './printed';
import { verdictMeaning, verdictWord } from './verdict';

/** The side sheet that explains one printed figure, and the way back through those looked at before. */
export class Sheet extends CertificationElement {
  static override styles = [shared, css`
    dialog {
      inset: 0 0 0 auto; width: min(36rem, 100%); max-width: 100%; height: 100dvh; max-height: none; margin: 0;
      border: 0; border-inline-start: 1px solid var(--edge); padding: 0; background: var(--paper); color: var(--ink); overflow: auto;
    }
    dialog::backdrop { background: var(--shade); }
    .head { position: sticky; top: 0; background: var(--paper); border-bottom: 1px solid var(--rule); z-index: 1;
      display: flex; gap: 0.6rem; align-items: start; padding: 0.8rem 1.2rem 0.7rem; }
    .head > div { flex: 1; min-width: 0; }
    h2 { overflow-wrap: anywhere; }
    .body { padding: 0.9rem 1.2rem 2.5rem; }
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
    @media (prefers-reduced-motion: no-preference) {
      dialog[open] { animation: slide 120ms ease-out; }
      @keyframes slide { from { transform: translateX(1.5rem); opacity: 0; } }
    }
  `];
  private trail: string[] = [];
  private opener: HTMLElement | undefined;

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** Opens the sheet on a figure; within an open sheet, goes on to it. */
  open(cell: string, opener?: HTMLElement): void {
    if (!this.dialog?.open) {
      this.trail = [];
      this.opener = opener;
    }
    if (this.trail.at(-1) !== cell) this.trail.push(cell);
    this.requestUpdate();
    this.performUpdate();
    if (!this.dialog?.open) this.dialog?.showModal();
    this.dialog?.scrollTo(0, 0);
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  override render(): TemplateResult {
    const cell = this.trail.at(-1);
    return html`<dialog aria-labelledby="title" @close=${this.closed} @click=${this.outside}>${cell ? this.content(cell) : nothing}</dialog>`;
  }

  private content(cell: string): TemplateResult {
    const place = this.certification.place(cell);
    const figure = this.certification.figure(cell);
    return html`<div class="head">
        <div><p class="soft small">${whereText(place)}</p><h2 id="title" tabindex="-1">${capitalized(place.row)} <span class="soft">· ${place.column}</span></h2></div>
        ${this.trail.length > 1 ? html`<button type="button" class="plain" @click=${this.back}>Back</button>` : nothing}
        <button type="button" class="plain" @click=${() => this.dialog?.close()}>Close</button>
      </div>
      <div class="body">${this.value(figure)}
        ${figure.corrections.map(({ corrected, reason }) => html`<p class="why">Taken for damaged: <strong>${shown(corrected)}</strong> in its place. Evidence: ${reason}</p>`)}
        ${figure.inconsistencies.map(({ explanation, reason }) => html`<p class="why">${causeTitle[explanation]}: ${reason}</p>`)}
        ${figure.findings.length === 0 ? html`<p>No claim says what this figure must equal.</p>` : nothing}
        ${figure.findings.map((finding) => this.finding(figure, finding))}
        ${this.uses(figure.used_in)}</div>`;
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

  private back(): void {
    this.trail.pop();
    const cell = this.trail.pop();
    if (cell) this.open(cell);
  }

  private closed(): void {
    this.trail = [];
    this.requestUpdate();
    this.opener?.focus();
  }

  private outside(event: MouseEvent): void {
    if (event.target === this.dialog && event.clientX < (this.dialog?.getBoundingClientRect().left ?? 0)) this.dialog?.close();
  }
}
customElements.define('tu-rates-sheet', Sheet);
