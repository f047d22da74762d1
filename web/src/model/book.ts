import type {
  Axis, ChangedLine, Deadline, Exhibit, Input, Line, ListedLine, Outline, Parameter, ProgramHead, Reading, Reply, Statement, UnitName,
  Worth,
} from '@wasm/reply';
import type { CellWords } from './enrollment';

/** Something a chain of explanation can reach, whatever its kind. */
export interface Entity {
  kind: 'line' | 'input' | 'parameter' | 'reading';
  id: string;
  label: string;
  /** The element it stands for: "MA Adult"; empty without an axis. */
  element: string;
  unit: UnitName;
  worth: Worth;
}

/** What an explanation of a line asks about the other figures it names. */
export interface Explainer {
  used(name: string): Entity | undefined;
  inputEntity(id: string): Entity | undefined;
  /** What a line uses in its turn; nothing where that is not at hand. */
  usesOf(id: string): readonly string[];
  citation(cite: string): { title: string; place: string };
}

/** A settled scenario, indexed for a page: read by id, patched by changes. */
export class Book implements Explainer {
  readonly program: ProgramHead;
  readonly axes: Map<string, Axis>;
  readonly exhibits: Exhibit[];
  readonly inputs: Map<string, Input>;
  readonly byPointer: Map<string, Input>;
  readonly parameters: Map<string, Parameter>;
  readonly lines: Map<string, ListedLine>;
  /** The words by which the program sorts listed members into its rate cells; undefined where it lists none. */
  readonly cellWords: CellWords | undefined;
  statement: Statement;
  deadlines: Deadline[];
  readings: Reading[];

  /** `explain` gives a line in full, as things stand when it is called. */
  constructor(settled: Outline | Reply, readonly explain: (id: string) => Line | null, cellWords?: CellWords) {
    this.program = settled.program;
    this.axes = new Map(settled.axes.map((axis) => [axis.id, axis]));
    this.exhibits = settled.exhibits;
    this.inputs = new Map(settled.inputs.map((input) => [input.id, input]));
    this.byPointer = new Map(settled.inputs.map((input) => [input.pointer, input]));
    this.parameters = new Map(settled.parameters.map((parameter) => [parameter.id, parameter]));
    this.lines = new Map(settled.lines.map((line) => [line.id, line]));
    this.cellWords = cellWords;
    this.statement = settled.statement;
    this.deadlines = settled.deadlines;
    this.readings = settled.readings;
  }

  /** A book of a reply document alone, which explains its lines itself. */
  static ofReply(reply: Reply): Book {
    const lines = new Map(reply.lines.map((line) => [line.id, line]));
    return new Book(reply, (id) => lines.get(id) ?? null);
  }

  /** Takes over the new values of changed lines. */
  patch(changed: readonly ChangedLine[]): void {
    for (const { id, ...worth } of changed) {
      const line = this.lines.get(id);
      if (!line) continue;
      for (const key of ['value', 'missing', 'undefined', 'text', 'exact', 'inactive'] as const) delete line[key];
      Object.assign(line, worth);
    }
  }

  reading(id: string): Reading | undefined {
    return this.readings.find((reading) => reading.id === id);
  }

  /** The label of an element of an axis. */
  elementLabel(axis: string, element: string): string {
    return this.axes.get(axis)?.elements.find(({ id }) => id === element)?.label ?? element;
  }

  /** "MA Adult", or "MA Adult, within 3%" on two axes. */
  placeLabel(place: Record<string, string> | undefined): string {
    return Object.entries(place ?? {}).map(([axis, element]) => this.elementLabel(axis, element)).join(', ');
  }

  /** What a line uses under a name: an entered total and the line it stands for may share an id. */
  used(name: string): Entity | undefined {
    const input = 'input:';
    return name.startsWith(input) ? this.inputEntity(name.slice(input.length)) : this.entity(name);
  }

  usesOf(id: string): readonly string[] {
    return this.explain(id)?.uses ?? [];
  }

  inputEntity(id: string): Entity | undefined {
    const input = this.inputs.get(id);
    if (!input) return undefined;
    const { label, unit, value } = input;
    const worth = value === undefined ? { missing: [id] } : { value };
    return { kind: 'input', id, label, element: this.placeLabel(input.axes), unit, worth };
  }

  entity(id: string): Entity | undefined {
    const known = this.lines.get(id) ?? this.parameters.get(id);
    if (known) {
      const kind = 'line' in known ? 'line' : 'parameter';
      return { kind, id, label: known.label, element: this.placeLabel(known.axes), unit: known.unit, worth: known };
    }
    return this.inputEntity(id) ?? this.readingEntity(id.replace(/^reading:/, ''));
  }

  private readingEntity(id: string): Entity | undefined {
    const reading = this.reading(id);
    if (!reading) return undefined;
    const selected = reading.options.find((option) => option.id === reading.selected);
    const worth = { value: '1', text: selected?.label ?? reading.selected };
    return { kind: 'reading', id, label: reading.question, element: '', unit: 'words', worth };
  }

  /** "contract 11.1.11" as the document's title and the place in it. */
  citation(cite: string): { title: string; place: string } {
    const space = cite.indexOf(' ');
    const source = space < 0 ? cite : cite.slice(0, space);
    return { title: this.program.sources[source] ?? source, place: space < 0 ? '' : cite.slice(space + 1) };
  }
}
