import type { Term, TermValue } from '@wasm/reply';
import type { Book } from './book';

/** Terms of a section that share their first axis: a row for each element, a column for each term. */
export interface TermsTable {
  axis: string;
  rows: { id: string; label: string }[];
  columns: { id: string; label: string }[];
  cells: Map<string, Term>;
  /** Terms without an axis, one below the other. */
  plain: Term[];
}

const mostColumns = 7;

/** The key of a cell in a table. */
export function cellKey(row: string, column: string): string {
  return `${row} ${column}`;
}

function labelOf(book: Book, axis: string, element: string, spare = element): string {
  return book.axes.get(axis)?.elements.find(({ id }) => id === element)?.label ?? spare;
}

/** The column a term stands in: on a second axis, one for each of its elements. */
function columnOf(book: Book, { term, label, axes }: Term): { id: string; label: string } {
  const more = Object.entries(axes ?? {}).slice(1);
  return {
    id: [term, ...more.map(([, element]) => element)].join(),
    label: [label, ...more.map(([axis, element]) => labelOf(book, axis, element))].join(', '),
  };
}

function put(book: Book, table: TermsTable, term: Term): void {
  const [axis = '', row = ''] = Object.entries(term.axes ?? {})[0] ?? [];
  const column = columnOf(book, term);
  const spare = Object.keys(term.axes ?? {}).length === 1 ? term.element : undefined;
  if (!table.rows.some(({ id }) => id === row)) table.rows.push({ id: row, label: labelOf(book, axis, row, spare) });
  if (!table.columns.some(({ id }) => id === column.id)) table.columns.push(column);
  table.cells.set(cellKey(row, column.id), term);
}

/** The tables of a section: one for each axis, in the order in which they first appear; a wide one goes on in another. */
export function termsTables(book: Book, terms: readonly Term[]): TermsTable[] {
  const tables: TermsTable[] = [];
  for (const term of terms) {
    const axis = Object.keys(term.axes ?? {})[0] ?? '';
    const { id: column } = columnOf(book, term);
    const takes = ({ columns }: TermsTable): boolean => columns.length < mostColumns || columns.some(({ id }) => id === column);
    let table = tables.find((one) => one.axis === axis && takes(one));
    if (!table) {
      table = { axis, rows: [], columns: [], cells: new Map(), plain: [] };
      tables.push(table);
    }
    if (axis === '') table.plain.push(term);
    else put(book, table, term);
  }
  return tables;
}

/** What a term says: its value as a person reads it, or that the source leaves it open. */
export function termText(value: TermValue): string {
  return value.open ? 'left open' : value.text;
}

/** "Capitation rate, MA Adult" */
export function termName({ label, element }: { label: string; element?: string }): string {
  return element ? `${label}, ${element}` : label;
}
