import { css, html, type TemplateResult } from 'lit';
import type { Comparison } from '@wasm/reply';
import { shared } from '../style/shared';
import { causesStyle, causesTable } from './causes';
import { SessionElement } from './element';
import { number, worthText } from './figure';
import './compare-program';

/** What if: the scenario at hand against one set aside, or under another program, with what each difference is worth. */
export class Compare extends SessionElement {
  static override styles = [shared, causesStyle, css`
    .intro { max-width: 46rem; padding: 0.15rem 0 0.8rem; }
    .ways { display: flex; flex-wrap: wrap; gap: 0.5rem; padding-bottom: 1rem; }
    select { max-width: 100%; min-width: 0; }
    h3 { padding-top: 0.4rem; }
  `];

  override render(): TemplateResult {
    const { base, engine, book } = this.session;
    const examples = engine.catalogue().examples.filter(({ program }) => program === book.program.id);
    return html`<h2>Compare</h2>
      <h3>With another scenario</h3>
      <p class="intro soft">Set the scenario aside, then change what you like: a claim line, a measure, a reading. Each difference is
        listed with what it does to the net, one after the other.</p>
      <p class="ways">
        <button type="button" class="plain" @click=${() => this.setAside(engine.scenarioText())}>Set aside as it stands</button>
        <select class="plain" aria-label="Compare with an example" @change=${this.example}>
          <option value="">Compare with…</option>
          ${examples.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
        </select></p>
      ${base === undefined ? html`<p class="empty">Nothing is set aside yet.</p>` : this.outcome(base)}
      <tu-compare-program .session=${this.session}></tu-compare-program>`;
  }

  private outcome(base: string | Uint8Array): TemplateResult {
    const comparison = this.session.engine.compare(base);
    if (!comparison.ok) return html`<p class="fault">The scenario set aside belongs to another program.</p>`;
    const { causes, before, after } = comparison;
    if (causes.length === 0) return html`<p>No difference from “${before}” as it was set aside.</p>`;
    return html`${causesTable(comparison, `What differs, from “${before}” to “${after}”`)}${this.rows(comparison)}`;
  }

  private rows({ lines }: Comparison): TemplateResult {
    const { book } = this.session;
    const { net, so_far: soFar } = book.statement;
    const spare = net.value === undefined ? net.line : soFar.line;
    const settlements = lines.filter(({ id }) => id !== spare && book.lines.get(id)?.exhibit === 'statement');
    return html`<table><caption>The statement</caption>
      <thead><tr><th scope="col">Settlement</th><th scope="col" class="num">Before</th><th scope="col" class="num">Now</th></tr></thead>
      <tbody>${settlements.map(({ id, label, before, after, unit }) => html`<tr><th scope="row">${label}</th>
        <td class="num">${before === undefined ? 'not computed' : worthText({ value: before }, unit, true)}</td>
        <td class="num">${number(id, label, after === undefined ? { missing: [] } : { value: after }, unit, true)}</td></tr>`)}</tbody></table>`;
  }

  private setAside(scenario: string): void {
    this.session.base = scenario;
    this.requestUpdate();
  }

  private example(event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (select.value) this.setAside(this.session.engine.example(select.value));
    select.value = '';
  }
}
customElements.define('tu-compare', Compare);
