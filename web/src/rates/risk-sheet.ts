import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { explanationStyle } from '../style/explanation';
import { shared } from '../style/shared';
import { lineExplanation, termExplanation } from '../view/explanation';
import { SideSheet, sideSheetStyle, type SheetContent } from '../view/side-sheet';
import type { RiskBook } from './risk-book';

/** The side sheet that explains one figure of the risk adjustment. */
export class RiskSheet extends LitElement {
  static override properties: PropertyDeclarations = { book: { attribute: false } };
  static override styles = [shared, explanationStyle, sideSheetStyle];
  declare book: RiskBook;
  private turn = 0;
  private readonly sheet = new SideSheet(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });

  show(id: string, opener?: HTMLElement): void {
    this.sheet.show(id, opener);
  }

  override render(): TemplateResult {
    this.turn += 1;
    return this.sheet.render((id) => this.content(id));
  }

  private content(id: string): SheetContent {
    const { book } = this;
    const line = book.line(id);
    const term = book.term(id);
    const shown = line ?? term;
    if (!shown) return { above: '', title: id, body: '' };
    const element = book.elementOf(shown);
    return {
      above: 'Risk adjustment across plans',
      title: html`${shown.label}${element ? html` <span class="soft">· ${element}</span>` : ''}`,
      body: line ? lineExplanation(book, line, this.turn, true) : term ? termExplanation(book, term) : '',
    };
  }
}
customElements.define('tu-risk-sheet', RiskSheet);
