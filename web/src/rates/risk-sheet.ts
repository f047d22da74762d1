import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { explanationStyle } from '../style/explanation';
import { shared } from '../style/shared';
import { lineExplanation } from '../view/explanation';
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
    if (this.book.line(id)) this.sheet.show(id, opener);
  }

  override render(): TemplateResult {
    this.turn += 1;
    return this.sheet.render((id) => this.content(id));
  }

  private content(id: string): SheetContent {
    const line = this.book.line(id);
    if (!line) return { above: '', title: id, body: '' };
    const element = this.book.elementOf(line);
    return {
      above: 'Risk adjustment across plans',
      title: html`${line.label}${element ? html` <span class="soft">· ${element}</span>` : ''}`,
      body: lineExplanation(this.book, line, this.turn, true),
    };
  }
}
customElements.define('tu-risk-sheet', RiskSheet);
