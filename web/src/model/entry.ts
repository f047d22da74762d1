import type { UnitName } from '@wasm/reply';
import { isDecimal, negated, shifted } from './decimal';

// What people type and paste, as the engine wants it. Text that cannot be read for certain is left
// as it is, for the engine to refuse with its reason.

const groupedNumber = /^\d{1,3}(,\d{3})+(\.\d*)?$/;

function withoutSeparators(text: string): string {
  return groupedNumber.test(text) ? text.replaceAll(',', '') : text;
}

function withDigits(text: string): string {
  if (/^\.\d+$/.test(text)) return `0${text}`;
  return /^\d+\.$/.test(text) ? text.slice(0, -1) : text;
}

/** "$1,234", "(1,234.50)", "56.01%" as plain decimal text. */
function number(typed: string, unit: UnitName): string {
  let text = typed.replaceAll('\u2212', '-');
  let negative = false;
  const inParentheses = /^\((.*)\)$/.exec(text);
  if (inParentheses) {
    negative = true;
    text = (inParentheses[1] ?? '').trim();
  } else if (text.startsWith('-')) {
    negative = true;
    text = text.slice(1).trim();
  }
  if (text.startsWith('$') && (unit === 'dollars' || unit === 'pmpm')) text = text.slice(1).trim();
  if (!inParentheses && !negative && text.startsWith('-')) {
    negative = true;
    text = text.slice(1).trim();
  }
  const percent = unit === 'ratio' && text.endsWith('%');
  if (percent) text = text.slice(0, -1).trim();
  text = withDigits(withoutSeparators(text));
  if (!/^\d+(\.\d+)?$/.test(text)) return typed;
  if (percent) text = shifted(text, -2);
  return negative ? negated(text) : text;
}

const yes = new Set(['yes', 'y', 'true', '1']);
const no = new Set(['no', 'n', 'false', '0']);

/** One month/day/year as Excel writes it, as an ISO date. */
function date(typed: string): string {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed);
  if (!parts) return typed;
  const [, month = '', day = '', year = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export type Entry = string | boolean | null;

/** Typed text as the value to hand to the engine; null when the field is empty. */
export function entry(typed: string, unit: UnitName): Entry {
  const text = typed.replaceAll('\u00a0', ' ').trim();
  if (text === '') return null;
  if (unit === 'flag') {
    const word = text.toLowerCase();
    return yes.has(word) ? true : no.has(word) ? false : text;
  }
  return unit === 'date' ? date(text) : number(text, unit);
}

/** True when the engine can be given this already while it is being typed. */
export function isComplete(value: Entry, unit: UnitName): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (unit === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value);
  return unit !== 'flag' && isDecimal(value);
}

/** True while typed text can still be on its way to a percentage: "56" of "56.01%". */
export function mayBecomePercent(text: string, unit: UnitName): boolean {
  return unit === 'ratio' && !text.includes('%') && !/^\s*[01]?(\.\d*)?\s*$/.test(text);
}

/** The rows and columns of a block copied from a spreadsheet. */
export function pastedBlock(text: string): string[][] {
  const rows = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n+$/, '').split('\n');
  return rows.map((row) => row.split('\t').map((cell) => cell.replace(/^"(.*)"$/s, '$1').trim()));
}

/** Excel's accounting format shows zero as a dash. */
export function pastedCell(text: string): string {
  return /^\$?\s*[-\u2013\u2014]\s*$/.test(text) ? '0' : text;
}
