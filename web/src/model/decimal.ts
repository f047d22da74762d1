// Decimal text, handled as text: a figure is never turned into a floating-point number.

const plain = /^-?\d+(\.\d+)?$/;

export function isDecimal(text: string): boolean {
  return plain.test(text);
}

export function isNegative(text: string): boolean {
  return text.startsWith('-') && /[1-9]/.test(text);
}

export function isZero(text: string): boolean {
  return !/[1-9]/.test(text);
}

export function negated(text: string): string {
  if (isZero(text)) return text;
  return text.startsWith('-') ? text.slice(1) : `-${text}`;
}

/** Whether two texts are the same figure, however many zeros end them. */
export function isSameFigure(one: string, other: string): boolean {
  return one === other || (isDecimal(one) && isDecimal(other) && shifted(one, 0) === shifted(other, 0));
}

/** The figure without its sign. */
export function magnitude(text: string): string {
  return text.startsWith('-') ? text.slice(1) : text;
}

/** The figure times ten to the power of `places`; 2 turns a share into percent. */
export function shifted(text: string, places: number): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = magnitude(text).split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const head = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const tail = padded.slice(at).replace(/0+$/, '');
  return sign + head + (tail ? `.${tail}` : '');
}

function incremented(digits: string): string {
  const kept = digits.replace(/9+$/, '');
  const zeros = '0'.repeat(digits.length - kept.length);
  if (kept === '') return `1${zeros}`;
  return kept.slice(0, -1) + String(Number(kept.slice(-1)) + 1) + zeros;
}

/** The figure to a number of decimals for display, halves away from zero. */
export function toPlaces(text: string, places: number): string {
  const [whole = '0', fraction = ''] = magnitude(text).split('.');
  const kept = whole + fraction.padEnd(places, '0').slice(0, places);
  const up = (fraction[places] ?? '0') >= '5';
  const digits = (up ? incremented(kept) : kept).padStart(places + 1, '0');
  const cut = digits.length - places;
  const result = places > 0 ? `${digits.slice(0, cut)}.${digits.slice(cut)}` : digits;
  return text.startsWith('-') && !isZero(result) ? `-${result}` : result;
}

/** "1234567.5" as "1,234,567.5". */
export function grouped(text: string): string {
  const [whole = '0', fraction] = text.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

/** How many decimals the figure is written with. */
export function decimals(text: string): number {
  return (text.split('.')[1] ?? '').length;
}

/** The exact sum of decimal texts. */
export function sum(values: readonly string[]): string {
  const places = Math.max(0, ...values.map(decimals));
  const total = values.reduce((all, value) => all + BigInt(toPlaces(value, places).replace('.', '')), 0n);
  return shifted(total.toString(), -places);
}
