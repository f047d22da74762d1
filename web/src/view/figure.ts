import { html, type TemplateResult } from 'lit';
import type { UnitName, Worth } from '@wasm/reply';
import { figure, wholeDollars } from '../model/format';

/** Asks the page to explain a line; the event's detail is its id. */
export function explain(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  const detail = button.dataset.line;
  button.dispatchEvent(new CustomEvent('explain', { detail, bubbles: true, composed: true }));
}

/** A line's value in words for a reader, known or not. */
export function worthText(worth: Worth, unit: UnitName, whole = false): string {
  if (worth.value !== undefined) {
    if (worth.text) return worth.text;
    return whole && unit === 'dollars' ? wholeDollars(worth.value) : figure(worth.value, unit);
  }
  if (worth.undefined) return 'undefined';
  return worth.missing ? 'not computed' : '–';
}

/** A number that opens its explanation. */
export function number(id: string, label: string, worth: Worth, unit: UnitName, whole = false): TemplateResult {
  const known = worth.value !== undefined;
  return html`<button type="button" class=${known ? 'figure' : 'figure wants'} data-line=${id} @click=${explain}
    aria-label=${`${worthText(worth, unit, whole)}, ${label}: explain`}>${worthText(worth, unit, whole)}</button>`;
}
