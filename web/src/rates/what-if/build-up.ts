import { css, html, nothing, type TemplateResult } from 'lit';
import type { BuildUp, CellRate } from '@wasm/certification';
import { shared } from '../../style/shared';
import { FollowingElement } from '../../view/element';
import { amountText, effectCell, explained } from './amounts';
import type { WhatIf } from './session';
import './waterfall';

/** How the rate of the chosen cell is built, from base data on: as a picture and as a table. */
export class BuildUpView extends FollowingElement<WhatIf> {
  static override styles = [shared, css`
    p { max-width: 46rem; padding: 0.2rem 0 0.5rem; }
    table { width: auto; min-width: min(100%, 32rem); }
    th:first-child { padding-inline-start: 0; }
  `];

  override render(): TemplateResult {
    const { result, cell } = this.session;
    const built = result?.build_up.find((one) => one.cell === cell) ?? result?.build_up[0];
    const rate = result?.cells.find(({ id }) => id === built?.cell);
    return html`<h3 id="built">From base data to rate${rate ? html` <span class="soft">· ${rate.label}</span>` : nothing}</h3>
      <p class="soft small">Every step of the certification with the changes in force, per member per month; its effects add up to the cent.
        The rate cell is the one chosen above.</p>
      ${built && rate ? this.walked(built, rate) : nothing}`;
  }

  private walked({ line, label, start, steps }: BuildUp, { label: cell, changed }: CellRate): TemplateResult {
    return html`<tu-waterfall .heading=${cell} .unit=${'pmpm'} .start=${start} .end=${changed ?? start} .ends=${[label, 'Rate']} .most=${steps.length}
        .walked=${steps.map((step) => ({ label: step.label, element: '', effect: step.effect }))}></tu-waterfall>
      <div class="scroll" role="group" tabindex="0" aria-labelledby="built"><table>
        <thead><tr><th scope="col">Step</th><th scope="col" class="num">Effect</th><th scope="col" class="num">Comes to</th></tr></thead>
        <tbody><tr><th scope="row">${label}</th><td></td>${this.amount(line, label, start)}</tr>
          ${steps.map((step) => html`<tr><th scope="row">${step.label}</th>${effectCell(step.effect, 'pmpm')}${this.reached(step)}</tr>`)}</tbody>
      </table></div>`;
  }

  /** A part that is added has a line of its own; what it comes to is only the sum so far. */
  private reached({ line, label, after }: BuildUp['steps'][number]): TemplateResult {
    const isPart = ['rating.fixed', 'rating.variable', 'rating.margin'].includes(line);
    return isPart ? html`<td class="num">${amountText(after, 'pmpm')}</td>` : this.amount(line, label, after);
  }

  private amount(line: string, label: string, amount: string): TemplateResult {
    const { lines } = this.session.result ?? { lines: [] };
    const id = lines.some(({ id: known }) => known === line) ? line : `${line}[${this.cellOf()}]`;
    return explained(id, label, amount, 'pmpm');
  }

  private cellOf(): string {
    const { result, cell } = this.session;
    return result?.build_up.some((one) => one.cell === cell) ? cell : result?.build_up[0]?.cell ?? '';
  }
}
customElements.define('tu-build-up', BuildUpView);
