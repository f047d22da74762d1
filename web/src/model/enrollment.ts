import { entry } from './entry';
import { parsed } from './pointer';

/** A span of coverage of a member, as it is typed: every value is text, and what was not said is left out. */
export type CoverageRow = Partial<Record<CoverageKey, string>>;
export type CoverageKey = 'member' | 'region' | 'category' | 'sex' | 'born' | 'from' | 'to' | 'custody' | 'paid_to';

export interface CoverageColumn { key: CoverageKey; label: string; isDate: boolean; optional: boolean }

const column = (key: CoverageKey, label: string, isDate = false, optional = false): CoverageColumn => ({ key, label, isDate, optional });

/** The columns, in the order in which a spreadsheet is pasted. */
export const coverageColumns: CoverageColumn[] = [
  column('member', 'Member'), column('region', 'Region'), column('category', 'Category of aid'), column('sex', 'Sex'),
  column('born', 'Born', true), column('from', 'Covered from', true), column('to', 'Covered to', true),
  column('custody', 'Custody', false, true), column('paid_to', 'Paid to', true, true),
];

/** Whether and how a program sorts listed members into rate cells: the words its cells know, by column. */
export type CellWords = Map<CoverageKey, string[]>;

/** The words by which a program document sorts members into its cells; undefined where it does not. */
export function cellWords(programText: string): CellWords | undefined {
  const { cells } = (parsed(programText) ?? {}) as { cells?: { who?: Record<string, unknown> }[] };
  const known = (Array.isArray(cells) ? cells : []).map(({ who }) => who).filter((who) => who !== undefined);
  if (known.length === 0) return undefined;
  const words = (key: CoverageKey): string[] =>
    [...new Set(known.map((who) => who[key]).filter((word) => typeof word === 'string'))];
  return new Map((['region', 'category', 'sex', 'custody'] as const).map((key) => [key, words(key)]));
}

/** A row with one value written; an empty one is left out. */
export function withCell(row: CoverageRow, { key, isDate }: CoverageColumn, typed: string): CoverageRow {
  const { [key]: _, ...rest } = row;
  const text = isDate ? String(entry(typed, 'date') ?? '') : typed.trim();
  const next: CoverageRow = text === '' ? rest : { ...rest, [key]: text };
  return Object.fromEntries(coverageColumns.flatMap(({ key: name }) => (next[name] === undefined ? [] : [[name, next[name]]])));
}

/** Rows with a pasted block written over them, from a row and a column on; rows are added where there are too few. */
export function withBlock(rows: readonly CoverageRow[], block: readonly (readonly string[])[], row: number, from: number): CoverageRow[] {
  const result = [...rows];
  block.forEach((cells, down) => {
    result[row + down] = cells.reduce<CoverageRow>((filled, text, across) => {
      const target = coverageColumns[from + across];
      return target ? withCell(filled, target, text) : filled;
    }, result[row + down] ?? {});
  });
  return result;
}
