import { css, html, type TemplateResult } from 'lit';
import type { Cause, Comparison } from '@wasm/reply';
import { isZero } from '../model/decimal';
import { wholeDollars } from '../model/format';
import { shared } from '../style/shared';
import { SessionElement } from './element';
import { number, worthText } from './figure';

/** What if: the scenario at hand against one set aside, with the dollars each difference is worth. */
export class Compare extends SessionElement {
  static override styles = [shared, css`
    .intro { max-width: 46rem; padding: 0.15rem 0 0.8rem; }
    .ways { display: flex; flex-wrap: wrap; gap: 0.5rem; padding-bottom: 1rem; }
    select { max-width: 100%; min-width: 0; }
    th:first-child { padding-inline-start: 0; }
    table { margin-bottom: 1.4rem; }
    td { vertical-align: top; }
    .num { white-space: normal; }
  `];

  override render(): TemplateResult {
    const { base, engine } = this.session;
    return html`<h2>Compare</h2>
      <p class="intro soft">Set the scenario aside, then change what you like: a claim line, a measure, a reading. Each difference is
        listed with what it does to the net, one after the other.</p>
      <p class="ways">
        <button type="button" class="plain" @click=${() => this.setAside(engine.scenarioText())}>Set aside as it stands</button>
        <select class="plain" aria-label="Compare with an example" @change=${this.example}>
          <option value="">Compare with…</option>
          ${engine.catalogue().examples.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
        </select></p>
      ${base === undefined ? html`<p class="empty">Nothing is set aside yet.</p>` : this.outcome(base)}`;
  }

  private outcome(base: string | Uint8Array): TemplateResult {
    const comparison = this.session.engine.compare(base);
    if (!comparison.ok) return html`<p class="fault">The scenario set aside belongs to another program.</p>`;
    if (comparison.causes.length === 0) return html`<p>No difference from “${comparison.before}” as it was set aside.</p>`;
    return html`${this.causes(comparison)}${this.rows(comparison)}`;
  }

  private causes({ before, after, causes, effect }: Comparison): TemplateResult {
    return html`<div class="scroll" role="group" tabindex="0" aria-label="What differs"><table>
      <caption>What differs, from “${before}” to “${after}”</caption>
      <thead><tr><th scope="col">Entry or reading</th><th scope="col" class="num">Before</th><th scope="col" class="num">After</th>
        <th scope="col" class="num">Effect on the net</th></tr></thead>
      <tbody>${causes.map((cause) => this.cause(cause))}</tbody>
      <tfoot><tr><th scope="row">All together</th><td></td><td></td><td class="num">${wholeDollars(effect)}</td></tr></tfoot></table></div>`;
  }

  private cause({ id, label, before, after, effect }: Cause): TemplateResult {
    const place = this.session.book.entity(id)?.element;
    return html`<tr><th scope="row">${label}${place ? `, ${place}` : ''}</th><td class="num">${before || 'empty'}</td><td class="num">${after || 'empty'}</td>
      <td class="num">${isZero(effect) ? 'none' : wholeDollars(effect)}</td></tr>`;
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
