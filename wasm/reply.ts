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

export interface Line extends Worth {
  id: string;
  line: string;
  axes?: Place;
  exhibit: string;
  label: string;
  unit: UnitName;
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

export interface ProgramHead {
  id: string;
  title: string;
  jurisdiction: string;
  rating_period: { from: string; to: string };
  parties: { plan: string; state: string };
  sources: Record<string, string>;
}

export interface Reply {
  format: 'trueup.reply.v1';
  ok: true;
  engine: { name: string; version: string };
  program: ProgramHead;
  scenario: { name: string; note: string };
  axes: Axis[];
  exhibits: Exhibit[];
  inputs: Input[];
  parameters: Parameter[];
  lines: Line[];
  statement: Statement;
  deadlines: Deadline[];
  readings: Reading[];
  diagnostics: Diagnostic[];
}

export interface Refusal {
  format: 'trueup.reply.v1';
  ok: false;
  engine: { name: string; version: string };
  diagnostics: Diagnostic[];
}

export interface ChangedLine extends Worth { id: string }

/** What one edit changed: only the lines with a new value, and the statement. */
export interface Change {
  format: 'trueup.change.v1';
  ok: boolean;
  rebuilt?: boolean;
  lines?: ChangedLine[];
  statement?: Statement;
  deadlines?: Deadline[];
  diagnostics: Diagnostic[];
}

/** One difference between two scenarios, and the dollars by which it changes the net. */
export interface Cause { id: string; label: string; before: string; after: string; effect: string }

export interface Comparison {
  format: 'trueup.compare.v1';
  ok: true;
  engine: { name: string; version: string };
  before: string;
  after: string;
  causes: Cause[];
  effect: string;
  lines: { id: string; label: string; unit: UnitName; before?: string; after?: string }[];
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
