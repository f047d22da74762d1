// The documents that pass between the engine and a page, as types. Every figure is a decimal string;
// none is ever a JSON number.

export type UnitName =
  | 'dollars' | 'pmpm' | 'member_months' | 'ratio' | 'factor' | 'count' | 'days' | 'date' | 'flag' | 'words';

/** Which element of each axis a figure belongs to: {cell: "ma_adult"}. */
export type Place = Readonly<Record<string, string>>;

/** What a figure is worth now: known, waiting for inputs, or undefined for a reason. */
export interface Worth {
  value?: string;
  missing?: string[];
  undefined?: string;
  /** What the value says in words, for unit "words". */
  text?: string;
  /** The exact fraction "p/q" of a value whose decimals do not end. */
  exact?: string;
  /** True where the line has no part in the settlement as things stand. */
  inactive?: boolean;
}

export interface Diagnostic {
  code: string;
  pointer: string;
  found: string;
  expected: string;
  hint: string;
}

export interface AxisElement { id: string; label: string }
export interface Axis { id: string; label: string; elements: AxisElement[] }
export interface Exhibit { id: string; title: string }

export interface Input {
  id: string;
  input: string;
  pointer: string;
  axes?: Place;
  label: string;
  unit: UnitName;
  value?: string;
  optional?: boolean;
  at_least?: string;
  at_most?: string;
  help: string;
  cite: string[];
  instead_of?: string[];
}

export interface Parameter {
  id: string;
  parameter?: string;
  axes?: Place;
  label: string;
  unit: UnitName;
  value: string;
  note?: string;
  cite: string[];
}

export interface RoundedAt { point: string; label: string; digits: string; mode: string; authority: string }

/** A line as a list shows it: what it is and what it is worth. */
export interface ListedLine extends Worth {
  id: string;
  line: string;
  axes?: Place;
  exhibit: string;
  label: string;
  unit: UnitName;
}

/** A line in full, with all that explains its value as things stand. */
export interface Line extends ListedLine {
  rounded_at?: RoundedAt;
  note?: string;
  formula: string;
  substituted: string;
  uses: string[];
  cite: string[];
}

export type Direction = 'plan pays' | 'State pays' | 'nothing is owed' | 'not computed';

export interface StatementRow {
  line: string;
  label: string;
  value?: string;
  missing?: string[];
  undefined?: string;
  exact?: string;
  direction?: Direction;
  due?: string;
  note?: string;
}

export interface Statement {
  rows: StatementRow[];
  net: StatementRow;
  /** The net of the rows known so far, and how many those are of all. */
  so_far: StatementRow & { rows: string; of: string };
}

export interface Deadline {
  id: string;
  label: string;
  date?: string;
  rule: string;
  cite: string[];
  note?: string;
  /** The inputs whose dates are needed first. */
  needs?: string[];
}

/** An option; in a reply and where asked for also the net under it and what it changes, where that is known. */
export interface ReadingOption { id: string; label: string; net?: string; effect?: string }

export interface Reading {
  id: string;
  question: string;
  selected: string;
  default: string;
  why: string;
  cite: string[];
  options: ReadingOption[];
}

/** A contract that several programs stand under; their statements can be combined. */
export interface ContractHead { id: string; title: string }

export interface ProgramHead {
  id: string;
  title: string;
  /** The contract the program stands under, where its document names one. */
  contract?: ContractHead;
  jurisdiction: string;
  /** What a reader should know of the whole program. */
  note?: string;
  rating_period: { from: string; to: string };
  parties: { plan: string; state: string };
  sources: Record<string, string>;
}

interface Settled<Listed extends ListedLine> {
  ok: true;
  engine: { name: string; version: string };
  program: ProgramHead;
  scenario: { name: string; note: string };
  axes: Axis[];
  exhibits: Exhibit[];
  inputs: Input[];
  parameters: Parameter[];
  lines: Listed[];
  statement: Statement;
  deadlines: Deadline[];
  readings: Reading[];
  diagnostics: Diagnostic[];
}

/** Everything a settlement says: explains itself with no engine at hand. */
export interface Reply extends Settled<Line> { format: 'trueup.reply.v1' }

/**
 * What an engine answers when a scenario is opened: the reply without what explains its lines and what its readings
 * are worth. Both are asked of the engine when they are looked at, so that they are true after an edit too.
 */
export interface Outline extends Settled<ListedLine> { format: 'trueup.outline.v1' }

export interface Refusal {
  format: 'trueup.reply.v1';
  ok: false;
  engine: { name: string; version: string };
  diagnostics: Diagnostic[];
}

export interface ChangedLine extends Worth { id: string }

/** What one edit changed: only the lines with a new value, the statement, and the deadlines where one of them moved. */
export interface Change {
  format: 'trueup.change.v1';
  ok: boolean;
  rebuilt?: boolean;
  lines?: ChangedLine[];
  statement?: Statement;
  deadlines?: Deadline[];
  diagnostics: Diagnostic[];
}

export type CauseKind = 'input' | 'term' | 'reading' | 'row';

/**
 * One difference between two settlements, and the dollars by which it changes the net. A "row" is what is left of a
 * statement row once everything both have is alike: only one of the two has it, or it is worked out in another way.
 */
