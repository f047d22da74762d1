import { html, nothing, type TemplateResult } from 'lit';
import { explanationStyle } from '../style/explanation';
import { shared } from '../style/shared';
import { SessionElement } from './element';
import { lineExplanation, termExplanation } from './explanation';
import { SideSheet, sideSheetStyle, type SheetContent } from './side-sheet';

/** The side sheet that explains one figure of the statement. */
export class Explain extends SessionElement {
  static override styles = [shared, explanationStyle, sideSheetStyle];
  private turn = 0;
  private readonly sheet = new SideSheet(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });

  show(id: string, opener?: HTMLElement): void {
    this.sheet.show(id, opener);
  }

  leave(): void {
    this.sheet.leave();
  }

  override render(): TemplateResult {
    this.turn += 1;
    return this.sheet.render((id) => this.content(id));
  }

  private content(id: string): SheetContent {
    const { book } = this.session;
    const known = book.explain(id);
    const term = known ? undefined : book.parameters.get(id);
    const entity = book.entity(id);
    return {
      above: book.exhibits.find((one) => one.id === known?.exhibit)?.title ?? (term ? 'Contract term' : ''),
      title: html`${entity?.label ?? id}${entity?.element ? html` <span class="soft">· ${entity.element}</span>` : nothing}`,
      body: known ? lineExplanation(book, known, this.turn) : term ? termExplanation(book, term) : nothing,
    };
  }
}
customElements.define('tu-explain', Explain);
