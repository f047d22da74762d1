// Printed figures, and values written like them. Decimal text stays text.
import { decimals, grouped, magnitude, shifted, toPlaces } from '../model/decimal';

function withSign(text: string, suffix = ''): string {
  return (text.startsWith('-') ? '\u2212' : '') + grouped(magnitude(text)) + suffix;
}

/** A printed figure with separators and a true minus sign. */
export function shown(printed: string): string {
  return printed.endsWith('%') ? withSign(printed.slice(0, -1), '%') : withSign(printed);
}

/** A value in the form of a printed figure, two digits finer, so that a reader sees where it would round. */
export function finer(value: string, printed: string): string {
  const percent = printed.endsWith('%');
  const places = decimals(printed.replace('%', '')) + 2;
  const text = toPlaces(percent ? shifted(value, 2) : value, places);
  return withSign(text, percent ? '%' : '');
}

/** A count with separators. */
export function counted(count: number): string {
  return grouped(String(count));
}

/** "1 claim", "12 claims" */
export function plural(count: number, one: string, more = `${one}s`): string {
  return `${counted(count)} ${count === 1 ? one : more}`;
}
