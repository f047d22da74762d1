import { css, html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { UnitName } from '@wasm/reply';
import { decimals, isDecimal, toPlaces } from '../../model/decimal';
import { fieldText } from '../../model/format';
import { faultText } from '../../view/input';
import { changeOf, changeText, type Way } from './entry';
import { breadth, range, reaches, worthUnder, type Field } from './field';
import type { WhatIf } from './session';

export const fieldStyle = css`
  .entry { padding-inline: 0.3rem; }
  .entry.changed { font-weight: 650; }
  .entry.changed:not([aria-invalid]) { border-color: var(--accent); background: var(--accent-tint); }
  .entry.inferred::placeholder { font-style: italic; }
  .entry.elsewhere::placeholder { color: var(--ink); }
  .back { font-size: 0.8rem; text-align: end; min-height: 24px; }
  .about { display: block; line-height: 1.25; white-space: normal; }
  .said { display: block; white-space: normal; text-align: start; min-width: 9rem; padding: 0.1rem 0 0.2rem; }
`;

/** A value worked back has no end of digits: four decimals of it tell what it is. */
const digits = 4;

/** Values in the width of a field: one, or from the least to the greatest. */
function inShort(values: readonly (string | null)[], unit: UnitName): string {
  const known = values.filter((value) => value !== null && isDecimal(value)) as string[];
  if (known.length < values.length || known.length === 0) return known.length === 0 ? 'not in copy' : 'varies';
  const [low, high] = range(known).map((value) => fieldText(decimals(value) > digits ? toPlaces(value, digits) : value, unit));
  if (low === high) return low ?? '';
  const both = `${low}–${high}`;
  return both.length <= 7 ? both : 'varies';
}

/** What is published in a field's place, in short. */
function publishedText(field: Field): string {
  return inShort(field.values.map(({ published }) => published), field.assumption.unit);
}

/**
 * The field of an assumption: empty, with what stands without it in grey, or changed, with the way back. One that is being typed into
 * keeps its text, whatever answer arrives meanwhile.
 */
export function assumptionField(session: WhatIf, field: Field, label: string, way: Way, isTyped: boolean): TemplateResult {
  const { id, assumption: { unit } } = field;
  const change = session.changes.get(id);
  const faults = session.faults.get(id) ?? [];
  const others = session.list.filter((one) => one.id !== id && field.values.some((value) => reaches(one.id, value.id)));
  const isMoved = others.some((one) => breadth(one.id) >= breadth(id));
  const stands = inShort(worthUnder(field, others), unit);
  const published = publishedText(field);
  const isInferred = field.values.every(({ inferred }) => inferred);
  const text = change ? changeText(change, unit) : '';
  const put = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (value !== text) session.edit([{ id, change: changeOf(id, value, unit, way) }]);
  };
  const classes = ['entry', change ? 'changed' : '', isInferred ? 'inferred' : '', isMoved ? 'elsewhere' : ''];
  return html`<input class=${classes.join(' ')} type="text" autocomplete="off" inputmode="decimal" spellcheck="false"
    aria-label=${`${label}, ${isInferred ? 'worked back' : 'published'} ${published}`} aria-invalid=${faults.length > 0 ? 'true' : nothing}
    aria-describedby=${`about-${id}`} data-field=${id} placeholder=${stands} .value=${isTyped ? noChange : live(text)}
    @focus=${(event: Event) => (event.target as HTMLInputElement).select()} @change=${put}>
    <span id=${`about-${id}`} class="about small"><span class="fault">${faults.map((fault) => html`<span class="said">${faultText(fault)}</span>`)}</span>${
      !change && isMoved ? html`<span class="soft">was ${published}</span>` : nothing}</span>
    ${change ? html`<button type="button" class="link back" aria-label=${`was ${published}, back to published: ${label}`}
      @click=${() => session.edit([{ id, change: undefined }])}>was ${published}</button>` : nothing}`;
}
