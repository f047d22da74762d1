import { css, html, type TemplateResult } from 'lit';
import { shared } from '../style/shared';
import { causesStyle, causesTable, nets } from './causes';
import { SessionElement } from './element';

/** What own terms are worth: the scenario at hand under the shipped terms and under these. */
export class TermsWorth extends SessionElement {
  static override styles = [shared, causesStyle, css`h3 { padding-bottom: 0.3rem; } `];

  override render(): TemplateResult {
    const { engine, terms, book } = this.session;
    if (!terms.isOwn || !terms.shipped) return html``;
    const comparison = engine.compareWith(terms.shipped.id, engine.scenarioText());
    if (!comparison.ok) return html`<p class="soft">What these terms are worth cannot be worked out: the scenario does not fit the shipped terms.</p>`;
    return html`<h3>What it is worth</h3>
      ${nets(comparison, book, 'Under the shipped terms', 'Under your own terms')}
      ${comparison.causes.length === 0 ? html`<p>No term that this settlement uses differs.</p>`
        : causesTable(comparison, 'What each changed term does to the net')}`;
  }
}
customElements.define('tu-terms-worth', TermsWorth);
