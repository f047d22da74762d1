import type { Diagnostic, ProgramHead } from '@wasm/reply';
import { parsed, valueAt, withText } from './pointer';
import type { Session } from './session';

/** A program document as edited and not in force, and why it was refused; no faults where it was not tried yet. */
export interface TermsDraft { text: string; faults: readonly Diagnostic[] }

const none: TermsDraft = { text: '', faults: [] };

/** The same document, however it is spaced. */
function isSame(one: string, other: string): boolean {
  const document = parsed(one);
  return document !== undefined && JSON.stringify(document) === JSON.stringify(parsed(other));
}

/** The program document of a session as the user edits it. What the engine refuses stays here as a draft, and the
 *  terms in force stay as they were. */
export class OwnTerms {
  draft = none;
  /** The document to edit as it was last read. */
  private read: { text: string; document: unknown } = { text: '', document: undefined };

  constructor(private readonly session: Session) {}

  /** The document in force. */
  get inForce(): string {
    return this.session.programText || this.session.engine.program(this.session.book.program.id);
  }

  /** The document to edit: the draft, where there is one. */
  get text(): string {
    return this.draft.text || this.inForce;
  }

  get isOwn(): boolean {
    return this.session.programText !== '';
  }

  get hasDraft(): boolean {
    return this.draft.text !== '';
  }

  /** The shipped program of the same id, which own terms started from. */
  get shipped(): Pick<ProgramHead, 'id' | 'title'> | undefined {
    return this.session.engine.catalogue().programs.find(({ id }) => id === this.session.book.program.id);
  }

  /** What is said of the value at a pointer. */
  faultsAt(pointer: string): Diagnostic[] {
    return this.draft.faults.filter((fault) => fault.pointer === pointer);
  }

  /** False while the document to edit is no JSON, so that no single value of it can be edited. */
  get isReadable(): boolean {
    return this.document !== undefined;
  }

  /** The text at a pointer of the document to edit. */
  textAt(pointer: string): string | undefined {
    const value = valueAt(this.document, pointer);
    return typeof value === 'string' ? value : undefined;
  }

  private get document(): unknown {
    const { text } = this;
    if (this.read.text !== text) this.read = { text, document: parsed(text) };
    return this.read.document;
  }

  /** Writes one value and tries the document. */
  set(pointer: string, text: string): void {
    const edited = withText(this.text, pointer, text);
    if (edited !== undefined) this.apply(edited);
  }

  /** Puts a document in force under the scenario at hand, or keeps it as a draft with its faults; can be undone. */
  apply(text: string): void {
    this.step(() => this.attempt(text));
  }

  /** Gives up the draft. */
  drop(): void {
    this.step(() => this.forget());
  }

  /** Puts the shipped terms in force again. */
  backToShipped(): void {
    this.step(() => this.reopen(''));
  }

  /** Holds a text that is still being written, so that nothing is lost; it is not tried. */
  hold(text: string): void {
    this.draft = text === this.inForce ? none : { text, faults: [] };
    this.session.keepNow();
  }

  /** Takes up the draft of an earlier time. */
  restore(draft: TermsDraft | undefined): void {
    this.draft = draft ?? none;
    this.session.changed();
  }

  forget(): void {
    this.draft = none;
  }

  private attempt(text: string): void {
    const { shipped, session } = this;
    const faults = this.reopen(shipped && isSame(text, session.engine.program(shipped.id)) ? '' : text);
    this.draft = faults.length > 0 ? { text, faults } : none;
  }

  private reopen(program: string): Diagnostic[] {
    const { scenario, drafts, saved } = this.session.snapshot();
    return this.session.open(scenario, program, drafts, saved);
  }

  private step(act: () => void): void {
    const before = this.session.snapshot();
    act();
    const redo = (): void => { act(); this.session.changed(); };
    this.session.history.add({ label: 'terms', undo: () => this.session.goBack(before), redo });
    this.session.changed();
  }
}
