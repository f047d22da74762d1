import type { AxisElement, ListedLine } from '@wasm/reply';
import type { Book } from './book';

/** Lines of an exhibit that share their axes, in their order. */
export interface ExhibitTable {
  axis: string;
  elements: AxisElement[];
  /** Line names without element, as columns. */
  columns: { line: string; label: string }[];
  /** Lines without an axis, one below the other. */
  plain: ListedLine[];
}

function axisOf(line: ListedLine): string {
  return Object.keys(line.axes ?? {}).join(' × ');
}

function elementOf(line: ListedLine): string {
  return Object.values(line.axes ?? {}).join(' × ');
}

const mostColumns = 7;

/** The tables of an exhibit: one for each axis, in the order in which they first appear; a wide one goes on in another. */
export function tablesOf(book: Book, exhibit: string): ExhibitTable[] {
  const tables: ExhibitTable[] = [];
  for (const line of book.lines.values()) {
    if (line.exhibit !== exhibit) continue;
    const axis = axisOf(line);
    const takes = ({ columns }: ExhibitTable): boolean =>
      columns.length < mostColumns || columns.some((column) => column.line === line.line);
    let table = tables.find((one) => one.axis === axis && takes(one));
    if (!table) {
      table = { axis, elements: [], columns: [], plain: [] };
      tables.push(table);
    }
    if (axis === '') table.plain.push(line);
    else place(book, table, line);
  }
  return tables;
}

function place(book: Book, table: ExhibitTable, line: ListedLine): void {
  const id = elementOf(line);
  if (!table.columns.some((column) => column.line === line.line)) table.columns.push({ line: line.line, label: line.label });
  if (!table.elements.some((element) => element.id === id)) table.elements.push({ id, label: book.placeLabel(line.axes) });
}

/** The line of a column for an element. */
export function lineAt(book: Book, column: string, element: string): ListedLine | undefined {
  return book.lines.get(`${column}[${element.replaceAll(' × ', ',')}]`);
}
