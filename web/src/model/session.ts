import type { Engine } from '@wasm/engine';
import type { Change, Diagnostic, Input, Outline, Scenario } from '@wasm/reply';
import { Book } from './book';
import { cellWords } from './enrollment';
import { entry } from './entry';
import { fieldText } from './format';
import { History } from './history';
import { keep, type Kept } from './keep';
import { isInList, listNamed, listPointer, type ListName } from './lists';
import { OwnTerms } from './own-terms';

/** Text to put at a pointer of the scenario. */
export interface Edit { pointer: string; text: string }

/** What to say at the foot of the page, and whether it can be undone from there. */
export interface Notice { text: string; undo?: boolean }

/** One scenario being worked on: the engine, its book, what was typed, and how to go back. */
export class Session extends EventTarget {
  readonly history = new History();
  book!: Book;
  name!: string;
  /** Text that the engine refused, by pointer. */
  drafts = new Map<string, string>();
  faults = new Map<string, Diagnostic[]>();
  saved = true;
  /** A scenario set aside for comparison. */
  base: string | Uint8Array | undefined;
  /** The program document in force, where it is the user's own; empty under a shipped program. */
  programText: string;
  readonly terms = new OwnTerms(this);
  private keeping: ReturnType<typeof setTimeout> | undefined;

  /** A session of the scenario that the engine has open, with what was kept beside it. */
  constructor(readonly engine: Engine, outline: Outline, work?: Kept) {
    super();
    this.programText = work?.program ?? '';
    this.load(outline, work?.drafts ?? {}, work?.saved ?? true);
    this.terms.restore(work?.termsDraft);
  }

  /** Text for a field: what was typed in vain, otherwise its value. */
  textAt(input: Input): string {
    const draft = this.drafts.get(input.pointer);
    return draft ?? (input.value === undefined ? '' : fieldText(input.value, input.unit));
  }

  faultsAt(pointer: string): Diagnostic[] {
    return this.faults.get(pointer) ?? [];
  }

  /** Diagnostics that stand beside no field. */
  get looseFaults(): Diagnostic[] {
    const loose = [...this.faults].filter(([pointer]) => !this.book.byPointer.has(pointer) && !isInList(pointer));
    return loose.flatMap(([, diagnostics]) => diagnostics);
  }

  /** Puts one text into a field without a step of history: what each keystroke does. */
  put(pointer: string, text: string): void {
    this.write([{ pointer, text }]);
  }

  /** Puts texts into fields as one step that can be undone. */
  edit(edits: readonly Edit[], label: string, before = this.textsAt(edits)): void {
    this.write(edits);
    if (edits.every(({ text }, index) => text === before[index]?.text)) return;
    this.history.add({ label, undo: () => this.write(before), redo: () => this.write(edits) });
  }

  textsAt(edits: readonly Edit[]): Edit[] {
    return edits.map(({ pointer }) => {
      const input = this.book.byPointer.get(pointer);
      return { pointer, text: input ? this.textAt(input) : '' };
    });
  }

  choose(reading: string, option: string): void {
    const before = this.book.reading(reading)?.selected ?? option;
    const set = (id: string) => this.apply(this.engine.set(`/readings/${reading}`, id), () => this.select(reading, id));
    set(option);
    this.history.add({ label: 'reading', undo: () => set(before), redo: () => set(option) });
  }

  rename(name: string): void {
    this.apply(this.engine.set('/name', name), () => { this.name = name; });
  }

  get scenario(): Scenario {
    return JSON.parse(this.engine.scenarioText());
  }

  /** The rows of a list as they were typed, whether the engine took them or not. */
  rows<Row extends object>(list: ListName): Row[] {
    const draft = this.drafts.get(listPointer(list));
    if (draft !== undefined) return JSON.parse(draft);
    return (this.scenario.inputs?.[list] as Row[] | undefined) ?? [];
  }

  setRows(list: ListName, rows: readonly object[]): void {
    const before = this.rows(list);
    this.writeRows(list, rows);
    this.history.add({ label: list, undo: () => this.writeRows(list, before), redo: () => this.writeRows(list, rows) });
  }

  /** Opens a scenario. What is wrong with it comes back, and the work at hand is then kept as it is. */
  open(scenarioText: string | Uint8Array, programText = '', drafts: Record<string, string> = {}, saved = true): Diagnostic[] {
    const opened = this.engine.open(scenarioText, programText);
    if (!opened.ok) return opened.diagnostics;
    this.programText = programText;
    this.terms.forget();
    this.load(opened, drafts, saved);
    return [];
  }

