import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CertifiedProgram } from '@wasm/verification';
import { shared } from '../../style/shared';
import type { RatesClient } from '../client';
import type { LineSheet } from './line-sheet';
import { WhatIf } from './session';
import './assumptions';
import './build-up';
import './cell-rates';
import './changes-file';
import './line-sheet';
import './refused';
import './settlement';
import './totals';
import './walk';

/** What a certification comes to under other assumptions. */
export class WhatIfView extends LitElement {
  static override properties: PropertyDeclarations = {
    rates: { attribute: false }, program: { attribute: false }, session: { state: true }, fault: { state: true },
  };
  declare rates: RatesClient;
  declare program: CertifiedProgram;
  declare session: WhatIf | undefined;
  declare fault: string;

  static override styles = [shared, css`
    .lead { max-width: 46rem; padding: 0.2rem 0 0.7rem; }
    .work { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.6rem; padding-top: 1rem; }
    .result { order: -1; }
    section { padding-top: 2rem; }
    .waiting { min-height: 60vh; }
    @media (width >= 76rem) {
      .work { grid-template-columns: minmax(0, 1fr) 23rem; gap: 1.8rem; align-items: start; }
      .result { position: sticky; top: 1.1rem; order: 0; }
    }
    @media print { .lead, tu-assumption-fields, tu-refused-entries { display: none; } }
  `];

  constructor() {
    super();
    this.fault = '';
    this.addEventListener('explain', this.explain as EventListener);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('program')) return;
    this.session = undefined;
    this.load(this.program.id).catch((fault: unknown) => { this.fault = fault instanceof Error ? fault.message : String(fault); });
  }

  private async load(program: string): Promise<void> {
    const session = await WhatIf.load(this.rates, program);
    if (program !== this.program.id) return;
    this.session = session;
    session.addEventListener('changed', () => { this.fault = session.failure; });
    session.recompute();
  }

  override render(): TemplateResult {
    const { session, program } = this;
    if (this.fault) return html`<p role="alert">The certification cannot be recomputed: ${this.fault}.</p>`;
    if (!session) return html`<h2>What if</h2><p class="waiting soft" role="status">Recomputing the printed figures…</p>`;
    return html`<h2>What if</h2>
      <p class="lead soft">Change an assumption of the certification and see what the rates, the program and a settlement come to.
        Grey is the published value; italic, one worked back from a printed factor. An entry counts once its field is left.
        The changes are kept in this browser.</p>
      <tu-changes-file .session=${session}></tu-changes-file>
      <div class="work">
        <tu-assumption-fields .session=${session}></tu-assumption-fields>
        <div class="result"><tu-what-if-totals .session=${session}></tu-what-if-totals><tu-refused-entries .session=${session}></tu-refused-entries></div>
      </div>
      <section><tu-walk .session=${session}></tu-walk></section>
      <section><tu-cell-rates .session=${session}></tu-cell-rates></section>
      <section><tu-build-up .session=${session}></tu-build-up></section>
      <section><tu-what-if-settlement .session=${session}></tu-what-if-settlement></section>
      <tu-rate-line .session=${session} .sources=${program.sources}></tu-rate-line>`;
  }

  private explain(event: CustomEvent<string>): void {
    this.renderRoot.querySelector<LineSheet>('tu-rate-line')?.show(event.detail, event.composedPath()[0] as HTMLElement);
  }
}
customElements.define('tu-what-if', WhatIfView);
