import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Diagnostic, Input } from '@wasm/reply';
import type { Session } from '../model/session';
import type { Typing } from './typing';

/** What to do about a diagnostic; what was typed stands in the field beside it. */
export function faultText({ expected, hint }: Diagnostic): string {
  return hint || `Expected: ${expected}.`;
}

function numberField(input: Input, label: string, invalid: boolean, typing: Typing): TemplateResult {
  const isDate = input.unit === 'date';
  return html`<input class=${isDate ? 'entry words' : 'entry'} type=${isDate ? 'date' : 'text'} autocomplete="off"
    inputmode=${isDate ? nothing : 'decimal'} spellcheck="false" aria-label=${label}
    aria-invalid=${invalid ? 'true' : nothing} aria-describedby=${`about-${input.id}`} data-pointer=${input.pointer}
    .value=${live(typing.textFor(input))}
    @focus=${(event: FocusEvent) => typing.focus(event.target as HTMLInputElement, input)}
    @input=${(event: InputEvent) => typing.type((event.target as HTMLInputElement).value)}
    @blur=${() => typing.leave()}>`;
}

function flagField(session: Session, input: Input, label: string, invalid: boolean): TemplateResult {
  const choose = (event: Event): void => {
    session.edit([{ pointer: input.pointer, text: (event.target as HTMLSelectElement).value }], 'choice');
  };
  const text = session.textAt(input);
  return html`<select class="entry words" aria-label=${label} aria-invalid=${invalid ? 'true' : nothing}
    aria-describedby=${`about-${input.id}`} data-pointer=${input.pointer} .value=${live(text)} @change=${choose}>
    <option value="" ?selected=${text === ''}>–</option>
    <option value="1" ?selected=${text === '1'}>yes</option>
    <option value="0" ?selected=${text === '0'}>no</option>
  </select>`;
}

/** The field of one input with its faults beside it. */
export function inputField(session: Session, input: Input, label: string, typing: Typing): TemplateResult {
  const faults = typing.hidesFaults(input) ? [] : session.faultsAt(input.pointer);
  const invalid = faults.length > 0;
  return html`${input.unit === 'flag' ? flagField(session, input, label, invalid) : numberField(input, label, invalid, typing)}
    <span id=${`about-${input.id}`} class="fault small">${faults.map((fault) => html`<span class="said">${faultText(fault)}</span>`)}</span>`;
}
