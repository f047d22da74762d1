import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Comparison, LeftOut, OnlyOneHas } from '@wasm/reply';
import { termName } from '../model/terms';
import { faultsStyle } from '../style/faults';
import { shared } from '../style/shared';
import { causesStyle, causesTable, kinds, nets } from './causes';
import { diagnosticText } from './diagnostics';
import { SessionElement } from './element';
import type { ChosenProgram } from './program-choice';
import './program-choice';

function entries(count: number): string {
  return count === 1 ? 'One entry' : `${count} entries`;
}

/** The scenario at hand carried over to another program: what could not go along, and what the terms are worth. */
export class CompareProgram extends SessionElement {
  static override properties: PropertyDeclarations = { ...SessionElement.properties, other: { state: true } };
  declare other: ChosenProgram | undefined;

  static override styles = [shared, causesStyle, faultsStyle, css`
    :host { border-top: 1px solid var(--rule); padding-top: 0.8rem; margin-top: 1rem; }
    .intro { max-width: 46rem; padding: 0.15rem 0 0.8rem; }
    tu-program-choice { padding-bottom: 1rem; }
    details { padding-bottom: 0.4rem; }
    details + :not(details) { margin-top: 1rem; }
    details ul { padding-inline-start: 1rem; }
    summary { cursor: pointer; min-height: 24px; }
    li { padding: 0.1rem 0; overflow-wrap: anywhere; }
  `];

  override render(): TemplateResult {
    const { session, other } = this;
    return html`<h3>The same scenario under another program</h3>
      <p class="intro soft">The entries at hand, settled under other terms. What the other program has no place for is listed.</p>
      <tu-program-choice .session=${session} label="Program" none="Choose a program…" .chosen=${other}
        .without=${session.terms.isOwn ? undefined : session.book.program.id}
        @program-chosen=${this.choose}></tu-program-choice>
      <p class="hidden" role="status">${other ? `Compared with ${other.name}.` : ''}</p>
      ${other ? this.outcome(other) : nothing}`;
  }

  private choose(event: CustomEvent<ChosenProgram | undefined>): void {
    this.other = event.detail;
  }

  private outcome(other: ChosenProgram): TemplateResult {
    const { engine, book } = this.session;
    const comparison = engine.compareWith(other.program);
    if (!comparison.ok) {
      return html`<div class="box"><h3>${other.name} cannot be used</h3>
        <ul>${comparison.diagnostics.map((fault) => html`<li>${diagnosticText(fault)}</li>`)}</ul></div>`;
    }
    const [from, to] = comparison.programs.map(({ title }) => title);
    return html`${nets(comparison, book, `${from}, as it stands`, `${to}`)}
      ${this.leftOut(comparison.left_out ?? [])}
      ${comparison.causes.length === 0 ? html`<p>Nothing that both settle differs.</p>`
        : causesTable(comparison, `What differs, from “${from}” to “${to}”`)}
      ${this.onlyOne(comparison)}`;
  }

  private leftOut(left: readonly LeftOut[]): TemplateResult {
    if (left.length === 0) return html`<p>Every entry went along.</p>`;
    const byReason = new Map<string, string[]>();
    for (const { pointer, why } of left) byReason.set(why, [...(byReason.get(why) ?? []), this.named(pointer)]);
    return html`<h4>Left out: ${entries(left.length).toLowerCase()}</h4>
      ${[...byReason].map(([why, names]) => html`<details><summary>${why} ${entries(names.length)}.</summary>
        <ul>${names.map((name) => html`<li>${name}</li>`)}</ul></details>`)}`;
  }

  /** What stands at a pointer of the scenario, in the words of its field. */
  private named(pointer: string): string {
    const { book } = this.session;
    const input = book.byPointer.get(pointer);
    if (!input) return pointer.split('/').slice(2).join(', ').replaceAll('_', ' ') || pointer;
    const place = book.placeLabel(input.axes);
    return place ? `${input.label}, ${place}` : input.label;
  }

  private onlyOne({ only_one_has: only, programs }: Comparison): TemplateResult | typeof nothing {
    if (only.length === 0) return nothing;
    const list = (has: OnlyOneHas['has'], title: string): TemplateResult | typeof nothing => {
      const some = only.filter((one) => one.has === has);
      return some.length === 0 ? nothing : html`<details><summary>Only in ${title}: ${some.length} entries, terms and readings</summary>
        <ul>${some.map(({ kind, text, ...named }) => html`<li>${termName(named)}${text ? `: ${text}` : ''} <span class="soft small">· ${kinds[kind]}</span></li>`)}</ul></details>`;
    };
    return html`${list('before', programs[0].title)}${list('after', programs[1].title)}`;
  }
}
customElements.define('tu-compare-program', CompareProgram);
