import { LitElement, type PropertyDeclarations } from 'lit';
import { lineExplanation, termExplanation } from '../view/explanation';
import { sheetTitle, withSideSheet, type SheetContent } from '../view/side-sheet';
import type { RiskBook } from './risk-book';

/** The side sheet that explains one figure of the risk adjustment. */
export class RiskSheet extends withSideSheet(LitElement) {
  static override properties: PropertyDeclarations = { book: { attribute: false } };
  declare book: RiskBook;

  protected override content(id: string): SheetContent {
    const { book } = this;
    const line = book.line(id);
    const term = book.term(id);
    const shown = line ?? term;
    if (!shown) return { above: '', title: id, body: '' };
    return {
      above: 'Risk adjustment across plans',
      title: sheetTitle(shown.label, book.elementOf(shown)),
      body: line ? lineExplanation(book, line, this.turn, true) : term ? termExplanation(book, term) : '',
    };
  }
}
customElements.define('tu-risk-sheet', RiskSheet);
