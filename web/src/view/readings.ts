import { css, html, nothing, type TemplateResult } from 'lit';
import type { Reading, ReadingOption } from '@wasm/reply';
import { isNegative, isZero, magnitude } from '../model/decimal';
import { wholeDollars } from '../model/format';
import { shared } from '../style/shared';
import { SessionElement } from './element';
import { places, sources } from './explanation';

/** Clauses that can be read in more than one way, and what each way is worth. */
export class Readings extends SessionElement {
  private shown: Reading[] = [];
  private waiting: ReturnType<typeof setTimeout> | undefined;

  static override styles = [shared, css`
    .intro { max-width: 46rem; padding: 0.15rem 0 0.4rem; }
    fieldset { border-top: 1px solid var(--rule); padding: 0.8rem 0; }
    legend { font-weight: 650; padding: 0; float: inline-start; width: 100%; }
    legend + * { clear: both; }
    .option { display: grid; grid-template-columns: 1.3rem minmax(0, 1fr) auto; gap: 0 0.4rem; align-items: baseline; padding: 0.2rem 0; min-height: 1.7rem; }
    .option input { margin: 0; align-self: center; inline-size: 1rem; block-size: 1rem; accent-color: var(--accent); }
    .why { padding-top: 0.25rem; max-width: 46rem; }
  `];

  /** Every option is a whole settlement, so the dollars follow once edits pause. */
  private readonly remeasure = (): void => {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.measure(), 150);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.session.addEventListener('changed', this.remeasure);
    this.measure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener('changed', this.remeasure);
    clearTimeout(this.waiting);
  }

  private measure(): void {
    this.shown = this.session.engine.readings();
    this.requestUpdate();
  }

  override render(): TemplateResult {
    return html`<h2>Readings</h2>
      <p class="intro soft">Where a clause can be read in two ways, the reading is a choice. The dollars are what each option changes
        in the net, against the option chosen.</p>
      ${this.shown.map((reading) => this.reading(reading))}${sources(this.session.book.program.sources)}`;
  }

  private reading(reading: Reading): TemplateResult {
    return html`<fieldset>
      <legend>${reading.question}</legend>
      ${reading.options.map((option) => this.option(reading, option))}
      <p class="why soft small">Default: ${reading.why} (${places(reading.cite)})</p>
    </fieldset>`;
  }

  private option(reading: Reading, option: ReadingOption): TemplateResult {
    const selected = (this.session.book.reading(reading.id)?.selected ?? reading.selected) === option.id;
    return html`<label class="option">
      <input type="radio" name=${reading.id} .checked=${selected} @change=${() => this.session.choose(reading.id, option.id)}>
      <span>${option.label}${option.id === reading.default ? html` <span class="soft small">· default</span>` : nothing}</span>
      <span class="num soft">${selected ? 'chosen' : this.effect(option)}</span></label>`;
  }

  private effect({ effect }: ReadingOption): string {
    if (effect === undefined) return '';
    if (isZero(effect)) return 'no difference';
    const { plan } = this.session.book.program.parties;
    return `${plan} pays ${wholeDollars(magnitude(effect))} ${isNegative(effect) ? 'less' : 'more'}`;
  }
}
customElements.define('tu-readings', Readings);
