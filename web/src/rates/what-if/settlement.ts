import { css, html, nothing, type TemplateResult } from 'lit';
import type { SettlementEffect } from '@wasm/certification';
import { chosenText } from '../../model/files';
import { faultsStyle } from '../../style/faults';
import { shared } from '../../style/shared';
import { diagnosticText } from '../../view/diagnostics';
import { FollowingElement } from '../../view/element';
import { amountText, effectCell, effectText } from './amounts';
import { openOnSettlementPage } from './scenario';
import type { WhatIf } from './session';

/** What the changes do to the settlement of a scenario. */
export class SettlementOfChanges extends FollowingElement<WhatIf> {
  static override styles = [shared, faultsStyle, css`
    p { max-width: 46rem; padding: 0.2rem 0 0.5rem; }
    label { display: inline-flex; flex-wrap: wrap; gap: 0.2rem 0.6rem; align-items: baseline; }
    select.entry { width: auto; max-width: 100%; text-align: start; }
    .tables > div { min-width: 0; }
    .tables { display: grid; gap: 1rem 3rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); align-items: start; padding-top: 0.7rem; }
    th:first-child { padding-inline-start: 0; }
    @media print { .ways { display: none; } }
  `];

  override render(): TemplateResult {
    const { session } = this;
    const { source, scenarioFaults } = session;
    const open = openOnSettlementPage(session.program);
    const shown = session.result?.settlement;
    return html`<h3 id="settlement">Effect on a settlement</h3>
      <p class="soft small">The rates, medical cost targets and other terms that the certification sets are moved by the changes; all else of the scenario stays.</p>
      <p class="ways"><label>Scenario <select class="entry" name="scenario" @change=${this.choose}>
        <option value="" ?selected=${!source}>none</option>
        ${open ? html`<option value="page" ?selected=${source?.from === 'page'}>open on the settlement page: ${open.name}</option>` : nothing}
        ${session.examples.map(({ id, name }) => html`<option value=${`example:${id}`} ?selected=${source?.from === 'example' && source.id === id}>${name}</option>`)}
        ${source?.from === 'file' ? html`<option value="kept" selected>${source.name}</option>` : nothing}
        <option value="file">from a file…</option></select></label>
        <input class="hidden" type="file" accept=".json,application/json" tabindex="-1" aria-hidden="true" @change=${this.opened}></p>
      ${scenarioFaults.length > 0 ? html`<div class="box" role="alert"><p><strong>The scenario is refused.</strong></p>
        <ul>${scenarioFaults.map((fault) => html`<li>${diagnosticText(fault)}</li>`)}</ul></div>` : nothing}
      ${shown ? html`<div class="tables">${this.statement(shown)}${this.terms(shown)}</div>` : nothing}`;
  }

  private statement({ net, rows, scenario }: SettlementEffect): TemplateResult {
    const moved = rows.filter(({ published, changed }) => published !== changed);
    return html`<div class="scroll" role="group" tabindex="0" aria-label="Statement"><table><caption>${scenario}</caption>
      <thead><tr><th scope="col">Statement row, positive where the plan pays</th><th scope="col" class="num">Published</th>
        <th scope="col" class="num">Changed</th><th scope="col" class="num">Effect</th></tr></thead>
      <tbody>${moved.map(({ label, published, changed, effect }) => html`<tr><th scope="row">${label}</th><td class="num">${amountText(published, 'dollars')}</td>
        <td class="num">${amountText(changed, 'dollars')}</td>${effectCell(effect, 'dollars')}</tr>`)}
        ${rows.length > moved.length ? html`<tr><td colspan="4" class="soft small">${moved.length === 0 ? 'No row moves.' : `${rows.length - moved.length} other rows do not move.`}</td></tr>` : nothing}</tbody>
      <tfoot><tr><th scope="row">Net settlement</th><td class="num">${amountText(net.published, 'dollars')}</td>
        <td class="num">${amountText(net.changed, 'dollars')}</td><td class="num">${effectText(net.effect, 'dollars')}</td></tr></tfoot></table></div>`;
  }

  private terms({ terms }: SettlementEffect): TemplateResult | typeof nothing {
    if (terms.length === 0) return nothing;
    return html`<div class="scroll" role="group" tabindex="0" aria-label="Terms"><table><caption>Terms of the settlement that moved</caption>
      <thead><tr><th scope="col">Term</th><th scope="col" class="num">Published</th><th scope="col" class="num">Changed</th></tr></thead>
      <tbody>${terms.map(({ label, element, before, after }) => html`<tr><th scope="row">${label}${element ? html` <span class="soft">· ${element}</span>` : nothing}</th>
        <td class="num">${before}</td><td class="num">${after}</td></tr>`)}</tbody></table></div>`;
  }

  private choose(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const [from, id = ''] = value.split(':');
    if (from === 'file') this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
    else if (from === 'example') this.session.settleFor({ from, id });
    else if (from === 'page') this.session.settleFor({ from });
    else if (from === '') this.session.settleFor(undefined);
    this.requestUpdate();
  }

  private async opened(event: Event): Promise<void> {
    const file = await chosenText(event);
    if (file) this.session.settleFor({ from: 'file', ...file });
  }
}
customElements.define('tu-what-if-settlement', SettlementOfChanges);
