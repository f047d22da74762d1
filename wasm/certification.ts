// The what-if of a rate certification: its assumptions, what is changed of them, and what that does. Figures are
// decimal text, in dollars to the cent; none is ever a JSON number.
import type { AxisElement, Scenario, UnitName } from './reply';

/** One value of an assumption. Its id is the engine's and is not to be read. */
export interface AssumptionValue {
  id: string;
  cell?: string;
  category?: string;
  /** Null where the copy has lost it. */
  published: string | null;
  /** True where the publication prints no such figure and it is worked back from one that is printed. */
  inferred: boolean;
}

export type AssumptionAxis = 'cell' | 'category';

export interface Assumption {
  id: string;
  label: string;
  help: string;
  unit: UnitName;
  over: AssumptionAxis[];
  cites: string[];
  values: AssumptionValue[];
}

export interface Assumptions {
  format: 'trueup.assumptions.v1';
  program: string;
  /** The groups that assumptions are set for. */
  cells: AxisElement[];
  categories: AxisElement[];
  assumptions: Assumption[];
}

/** An assumption set to a value, or moved from the published one; "*" in an id stands for every cell or category. */
export type AssumptionChange = { id: string; value: string } | { id: string; add: string };

export interface CellRate {
  id: string;
  label: string;
  /** As published. */
  published: string | null;
  /** From encounter dollars at published assumptions, and what the rounding of the printed inputs allows. */
  computed: string | null;
  from?: string;
  to?: string;
  /** The published rate, moved by what the changes move the computed one. */
  changed: string | null;
  effect?: string;
}

export interface RatesTotal {
  id: string;
  label: string;
  unit: UnitName;
  published: string | null;
  changed: string | null;
  effect?: string;
}

/** One change, and what it does to each total that is walked to. */
export interface WalkStep {
  id: string;
  value?: string;
  add?: string;
  label: string;
  /** Where it is: "MA Adult, Inpatient: other", or "11 figures". */
  element: string;
  /** As a person reads it; empty where it is of several that differ. */
  before: string;
  after: string;
  /** By the id of a total or of a rate, or "settlement". */
  effects: Record<string, string>;
}

/** A row of a statement before and after; the effect is absent where one of the two is not computed. */
export interface MovedRow { id: string; label: string; unit: UnitName; published: string | null; changed: string | null; effect?: string }

export interface SettlementEffect {
  /** The name of the scenario. */
  scenario: string;
  net: MovedRow;
  /** The rows of the statement; null where not computed. */
  rows: MovedRow[];
  /** Figures beside the statement that the changes may move: the capitation, the MLRs. */
  beside: MovedRow[];
  /** The terms of the settlement that the changes moved. */
  terms: { label: string; element: string; before: string; after: string }[];
}

export interface RatesLine { id: string; label: string; unit: UnitName; published: string | null; changed: string | null }

/** A step from base data to a rate; effects add up to the cent. */
export interface BuildUpStep { line: string; label: string; after: string; effect: string }

/** How the rate of a cell is built, with the changes in force: `line` is the one it starts from. */
export interface BuildUp { cell: string; line: string; label: string; start: string; steps: BuildUpStep[] }

export interface RatesDocument {
  format: 'trueup.rates.v1';
  program: string;
  cells: CellRate[];
  totals: RatesTotal[];
  walk: WalkStep[];
  build_up: BuildUp[];
  settlement?: SettlementEffect;
  lines: RatesLine[];
}

export interface ExampleScenario { id: string; name: string; scenario: Scenario }
