import type { AxisElement } from '@wasm/reply';
import type {
  Contradiction, ExhibitTally, Finding, PrintedExhibit, PrintedFigure, PrintedTable, Tally, Verdict, Verification,
} from '@wasm/verification';
import type { RatesClient } from './client';

/** Where a printed figure stands. */
export interface Place { exhibit: string; table: string; row: string; column: string }

/** One program's certification: its printed exhibits, and what was found about them. */
export class Certification {
  private readonly contradictions: Map<string, Contradiction>;

  private constructor(
    private readonly rates: RatesClient, readonly verification: Verification, private readonly exhibits: ReadonlyMap<string, PrintedExhibit>,
  ) {
    this.contradictions = new Map(verification.contradictions.map((one) => [`${one.cell} ${one.formula}`, one]));
  }

  /** Verifies a program; every exhibit comes along, since the name of a figure may lead into any of them. */
  static async load(rates: RatesClient, program: string): Promise<Certification> {
    const verification = await rates.call('verify', program);
    const exhibits = await Promise.all(verification.exhibits.map(({ exhibit }) => rates.call('exhibit', program, exhibit)));
    return new Certification(rates, verification, new Map(exhibits.map((one) => [one.exhibit, one])));
  }

  get program(): string {
    return this.verification.program;
  }

  get tallies(): ExhibitTally[] {
    return this.verification.exhibits;
  }

  exhibit(name: string): PrintedExhibit {
    const exhibit = this.exhibits.get(name);
    if (!exhibit) throw new Error(`there is no ${name}`);
    return exhibit;
  }

  figure(cell: string): Promise<PrintedFigure> {
    return this.rates.call('figure', this.program, cell);
  }

  /** What is known of a contradicted claim. */
  contradiction({ cell, formula }: Finding): Contradiction | undefined {
    return this.contradictions.get(`${cell} ${formula}`);
  }

  /** A cell's place in words. A name has three parts, or four where the exhibit has several tables. */
  place(cell: string): Place {
    const parts = cell.split('/');
    const [name = '', row = '', column = ''] = [parts[0], parts.at(-2), parts.at(-1)];
    const table = tableOf(this.exhibit(name), parts.length > 3 ? parts[1] ?? '' : '');
    const find = (kind: string, elements: readonly AxisElement[] | undefined, id: string): string =>
      elementName(kind, elements?.find((one) => one.id === id) ?? { id, label: id });
    return {
      exhibit: name,
      table: table?.label ?? '',
      row: find('row', table?.rows, row),
      column: find('column', table?.columns, column),
    };
  }

  /** The printed text of a cell; undefined where there is none. */
  printed(cell: string): string | undefined {
    const parts = cell.split('/');
    const table = tableOf(this.exhibit(parts[0] ?? ''), parts.length > 3 ? parts[1] ?? '' : '');
    const row = table?.rows.findIndex(({ id }) => id === parts.at(-2)) ?? -1;
    const column = table?.columns.findIndex(({ id }) => id === parts.at(-1)) ?? -1;
    const found = table?.cells[row]?.[column];
    return typeof found === 'string' ? found : undefined;
  }

  /** Everything together. */
  total(which: 'as_printed' | 'corrected'): Tally {
    const sum = (verdict: Verdict): number => this.tallies.reduce((all, tally) => all + tally[which][verdict], 0);
    return { exact: sum('exact'), within: sum('within'), contradicted: sum('contradicted'), not_testable: sum('not_testable') };
  }

  count(what: 'figures' | 'lost' | 'unclaimed'): number {
    return this.tallies.reduce((all, tally) => all + tally[what], 0);
  }
}

export function tableOf({ tables }: PrintedExhibit, id: string): PrintedTable | undefined {
  return tables.find((table) => table.id === id) ?? tables[0];
}

/** The name of a cell, as the engine writes it. */
export function cellName(exhibit: string, table: PrintedTable, row: string, column: string): string {
  return [exhibit, ...(table.id ? [table.id] : []), row, column].join('/');
}

/** An exhibit's row letter, where it has one. */
export function letterOf({ id }: AxisElement): string {
  return /^[a-z]$/.test(id) ? id : '';
}

/** "row c, charge trend factor", or the label alone where no letter is printed. */
function elementName(kind: string, element: AxisElement): string {
  const letter = letterOf(element);
  return letter ? `${kind} ${letter}, ${element.label}` : element.label;
}

/** "Exhibit 2A, MA Adult" */
export function whereText({ exhibit, table }: Place): string {
  return table ? `${exhibit}, ${table}` : exhibit;
}
