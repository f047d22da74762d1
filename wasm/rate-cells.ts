// Rate cells, the member months assigned to them, and the plans' risk scores: the documents as core/reply writes them.
import type { AxisElement, Line } from './reply';

export interface DefinedCell extends AxisElement {
  risk_adjustment: 'none' | 'prospective' | 'concurrent';
  rate?: string;
  /** Absent, with the ages, where the program's documents do not say who belongs to the cell. */
  categories_of_eligibility?: string[];
  age_months_from?: string;
  /** Absent for a cell without an end. */
  age_months_to?: string;
}

export interface AssignmentReading {
  id: string;
  question: string;
  default: string;
  options: AxisElement[];
  why: string;
  cite: string[];
}

export interface RateCells {
  format: 'trueup.rate-cells.v1';
  program: string;
  /** What the contract calls a plan. */
  plan: string;
  period: { from: string; to: string };
  sources: Record<string, string>;
  cells: DefinedCell[];
  assignment?: { note: string; exclusions: AxisElement[]; readings: AssignmentReading[]; cite: string[] };
}

/** How many member months came to a rate cell, or have none for a reason. */
export interface CountedMonths extends AxisElement { member_months: string }

export interface AssignedMonth {
  member: string;
  month: string;
  category_of_eligibility: string;
  age_months: string;
  cell?: string;
  /** The id of the reason it has no rate cell. */
  unassigned?: string;
}

export interface Assignment {
  format: 'trueup.assignment.v1';
  ok: true;
  program: string;
  cite: string[];
  note?: string;
  readings: {
    id: string;
    question: string;
    selected: string;
    default: string;
    options: (AxisElement & { moved: string })[];
    why: string;
    cite: string[];
  }[];
  member_months: string;
  cells: CountedMonths[];
  unassigned: CountedMonths[];
  rows: AssignedMonth[];
}

/** One member month as a form has it: texts, empty where nothing was entered. */
export interface WrittenMonth {
  category_of_eligibility: string;
  month: string;
  birth_date: string;
  age_months: string;
  exclusion: string;
}

/** Options by the id of a reading. */
export type ReadingChoices = Readonly<Record<string, string>>;

export interface RiskFactors {
  format: 'trueup.risk-factors.v1';
  ok: true;
  program: string;
  factor_decimals?: string;
  plans: { id: string; name: string }[];
  /** With the base rate and where it stands. */
  cells: (AxisElement & { rate: string; cite: string[] })[];
  lines: Line[];
}
