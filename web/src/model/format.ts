import type { UnitName } from '@wasm/reply';
import { decimals, grouped, isDecimal, shifted, toPlaces } from './decimal';

const minus = '\u2212';

function signed(text: string, prefix = '', suffix = ''): string {
  const body = prefix + grouped(text.replace('-', '')) + suffix;
  return text.startsWith('-') ? minus + body : body;
}

/** To at most `most` decimals, with no trailing zeros beyond `least`. */
function trimmed(text: string, least: number, most: number): string {
  const cut = decimals(text) > most ? toPlaces(text, most) : text;
  let result = toPlaces(cut, Math.max(least, decimals(cut)));
  while (decimals(result) > least && result.endsWith('0')) result = result.slice(0, -1);
  return result.endsWith('.') ? result.slice(0, -1) : result;
}

/** Whole dollars, as a statement shows them: "−$342,478". */
export function wholeDollars(value: string): string {
  return signed(toPlaces(value, 0), '$');
}

/** "$1,463,872.00" */
export function cents(value: string): string {
  return signed(toPlaces(value, 2), '$');
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
  'October', 'November', 'December'];

/** "2027-05-14" as "May 14, 2027". */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${months[Number(month) - 1] ?? month} ${Number(day)}, ${year}`;
}

/** The same in the width of a column: "May 14, 2027" with three letters of the month. */
export function shortDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${(months[Number(month) - 1] ?? '').slice(0, 3)} ${Number(day)}, ${year}`;
}

/** A value in its unit, rounded for display only; the full value stands in its explanation. */
export function figure(value: string, unit: UnitName): string {
  if (unit === 'date') return shortDate(value);
  if (unit === 'flag') return value === '1' ? 'yes' : 'no';
  if (!isDecimal(value)) return value;
  switch (unit) {
    case 'dollars':
      return decimals(value) === 0 ? signed(value, '$') : cents(value);
    case 'pmpm':
      return signed(trimmed(value, 2, 4), '$');
    case 'ratio':
      return signed(trimmed(shifted(value, 2), 0, 4), '', '%');
    case 'factor':
      return signed(trimmed(value, 0, 6));
    default:
      return signed(trimmed(value, 0, 4));
  }
}

/** Every decimal the engine gives, in its unit. */
export function fullFigure(value: string, unit: UnitName): string {
  if (!isDecimal(value)) return figure(value, unit);
  if (unit === 'dollars' || unit === 'pmpm') return signed(value, '$');
  if (unit === 'ratio') return signed(shifted(value, 2), '', '%');
  return unit === 'flag' ? figure(value, unit) : signed(value);
}

/** What follows a value so that its unit is said: "per member per month". */
export function unitWords(unit: UnitName): string {
  switch (unit) {
    case 'pmpm': return 'per member per month';
    case 'member_months': return 'member months';
    case 'days': return 'days';
    case 'factor': return 'factor';
    default: return '';
  }
}

/** An input's value as its field shows it: "1,234" or "56.01%". */
export function fieldText(value: string, unit: UnitName): string {
  if (!isDecimal(value)) return value;
  if (unit === 'date' || unit === 'flag') return value;
  return unit === 'ratio' ? signed(shifted(value, 2), '', '%') : signed(value);
}

/** With its first letter large, as a heading has it. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "contract 11.1.11" as a short name and a place: "Contract 11.1.11". */
export function shortCitation(cite: string): string {
  const [source = '', ...place] = cite.split(' ');
  const name = source.length <= 3 ? source.toUpperCase() : capitalized(source);
  return [name, ...place].join(' ').trim();
}
