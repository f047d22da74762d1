// The documents of the module of rate certifications, as core/reply writes them. Every figure is decimal text.
import type { AxisElement } from './reply';

export type Verdict = 'exact' | 'within' | 'contradicted' | 'not_testable';
export type Tally = Record<Verdict, number>;

export interface CertifiedProgram {
  id: string;
  title: string;
  /** Titles of documents by id. */
  sources: Record<string, string>;
}

/** A printed figure taken for damaged, and what it must be. */
export interface CorrectedCell { cell: string; printed: string; corrected: string; reason: string }

/** A printed figure that is likely damaged, found by search. */
export interface ProposedCell {
  cell: string;
  printed: string;
  corrected: string;
  digits_changed: number;
  closes: number;
  /** Other cells that a change as small would do as well in. */
  rivals: number;
}

/** What is known about why a figure is contradicted. */
export type Diagnosis = 'corrected' | 'inconsistent' | 'illegible' | 'proposed' | 'open';

export interface Contradiction {
  /** "Exhibit 2A/ma_adult/c/other": exhibit, table where there are several, row, column. */
  cell: string;
  formula: string;
  printed: string;
  recomputed: string;
  from: string;
  to: string;
  explanation: Diagnosis;
  corrections?: CorrectedCell[];
  reason?: string;
  proposal?: ProposedCell;
}

/** Claims that cannot be tested, by the reason. */
export interface Untestable {
  /** The figure is not in the copy. */
  lost: number;
  /** A figure it is recomputed from is not in the copy. */
  inputs_lost: number;
  /** A divisor may be zero within its rounding. */
  unbounded: number;
  /** The tables that lost inputs belong to. */
  lost_from: string[];
}

export interface ExhibitTally {
  exhibit: string;
  figures: number;
  lost: number;
  unclaimed: number;
  as_printed: Tally;
  corrected: Tally;
  untestable: Untestable;
  /** Why figures stand in no claim, where some do. */
  unclaimed_why?: string;
}

export interface ExhibitRemark { exhibit: string; reason: string }

export interface Verification {
  format: 'trueup.verification.v1';
  program: string;
  contradictions: Contradiction[];
  exhibits: ExhibitTally[];
  missing: ExhibitRemark[];
  /** Tables of the publication that are not held, having no arithmetic. */
  without_arithmetic: ExhibitRemark[];
}

/** The printed text, why it is missing, or null where no figure belongs. */
export type PrintedCell = string | { missing: string } | null;

export interface PrintedTable {
  id: string;
  label: string;
  note?: string;
  columns: AxisElement[];
  rows: AxisElement[];
  cells: PrintedCell[][];
}

/** A figure held against one claim; without values where one it is recomputed from is not in the copy. */
export interface Finding {
  cell: string;
  formula: string;
  verdict: Verdict;
  /** With the accepted corrections in place. */
  verdict_corrected: Verdict;
  recomputed?: string;
  from?: string;
  to?: string;
}

export interface PrintedExhibit {
  format: 'trueup.exhibit.v1';
  program: string;
  exhibit: string;
  /** Empty where none is given. */
  title: string;
  /** The publication, by its id among the program's sources in capitals: "R08". */
  document: string;
  tables: PrintedTable[];
  findings: Finding[];
}

export interface ExplainedFinding extends Finding {
  /** The formula with its numbers; empty where one is not in the copy. */
  numbers: string;
  sources: { cell: string; printed: PrintedCell }[];
}

export interface PrintedFigure {
  format: 'trueup.figure.v1';
  program: string;
  cell: string;
  printed: PrintedCell;
  findings: ExplainedFinding[];
  used_in: Finding[];
  corrections: { corrected: string; reason: string }[];
  inconsistencies: { explanation: Diagnosis; reason: string }[];
}
