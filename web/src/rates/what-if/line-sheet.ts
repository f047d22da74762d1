import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { until } from 'lit/directives/until.js';
import { explanationStyle } from '../../style/explanation';
import { shared } from '../../style/shared';
import { FollowingElement } from '../../view/element';
import { lineExplanation } from '../../view/explanation';
import { SideSheet, sideSheetStyle, type SheetContent } from '../../view/side-sheet';
import { RatesBook } from './rates-book';
import type { WhatIf } from './session';

/** The side sheet that explains one figure of the changed certification. */
export class LineSheet extends FollowingElement<WhatIf> {
  static override properties: PropertyDeclarations = { ...FollowingElement.properties, sources: { attribute: false } };
  static override styles = [shared, explanationStyle, sideSheetStyle];
  /** The titles of the documents that clauses name. */
  declare sources: Readonly<Record<string, string>>;
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
    const { session } = this;
    if (!session.result) return { above: '', title: id, body: '' };
    const book = new RatesBook(session.result, session.assumptions, this.sources);
    const known = book.used(id);
    return {
      above: 'Rate certification, at the changed assumptions',
      title: html`${known?.label ?? id}${known?.element ? html` <span class="soft">· ${known.element}</span>` : ''}`,
      body: until(session.line(id).then((line) => lineExplanation(book, line, this.turn, true)), html`<p class="soft" role="status">Recomputing the figure…</p>`),
    };
  }
}
customElements.define('tu-rate-line', LineSheet);
