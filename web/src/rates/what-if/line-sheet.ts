import type { PropertyDeclarations } from 'lit';
import { FollowingElement } from '../../view/element';
import { lineExplanation } from '../../view/explanation';
import { sheetTitle, withSideSheet, type SheetContent } from '../../view/side-sheet';
import { onceRecomputed } from '../recomputed';
import { RatesBook } from './rates-book';
import type { WhatIf } from './session';

/** The side sheet that explains one figure of the changed certification. */
export class LineSheet extends withSideSheet(FollowingElement<WhatIf>) {
  static override properties: PropertyDeclarations = { ...FollowingElement.properties, sources: { attribute: false } };
  /** The titles of the documents that clauses name. */
  declare sources: Readonly<Record<string, string>>;

  protected override content(id: string): SheetContent {
    const { session } = this;
    if (!session.result) return { above: '', title: id, body: '' };
    const book = new RatesBook(session.result, session.assumptions, this.sources);
    const known = book.used(id);
    return {
      above: 'Rate certification, at the changed assumptions',
      title: sheetTitle(known?.label ?? id, known?.element),
      body: onceRecomputed(session.line(id).then((line) => lineExplanation(book, line, this.turn, true))),
    };
  }
}
customElements.define('tu-rate-line', LineSheet);