export interface Cause {
  id: string;
  kind: CauseKind;
  label: string;
  /** The label of the element, where the label alone names several: "MA Adult". */
  element?: string;
  /** As a person reads it; "open" for an open term, empty where there is no value. */
  before: string;
  after: string;
  effect: string;
}

/** An entry, term or reading that only one of two settlements has: no cause by itself, its effect is in the rows. */
export interface OnlyOneHas {
  id: string;
  kind: CauseKind;
  label: string;
  element?: string;
  has: 'before' | 'after';
  /** Its value as a person reads it. */
  text: string;
}

/** A value of a scenario that another program has no place for. */
export interface LeftOut { pointer: string; why: string }

export interface Comparison {
  format: 'trueup.compare.v1';
  ok: true;
  engine: { name: string; version: string };
  /** The names of the two scenarios. */
  before: string;
  after: string;
  /** What each of the two is settled under. */
  programs: [Pick<ProgramHead, 'id' | 'title'>, Pick<ProgramHead, 'id' | 'title'>];
  /** What could not be carried over, where "after" is "before" carried over to another program. */
  left_out?: LeftOut[];
  causes: Cause[];
  lines: { id: string; label: string; unit: UnitName; before?: string; after?: string }[];
  only_one_has: OnlyOneHas[];
  effect: string;
}

/** A term of a program: its value as a decimal string, or open where the documents at hand set none. */
export interface TermValue { value?: string; open?: true; /** As a person reads it: "91.3%". */ text: string }

export interface Term extends TermValue {
  /** "cells.rate[ma_adult]", and without the element: "cells.rate". */
  id: string;
  term: string;
  axes?: Place;
  label: string;
  /** The label of the element: "MA Adult". */
  element?: string;
  unit: UnitName;
  note?: string;
  cite: string[];
  /** JSON Pointer of the value in the program document; without one it cannot be edited in place. */
  pointer?: string;
}

export interface TermReading {
  id: string;
  question: string;
  options: { id: string; label: string }[];
  default: string;
  why: string;
  cite: string[];
}

/** A deadline; `only_under` is "reading=option" where it holds under that option alone. */
export interface TermDeadline extends Deadline { only_under?: string }

export interface Terms {
  format: 'trueup.terms.v1';
  ok: true;
  engine: { name: string; version: string };
  program: ProgramHead;
  sections: { id: string; title: string; cite: string[]; terms: Term[] }[];
  readings: TermReading[];
  deadlines: TermDeadline[];
  diagnostics: Diagnostic[];
}

/** One thing of each of two programs; null where that program has none. */
export type Pair<T> = [T | null, T | null];

export interface ComparedTerm {
  id: string;
  term: string;
  axes?: Place;
  label: string;
  element?: string;
  unit: UnitName;
  values: Pair<TermValue>;
  /** Also where only one of the two has it. */
  differs: boolean;
  cite: [string[], string[]];
  /** Where one of the two has a note; empty for the other. */
  note?: [string, string];
}

export interface TermsComparison {
  format: 'trueup.terms_compare.v1';
  ok: true;
  engine: { name: string; version: string };
  programs: [ProgramHead, ProgramHead];
  sections: { id: string; title: string; cite: [string[], string[]]; terms: ComparedTerm[] }[];
  readings: { id: string; values: Pair<TermReading>; differs: boolean }[];
  deadlines: { id: string; values: Pair<TermDeadline>; differs: boolean }[];
  diagnostics: Diagnostic[];
}

/** A sum over programs: missing as long as one of them lacks something, and what each lacks. */
export interface CombinedSum {
  value?: string;
  exact?: string;
  missing?: { program: string; inputs: string[] }[];
  undefined?: string;
}

export interface CombinedRow {
  line: string;
  label: string;
  /** One for each program, in their order; null where a program has no such row. */
  values: (Worth | null)[];
  sum: CombinedSum;
  direction: Direction;
}

/** The statements of several programs of one contract, beside one another and added up. */
export interface Combined {
  format: 'trueup.combined.v1';
  ok: true;
  engine: { name: string; version: string };
  contract: ContractHead;
  rating_period: { from: string; to: string };
  programs: {
    id: string;
    title: string;
    scenario: string;
    /** Each program has its own MLR; MLRs are never added. */
    plan_mlr?: { adjusted: Worth; minimum: Worth; rebate: Worth };
  }[];
  rows: CombinedRow[];
  net: CombinedRow;
  /** The net of the rows known so far, and how many those are of all. */
  so_far: CombinedRow & { rows: string; of: string };
  diagnostics: Diagnostic[];
}

export interface ExampleHead { id: string; name: string; program: string; note: string }

export interface Catalogue {
  programs: Pick<ProgramHead, 'id' | 'title' | 'jurisdiction' | 'rating_period'>[];
  examples: ExampleHead[];
}

export interface HighCostMember { cell: string; annual_cost: string }

export interface Scenario {
  format: 'trueup.scenario.v1';
  program: string;
  name?: string;
  note?: string;
  readings?: Record<string, string>;
  inputs?: Record<string, unknown>;
}
