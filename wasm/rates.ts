import createModule, { type RawRates } from '@rates';
import type { AssumptionChange, Assumptions, ExampleScenario, RatesDocument } from './certification';
import type { Assignment, RateCells, ReadingChoices, RiskFactors, WrittenMonth } from './rate-cells';
import type { Line, Refusal } from './reply';
import type { CertifiedProgram, PrintedExhibit, PrintedFigure, Verification } from './verification';

/** The document, or an error that says what the engine refused: the page asks only for what it was offered. */
function document<T extends object>(text: string): T {
  const parsed = JSON.parse(text) as T | Refusal;
  if ('ok' in parsed && parsed.ok === false) {
    throw new Error(parsed.diagnostics.map(({ found, hint }) => `${found}: ${hint}`).join(' '));
  }
  return parsed as T;
}

/** The rate certifications in the browser, typed. One is held for the lifetime of a page. */
export class Rates {
  private constructor(private readonly raw: RawRates) {}

  static async load(): Promise<Rates> {
    const module = await createModule();
    return new Rates(new module.Rates());
  }

  /** The programs whose printed tables are shipped. */
  programs(): CertifiedProgram[] {
    return document(this.raw.programs());
  }

  /** The first call for a program computes; later ones are answered from memory. */
  verify(program: string): Verification {
    return document(this.raw.verify(program));
  }

  /** The tables of an exhibit as printed, with every claim about them. */
  exhibit(program: string, exhibit: string): PrintedExhibit {
    return document(this.raw.exhibit(program, exhibit));
  }

  /** One printed figure with its claims in words and in numbers. */
  figure(program: string, cell: string): PrintedFigure {
    return document(this.raw.figure(program, cell));
  }

  /** Every assumption of a certification with its published values. */
  assumptions(program: string): Assumptions {
    return document(this.raw.assumptions(program));
  }

  /** The rates with assumptions changed, beside the published ones; or why a change is refused. */
  rates(program: string, changes: readonly AssumptionChange[]): RatesDocument | Refusal {
    return JSON.parse(this.raw.rates(program, JSON.stringify(changes)));
  }

  /** The same with what the changes do to the settlement of a scenario, as the text of its document. */
  settle(program: string, changes: readonly AssumptionChange[], scenarioText: string): RatesDocument | Refusal {
    return JSON.parse(this.raw.settle(program, JSON.stringify(changes), scenarioText));
  }

  /** One line of the changed certification, with its formula in words and in numbers. */
  rateLine(program: string, changes: readonly AssumptionChange[], line: string): Line {
    return document(this.raw.rateLine(program, JSON.stringify(changes), line));
  }

  /** The shipped scenarios of a program. */
  examples(program: string): ExampleScenario[] {
    return document(this.raw.examples(program));
  }

  /** The rate cells of a program and who belongs to them. */
  rateCells(program: string): RateCells {
    return document(this.raw.rateCells(program));
  }

  /** The member months of a CSV file by rate cell; or why the file is refused. */
  assign(program: string, csv: string | Uint8Array, readings: ReadingChoices): Assignment | Refusal {
    return JSON.parse(this.raw.assign(program, csv, JSON.stringify(readings)));
  }

  /** The rate cell of one member month; or why it cannot be said. */
  assignOne(program: string, month: WrittenMonth, readings: ReadingChoices): Assignment | Refusal {
    return JSON.parse(this.raw.assignOne(program, JSON.stringify(month), JSON.stringify(readings)));
  }

  /** The file that `assign` took, as CSV with the rate cell of each member month. */
  assignedCsv(program: string, csv: string | Uint8Array, readings: ReadingChoices): string {
    return this.raw.assignedCsv(program, csv, JSON.stringify(readings));
  }

  /** The same as a scenario with the member months by rate cell. */
  assignedScenario(program: string, csv: string | Uint8Array, readings: ReadingChoices): string {
    return this.raw.assignedScenario(program, csv, JSON.stringify(readings));
  }

  /** The plans' risk scores normalized across them; or why the document is refused. */
  riskFactors(program: string, scores: string | Uint8Array): RiskFactors | Refusal {
    return JSON.parse(this.raw.riskFactors(program, scores));
  }

  version(): string {
    return this.raw.version();
  }
}
