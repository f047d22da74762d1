import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { shared } from '../style/shared';
import { whereText, type Certification, type Place } from './certification';

/** An element that shows a certification. */
export abstract class CertificationElement extends LitElement {
  static override properties: PropertyDeclarations = { certification: { attribute: false } };
  static override styles = [shared];
  declare certification: Certification;

  /** Asks the page to explain a printed figure. */
  protected explain(cell: string): void {
    this.dispatchEvent(new CustomEvent('show-figure', { detail: cell, bubbles: true, composed: true }));
  }

  /** A figure's place, which opens its explanation. */
  protected placeLink(cell: string): TemplateResult {
    const place = this.certification.place(cell);
    return html`<button type="button" class="link place" data-cell=${cell} @click=${() => this.explain(cell)}>${placeText(place)}</button>`;
  }
}

/** "Exhibit 2A, MA Adult: row c, charge trend factor; Other". */
export function placeText(place: Place): string {
  return `${whereText(place)}: ${place.row}; ${place.column}`;
}
