import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { RateCells } from '@wasm/rate-cells';
import type { Diagnostic } from '@wasm/reply';
import type { CertifiedProgram } from '@wasm/verification';
import { diagnosticText } from '../view/diagnostics';
import type { RatesClient } from './client';

/** A view that starts from the rate cells of the program chosen. */
export abstract class ProgramCells extends LitElement {
  static override properties: PropertyDeclarations = { rates: { attribute: false }, program: { attribute: false }, known: { state: true }, failure: { state: true } };
  declare rates: RatesClient;
  declare program: CertifiedProgram;
  declare known: RateCells | undefined;
  declare failure: string;

  constructor() {
    super();
    this.failure = '';
  }

  /** Called when the program is another one: what was worked out before is of no use. */
  protected abstract forget(): void;
  protected abstract view(known: RateCells): TemplateResult;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('program')) return;
    this.known = undefined;
    this.failure = '';
    this.forget();
    const { id } = this.program;
    this.rates.call('rateCells', id).then((known) => {
      if (id === this.program.id) this.known = known;
    }, (fault: unknown) => this.fail(fault));
  }

  protected fail(fault: unknown): void {
    this.failure = fault instanceof Error ? fault.message : String(fault);
  }

  override render(): TemplateResult {
    if (this.failure) return html`<p role="alert">This cannot be computed: ${this.failure}.</p>`;
    return this.known ? this.view(this.known) : html`<p class="soft" role="status">Reading the rate cells…</p>`;
  }
}

/** A box of what is wrong with a file or an entry. */
export function faultBox(title: string, faults: readonly Diagnostic[]): TemplateResult {
  return html`<div class="box" role="alert"><h3>${title}</h3><ul>${faults.map((fault) => html`<li>${diagnosticText(fault)}</li>`)}</ul></div>`;
}
