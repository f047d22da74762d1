import type { LitElement } from 'lit';
import type { Input } from '@wasm/reply';
import { entry, isComplete, mayBecomePercent } from '../model/entry';
import type { Edit, Session } from '../model/session';

/** What a field shows while it has the focus: its value without thousands separators, or its text in vain. */
function rawText(session: Session, input: Input): string {
  const text = session.textAt(input);
  return input.value === undefined ? text : text.replaceAll(',', '').replace('\u2212', '-');
}

/** The one field of an element being typed in. Each key counts at once; leaving the field makes it one step. */
export class Typing {
  private input: Input | undefined;
  private text = '';
  private raw = '';
  private before: Edit[] = [];
  private hadFault = false;

  constructor(private readonly host: LitElement & { session: Session }) {}

  textFor(input: Input): string {
    return input.pointer === this.input?.pointer ? this.text : this.host.session.textAt(input);
  }

  /** Faults wait until the field is left, unless it had one when it was entered. */
  hidesFaults(input: Input): boolean {
    return input.pointer === this.input?.pointer && !this.hadFault;
  }

  focus(field: HTMLInputElement, input: Input): void {
    this.input = input;
    this.refresh();
    field.value = this.text;
    field.select();
  }

  /** Takes the field's text from the session again, after an undo or a paste. */
  refresh(): void {
    if (!this.input) return;
    const { session } = this.host;
    this.input = session.book.byPointer.get(this.input.pointer) ?? this.input;
    this.before = session.textsAt([{ pointer: this.input.pointer, text: '' }]);
    this.hadFault = session.faultsAt(this.input.pointer).length > 0;
    this.raw = rawText(session, this.input);
    this.text = this.raw;
    this.host.requestUpdate();
  }

  type(text: string): void {
    if (!this.input) return;
    this.text = text;
    const { pointer, unit } = this.input;
    if (isComplete(entry(text, unit), unit) && !mayBecomePercent(text, unit)) this.host.session.put(pointer, text);
  }

  get isTouched(): boolean {
    return this.text !== this.raw;
  }

  /** What was typed becomes one step of history. */
  commit(): void {
    if (!this.input || !this.isTouched) return;
    this.host.session.edit([{ pointer: this.input.pointer, text: this.text }], 'typing', this.before);
    this.refresh();
  }

  revert(): void {
    const [first] = this.before;
    if (!first || !this.isTouched) return;
    this.host.session.put(first.pointer, first.text);
    this.refresh();
  }

  leave(): void {
    this.commit();
    this.input = undefined;
    this.host.requestUpdate();
  }

  /** Undo and redo, unless the browser has typing of its own to undo. True when handled. */
  historyKey(event: KeyboardEvent): boolean {
    if (!(event.ctrlKey || event.metaKey) || this.isTouched) return false;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return false;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.host.session.redo();
    else this.host.session.undo();
    this.refresh();
    return true;
  }
}
