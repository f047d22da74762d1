import createModule, { type RawEngine } from '@engine';
import type {
  Catalogue, Change, Combined, Comparison, Line, Outline, Reading, Refusal, Terms, TermsComparison,
} from './reply';

/** A value as it goes into a scenario: decimal text, a flag, a list, or null to clear. */
export type SettableValue = string | boolean | null | readonly object[];

/** The engine in the browser, typed. One is held for the lifetime of a page. */
export class Engine {
  private shipped: Catalogue | undefined;

  private constructor(private readonly raw: RawEngine) {}

  static async load(): Promise<Engine> {
    const module = await createModule();
    return new Engine(new module.Engine());
  }

  /** What is shipped never changes, so it is asked for once. */
  catalogue(): Catalogue {
    this.shipped ??= JSON.parse(this.raw.catalogue()) as Catalogue;
    return this.shipped;
  }

  /** The text of a shipped scenario. */
  example(id: string): string {
    return this.raw.example(id);
  }

  /** The document of a shipped program. */
  program(id: string): string {
    return this.raw.program(id);
  }

  /** Opens a scenario, as text or as the bytes of a file, under its shipped program or the program document given. */
  open(scenarioText: string | Uint8Array, programText = ''): Outline | Refusal {
    return JSON.parse(this.raw.open(programText, scenarioText));
  }

  /** Sets the value at a JSON Pointer of the scenario. */
  set(pointer: string, value: SettableValue): Change {
    return JSON.parse(this.raw.set(pointer, JSON.stringify(value)));
  }

  /** The open scenario again, after a change that built its lines anew. */
  outline(): Outline {
    return JSON.parse(this.raw.outline());
  }

  /** The readings with what each option is worth now. */
  readings(): Reading[] {
    return JSON.parse(this.raw.readings());
  }

  /** One line in full, with its formula in words and in numbers; null where no line is called so. */
  explain(lineId: string): Line | null {
    return JSON.parse(this.raw.explain(lineId));
  }

  /** From another scenario of the program to this one: what differs, and what each difference does to the net. */
  compare(otherScenarioText: string | Uint8Array): Comparison | Refusal {
    return JSON.parse(this.raw.compare(otherScenarioText));
  }

  /**
   * From another scenario, under another program, to this one. Without a scenario text: from this one to the same
   * scenario carried over to the other program. The program is a shipped one's id or the text of a document; empty
   * for the one that is open.
   */
  compareWith(otherProgram: string, otherScenarioText: string | Uint8Array = ''): Comparison | Refusal {
    return JSON.parse(this.raw.compareWith(otherProgram, otherScenarioText));
  }

  /** The terms of a program, by the id of a shipped one or the text of a document. */
  terms(program: string): Terms | Refusal {
    return JSON.parse(this.raw.terms(program, ''));
  }

  /** The terms of two programs side by side. */
  compareTerms(program: string, other: string): TermsComparison | Refusal {
    return JSON.parse(this.raw.terms(program, other));
  }

  /** The statements of several scenarios, each under its shipped program, all of one contract. */
  combine(scenarioTexts: readonly string[]): Combined | Refusal {
    return JSON.parse(this.raw.combine(JSON.stringify(scenarioTexts)));
  }

  /** The scenario as a document that can be saved and opened again. */
  scenarioText(): string {
    return this.raw.scenario();
  }

  version(): string {
    return this.raw.version();
  }

  /** Frees the engine's memory; nothing may be called afterwards. */
  close(): void {
    this.raw.delete();
  }
}
