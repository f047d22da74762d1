import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isDecimal } from '../../model/decimal';
import { fieldText } from '../../model/format';
import { faultText } from '../../view/input';
import { changeOf, changeText, type Way } from './entry';
import { breadth, range, reaches, worthUnder, type Field } from './field';
import type { WhatIf } from './session';

export const fieldStyle = css`
  .entry.changed { font-weight: 650; border-color: var(--accent); background: var(--accent-tint); }
  .entry.inferred::placeholder { font-style: italic; }
  .entry.elsewhere::placeholder { color: var(--ink); }
  .back { font-size: 0.8rem; text-align: end; min-height: 24px; }
  .about { display: block; line-height: 1.25; white-space: normal; }
  .said { display: block; white-space: normal; text-align: start; min-width: 8rem; padding: 0.1rem 0 0.2rem; }
`;

/** Values in the width of a field: one, or from the least to the greatest. */
function inShort(values: readonly (string | null)[], { assumption: { unit } }: Field): string {
  const known = values.filter((value) => value !== null && isDecimal(value)) as string[];
  if (known.length < values.length || known.length === 0) return known.length === 0 ? 'not in copy' : 'varies';
  const [low, high] = range(known).map((value) => fieldText(value, unit));
  if (low === high) return low ?? '';
  const both = `${low}–${high}`;
  return both.length <= 13 ? both : 'varies';
}

/** What is published in a field's place, in short. */
function publishedText(field: Field): string {
  return inShort(field.values.map(({ published }) => published), field);
}

/** The field of an assumption: empty, with what stands without it in grey, or changed, with the way back. */
export function assumptionField(session: WhatIf, field: Field, label: string, way: Way): TemplateResult {
  const { id, assumption: { unit } } = field;
  const change = session.changes.get(id);
  const faults = session.faults.get(id) ?? [];
  const others = session.list.filter((one) => one.id !== id && field.values.some((value) => reaches(one.id, value.id)));
  const isMoved = others.some((one) => breadth(one.id) >= breadth(id));
  const stands = inShort(worthUnder(field, others), field);
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
    aria-describedby=${`about-${id}`} data-field=${id} placeholder=${stands} .value=${live(text)}
    @focus=${(event: Event) => (event.target as HTMLInputElement).select()} @change=${put}>
    <span id=${`about-${id}`} class="about small"><span class="fault">${faults.map((fault) => html`<span class="said">${faultText(fault)}</span>`)}</span>${
      !change && isMoved ? html`<span class="soft">was ${published}</span>` : nothing}</span>
    ${change ? html`<button type="button" class="link back" aria-label=${`Back to published ${published}: ${label}`}
      @click=${() => session.edit([{ id, change: undefined }])}>was ${published}</button>` : nothing}`;
}
