import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { RatesClient } from '../client';

/** What a certification comes to under other assumptions. */
export class WhatIfView extends LitElement {
  static override properties: PropertyDeclarations = { rates: { attribute: false }, program: { attribute: false } };
  declare rates: RatesClient;
  declare program: string;

  override render(): TemplateResult {
    return html`<h2>What if</h2>`;
  }
}
customElements.define('tu-what-if', WhatIfView);
