// Amounts of the what-if as a table shows them.
import { html, type TemplateResult } from 'lit';
import type { UnitName } from '@wasm/reply';
import { isNegative, isZero, shifted, toPlaces } from '../../model/decimal';
import { cents, figure, wholeDollars } from '../../model/format';
import { number } from '../../view/figure';

/** An amount in its unit, dollars to the cent or whole; a dash where it is not computed. */
export function amountText(value: string | null | undefined, unit: UnitName, whole = false): string {
  if (value === null || value === undefined) return '–';
  if (unit === 'pmpm' || unit === 'dollars') return whole && unit === 'dollars' ? wholeDollars(value) : cents(value);
  return unit === 'ratio' ? `${toPlaces(shifted(value, 2), 2).replace('-', '\u2212')}%` : figure(value, unit);
}

/** An effect with its sign: "+$0.49", "−$1.10"; points of a ratio. */
export function effectText(value: string | null | undefined, unit: UnitName, whole = false): string {
  if (value === null || value === undefined) return '–';
  if (isZero(value)) return unit === 'pmpm' || unit === 'dollars' ? '$0' : '0';
  const text = amountText(value, unit, whole).replace('%', ' points');
  return isNegative(value) ? text : `+${text}`;
}

/** A cell of a table with an amount that opens its explanation. */
export function explained(line: string, label: string, value: string | null, unit: UnitName, whole = false): TemplateResult {
  return html`<td class="num">${number(line, label, { value: amountText(value, unit, whole) }, 'words')}</td>`;
}

/** A cell with an effect. */
export function effectCell(value: string | null | undefined, unit: UnitName, whole = false): TemplateResult {
  return html`<td class=${value && !isZero(value) ? 'num' : 'num soft'}>${effectText(value, unit, whole)}</td>`;
}
