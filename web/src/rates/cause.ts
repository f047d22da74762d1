import { html, nothing, type TemplateResult } from 'lit';
import type { Contradiction, CorrectedCell, Diagnosis } from '@wasm/verification';
import { plural, shown } from './printed';

export const causes: readonly Diagnosis[] = ['open', 'proposed', 'illegible', 'inconsistent', 'corrected'];

export const causeTitle: Record<Diagnosis, string> = {
  open: 'Not explained',
  proposed: 'A damaged figure is likely',
  illegible: 'The copy is damaged beyond repair',
  inconsistent: 'The publication contradicts itself',
  corrected: 'A damaged figure, corrected',
};

/** Why a claim is contradicted; `link` writes the place of another figure. */
export function cause(one: Contradiction, link: (cell: string) => TemplateResult): TemplateResult {
  switch (one.explanation) {
    case 'corrected': return html`${one.corrections?.map((correction) => corrected(one, correction, link))}`;
    case 'illegible':
    case 'inconsistent': return html`<p>${one.reason}</p>`;
    case 'proposed': return one.proposal ? html`<p>Perhaps <strong>${shown(one.proposal.corrected)}</strong> in place of
      ${shown(one.proposal.printed)} at ${link(one.proposal.cell)}. Evidence: ${plural(one.proposal.digits_changed, 'digit')} changed
      ${one.proposal.closes === 1 ? 'closes' : 'close'} ${plural(one.proposal.closes, 'claim')};
      ${one.proposal.rivals === 0 ? 'no other figure would do as well' : html`${plural(one.proposal.rivals, 'other figure')} would do as well`}.</p>` : html``;
    default: return html`<p>No change of a single figure closes it with enough evidence.</p>`;
  }
}

function corrected(one: Contradiction, { cell, printed, corrected: right, reason }: CorrectedCell, link: (cell: string) => TemplateResult): TemplateResult {
  return html`<p>Proposed: <strong>${shown(right)}</strong> in place of ${shown(printed)}${cell === one.cell ? nothing : html` at ${link(cell)}`}.
    Evidence: ${reason}</p>`;
}