  /** Opens a scenario as a step that can be undone. */
  replace(scenarioText: string | Uint8Array, programText: string): Diagnostic[] {
    const before = this.snapshot();
    const faults = this.open(scenarioText, programText);
    if (faults.length > 0) return faults;
    const again = () => { this.open(scenarioText, programText); };
    this.history.add({ label: 'scenario', undo: () => this.goBack(before), redo: again });
    return [];
  }

  /** Puts everything back as it was at a snapshot. */
  goBack(before: Kept): void {
    this.open(before.scenario, before.program, before.drafts, before.saved);
    this.terms.restore(before.termsDraft);
  }

  undo(): void {
    if (this.history.undo()) this.say({ text: 'Undone' });
  }

  redo(): void {
    if (this.history.redo()) this.say({ text: 'Done again' });
  }

  say(notice: Notice): void {
    this.dispatchEvent(new CustomEvent('notice', { detail: notice }));
  }

  snapshot(): Kept {
    const drafts = Object.fromEntries(this.drafts);
    const work = { scenario: this.engine.scenarioText(), program: this.programText, drafts, saved: this.saved };
    return this.terms.hasDraft ? { ...work, termsDraft: this.terms.draft } : work;
  }

  keepNow(): void {
    clearTimeout(this.keeping);
    keep(this.snapshot());
  }

  markSaved(): void {
    this.saved = true;
    this.changed();
  }

  private write(edits: readonly Edit[]): void {
    for (const { pointer, text } of edits) {
      const input = this.book.byPointer.get(pointer);
      if (input) this.writeInput(input, text);
    }
    this.retryConflicts();
    this.saved = false;
    this.changed();
  }

  private writeInput(input: Input, text: string): void {
    const value = entry(text, input.unit);
    const change = this.engine.set(input.pointer, value);
    delete input.value;
    this.drafts.delete(input.pointer);
    this.faults.delete(input.pointer);
    if (!change.ok) this.drafts.set(input.pointer, text);
    else if (value !== null) input.value = value === true ? '1' : value === false ? '0' : value as string;
    this.take(change);
  }

  /** A total refused beside its parts is taken once they are gone, and the other way round. */
  private retryConflicts(): void {
    for (const [pointer, text] of [...this.drafts]) {
      const input = this.book.byPointer.get(pointer);
      if (input && this.faultsAt(pointer).some(({ code }) => code === 'conflicting_inputs')) this.writeInput(input, text);
    }
  }

  private writeRows(list: ListName, rows: readonly object[]): void {
    const at = listPointer(list);
    for (const pointer of this.faults.keys()) if (listNamed(pointer) === list) this.faults.delete(pointer);
    this.drafts.delete(at);
    const change = this.engine.set(at, rows.length > 0 ? rows : null);
    if (!change.ok) this.drafts.set(at, JSON.stringify(rows));
    this.apply(change, () => undefined);
  }

  private apply(change: Change, then: () => void): void {
    this.take(change);
    if (change.ok) then();
    this.saved = false;
    this.changed();
  }

  private take(change: Change): void {
    if (change.rebuilt) this.book = this.bookOf(this.engine.outline());
    else this.book.patch(change.lines ?? []);
    if (change.statement) this.book.statement = change.statement;
    if (change.deadlines) this.book.deadlines = change.deadlines;
    this.spread(change.diagnostics);
  }

  private load(outline: Outline, drafts: Record<string, string>, saved: boolean): void {
    this.book = this.bookOf(outline);
    this.name = outline.scenario.name;
    this.drafts.clear();
    this.faults.clear();
    this.spread(outline.diagnostics);
    for (const [pointer, text] of Object.entries(drafts)) {
      const list = listNamed(pointer);
      if (list) this.writeRows(list, JSON.parse(text));
      else this.put(pointer, text);
    }
    this.saved = saved;
    this.dispatchEvent(new Event('loaded'));
    this.changed();
  }

  private bookOf(outline: Outline): Book {
    const words = cellWords(this.programText || this.engine.program(outline.program.id));
    return new Book(outline, (id) => this.engine.explain(id), words);
  }

  private select(reading: string, option: string): void {
    const chosen = this.book.reading(reading);
    if (chosen) chosen.selected = option;
  }

  private spread(diagnostics: readonly Diagnostic[]): void {
    for (const { pointer } of diagnostics) this.faults.delete(pointer);
    for (const diagnostic of diagnostics) {
      this.faults.set(diagnostic.pointer, [...this.faultsAt(diagnostic.pointer), diagnostic]);
    }
  }

  /** Tells those who show the session, and keeps the work a moment later. */
  changed(): void {
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.keepNow(), 250);
    this.dispatchEvent(new Event('changed'));
  }
}
