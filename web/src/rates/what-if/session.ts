import type { AssumptionChange, Assumptions, ExampleScenario, RatesDocument, Refused } from '@wasm/certification';
import type { Diagnostic, Line } from '@wasm/reply';
import type { RatesClient } from '../client';
import { breadth, every, sendable, type Sent } from './field';
import { keepWhatIf, keptWhatIf, type ScenarioSource } from './keep';
import { scenarioText } from './scenario';
import { byEntry } from './walked';

/** What the engine made of changes, those it was sent at last, and why others are left out. */
interface Outcome { answer: RatesDocument | Refused; sent: readonly Sent[]; faults: ReadonlyMap<string, readonly Diagnostic[]> }

/** One certification under other assumptions: what is changed, what the engine makes of it, what it refuses. */
export class WhatIf extends EventTarget {
  /** What was asked for last, by id. The engine refuses some of it, perhaps. */
  readonly changes = new Map<string, AssumptionChange>();
  faults: ReadonlyMap<string, readonly Diagnostic[]> = new Map();
  /** What is wrong with the scenario. */
  scenarioFaults: readonly Diagnostic[] = [];
  /** Why the engine gave no answer at all. */
  failure = '';
  source: ScenarioSource | undefined;
  /** The changes given up last, so that they can be had again. */
  givenUp: AssumptionChange[] = [];
  result: RatesDocument | undefined;
  /** Whether the result is of other changes than those asked for. */
  isBehind = false;
  cell: string;
  private isWorking = false;
  /** What the result is of. */
  private inForce: AssumptionChange[] = [];
  private readonly ids: readonly string[];

  private constructor(private readonly rates: RatesClient, readonly assumptions: Assumptions, readonly examples: ExampleScenario[]) {
    super();
    this.ids = assumptions.assumptions.flatMap(({ values }) => values.map(({ id }) => id));
    const kept = keptWhatIf(assumptions.program);
    const cell = kept?.cell ?? '';
    this.cell = assumptions.cells.some(({ id }) => id === cell) || cell === every ? cell : assumptions.cells[0]?.id ?? '';
    this.source = kept?.source;
    for (const change of kept?.changes ?? []) this.changes.set(change.id, change);
  }

  /** The work on a program as it was left, or with nothing changed. */
  static async load(rates: RatesClient, program: string): Promise<WhatIf> {
    const [assumptions, examples] = await Promise.all([rates.call('assumptions', program), rates.call('examples', program)]);
    return new WhatIf(rates, assumptions, examples);
  }

  get program(): string {
    return this.assumptions.program;
  }

  /** The changes in the order in which they hold: what is said of one cell after what is said of all. */
  get list(): AssumptionChange[] {
    return [...this.changes.values()].toSorted((one, other) => breadth(other.id) - breadth(one.id));
  }

  /** Changes assumptions, or puts back to the published value those given as undefined. */
  edit(edits: readonly { id: string; change: AssumptionChange | undefined }[]): void {
    for (const { id, change } of edits) {
      if (change) this.changes.set(id, change);
      else this.changes.delete(id);
    }
    this.givenUp = [];
    this.recompute();
  }

  /** Everything as published, or back again. */
  replaceAll(changes: readonly AssumptionChange[]): void {
    this.givenUp = changes.length === 0 ? this.list : [];
    this.changes.clear();
    for (const change of changes) this.changes.set(change.id, change);
    this.recompute();
  }

  choose(cell: string): void {
    this.cell = cell;
    this.changed();
  }

  settleFor(source: ScenarioSource | undefined): void {
    this.source = source;
    this.recompute();
  }

  /** One line of the result explained. */
  line(id: string): Promise<Line> {
    return this.rates.call('rateLine', this.program, this.inForce, id);
  }

  /** Asks the engine anew; while it works, only the last of several wishes counts. */
  recompute(): void {
    this.isBehind = true;
    this.changed();
    if (!this.isWorking) void this.work();
  }

  private async work(): Promise<void> {
    this.isWorking = true;
    try {
      while (this.isBehind) {
        this.isBehind = false;
        await this.compute();
      }
    } catch (fault) {
      this.failure = fault instanceof Error ? fault.message : String(fault);
    }
    this.isWorking = false;
    this.changed();
  }

  private async compute(): Promise<void> {
    const scenario = scenarioText(this.source, this.examples, this.program);
    let outcome = await this.taken(scenario);
    this.scenarioFaults = [];
    if (isRefused(outcome.answer) && scenario !== undefined) {
      const { diagnostics } = outcome.answer;
      outcome = await this.taken(undefined);
      if (!isRefused(outcome.answer)) this.scenarioFaults = diagnostics;
    }
    if (isRefused(outcome.answer)) {
      // Each change may stand, but not all of them together.
      const { diagnostics } = outcome.answer;
      const faults = new Map(outcome.sent.map(({ of }) => [of, diagnostics]));
      outcome = { answer: await this.ask([], undefined), sent: [], faults };
    }
    const { answer, sent, faults } = outcome;
    if (isRefused(answer)) throw new Error(answer.diagnostics.map(({ hint }) => hint).join(' '));
    this.faults = faults;
    this.inForce = sent.map(({ change }) => change);
    this.result = { ...answer, walk: byEntry(answer.walk, sent) };
  }

  /** What is refused is left out and the rest computed, so that one wrong entry does not take the others along. */
  private async taken(scenario: string | undefined): Promise<Outcome> {
    const faults = new Map<string, readonly Diagnostic[]>();
    let sent = sendable(this.list, this.ids);
    for (;;) {
      const answer = await this.ask(sent, scenario);
      const refused = isRefused(answer) ? byChange(answer.diagnostics, sent) : new Map<string, Diagnostic[]>();
      if (refused.size === 0) return { answer, sent, faults };
      for (const [id, found] of refused) faults.set(id, found);
      sent = sent.filter(({ of }) => !refused.has(of));
    }
  }

  private ask(sent: readonly Sent[], scenario: string | undefined): Promise<RatesDocument | Refused> {
    const changes = sent.map(({ change }) => change);
    return scenario === undefined ? this.rates.call('rates', this.program, changes) : this.rates.call('settle', this.program, changes, scenario);
  }

  private changed(): void {
    keepWhatIf(this.program, { changes: this.list, cell: this.cell, ...(this.source && { source: this.source }) });
    this.dispatchEvent(new Event('changed'));
  }
}

function isRefused(answer: RatesDocument | Refused): answer is Refused {
  return 'ok' in answer;
}

/** Diagnostics by the change they are about; none for what is about the scenario or about all changes together. */
function byChange(diagnostics: readonly Diagnostic[], sent: readonly Sent[]): Map<string, Diagnostic[]> {
  const named = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const at = sent[Number(/^\/(\d+)/.exec(diagnostic.pointer)?.[1])];
    if (at) named.set(at.of, [diagnostic]);
  }
  return named;
}
