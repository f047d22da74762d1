// Amounts of the what-if as a table shows them.
import { html, type TemplateResult } from 'lit';
import type { UnitName } from '@wasm/reply';
import { isNegative, isZero, shifted, toPlaces } from '../../model/decimal';
import { cents, figure, wholeDollars } from '../../model/format';
import { number } from '../../view/figure';

/** An amount in its unit; a dash where it is not computed. */
export function amountText(value: string | null | undefined, unit: UnitName): string {
  if (value === null || value === undefined) return '–';
  if (unit === 'pmpm') return cents(value);
  if (unit === 'dollars') return wholeDollars(value);
  return unit === 'ratio' ? `${toPlaces(shifted(value, 2), 2).replace('-', '\u2212')}%` : figure(value, unit);
}

/** An effect with its sign: "+$0.49", "−$1.10"; points of a ratio. */
export function effectText(value: string | null | undefined, unit: UnitName): string {
  if (value === null || value === undefined) return '–';
  if (isZero(value)) return unit === 'pmpm' || unit === 'dollars' ? '$0' : '0';
  const text = amountText(value, unit).replace('%', ' points');
  return isNegative(value) ? text : `+${text}`;
}

/** A cell of a table with an amount that opens its explanation. */
export function explained(line: string, label: string, value: string | null, unit: UnitName): TemplateResult {
  return html`<td class="num">${number(line, label, { value: amountText(value, unit) }, 'words')}</td>`;
}

/** A cell with an effect. */
export function effectCell(value: string | null | undefined, unit: UnitName): TemplateResult {
  return html`<td class=${value && !isZero(value) ? 'num' : 'num soft'}>${effectText(value, unit)}</td>`;
}
