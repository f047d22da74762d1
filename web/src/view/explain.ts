import { nothing } from 'lit';
import { SessionElement } from './element';
import { lineExplanation, termExplanation } from './explanation';
import { sheetTitle, withSideSheet, type SheetContent } from './side-sheet';

/** The side sheet that explains one figure of the statement. */
export class Explain extends withSideSheet(SessionElement) {
  protected override content(id: string): SheetContent {
    const { book } = this.session;
    const known = book.explain(id);
    const term = known ? undefined : book.parameters.get(id);
    const entity = book.entity(id);
    return {
      above: book.exhibits.find((one) => one.id === known?.exhibit)?.title ?? (term ? 'Contract term' : ''),
      title: sheetTitle(entity?.label ?? id, entity?.element),
      body: known ? lineExplanation(book, known, this.turn) : term ? termExplanation(book, term) : nothing,
    };
  }
}
customElements.define('tu-explain', Explain);
