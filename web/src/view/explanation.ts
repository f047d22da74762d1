import { html, nothing, type TemplateResult } from 'lit';
import type { Line, Parameter } from '@wasm/reply';
import type { Explainer } from '../model/book';
import { figure, fullFigure, shortCitation, unitWords } from '../model/format';
import { worthText } from './figure';
import './chain';

/** Clauses by document: its title, and the places in it. */
export function clauses(book: Explainer, cites: readonly string[]): TemplateResult | typeof nothing {
  if (cites.length === 0) return nothing;
  const byTitle = new Map<string, string[]>();
  for (const { title, place } of cites.map((cite) => book.citation(cite))) byTitle.set(title, [...(byTitle.get(title) ?? []), place]);
  return html`<ul class="clauses">${[...byTitle].map(([title, found]) => html`
    <li><strong>${found.join(', ')}</strong> <span class="soft">${title}</span></li>`)}</ul>`;
}

/** The same in a few words, where many stand together. */
export function places(cites: readonly string[]): string {
  return cites.map(shortCitation).join(' · ');
}

/** The documents that short citations stand for. */
export function sources(titles: Readonly<Record<string, string>>): TemplateResult {
  return html`<p class="soft small">${Object.entries(titles).map(([id, title]) => html`
    <strong>${shortCitation(id)}</strong>: ${title}. `)}</p>`;
}

function missing(book: Explainer, ids: readonly string[], readOnly: boolean): TemplateResult {
  const go = (event: Event, id: string): void => {
    event.target?.dispatchEvent(new CustomEvent('go-to-input', { detail: id, bubbles: true, composed: true }));
  };
  return html`<p>Not computed yet: it needs</p><ul class="wanted">${ids.map((id) => {
    const entity = book.inputEntity(id);
    const name = entity?.element ? `${entity.label}, ${entity.element}` : entity?.label ?? id;
    return html`<li>${readOnly ? name : html`<button type="button" class="link" @click=${(event: Event) => go(event, id)}>${name}</button>`}</li>`;
  })}</ul>`;
}

function part(title: string, content: TemplateResult | typeof nothing): TemplateResult {
  return content === nothing ? html`` : html`<section><h3>${title}</h3>${content}</section>`;
}

function worth(book: Explainer, line: Line, readOnly: boolean): TemplateResult {
  if (line.missing) return missing(book, line.missing, readOnly);
  if (line.undefined) return html`<p>Undefined: ${line.undefined}</p>`;
  const shown = line.value === undefined ? '' : figure(line.value, line.unit);
  const full = line.value === undefined ? '' : fullFigure(line.value, line.unit);
  return html`<p class="value">${worthText(line, line.unit)} <span class="soft unit">${unitWords(line.unit)}</span></p>
    ${full.replace(/\.?0+%?$/, '') !== shown.replace(/\.?0+%?$/, '') && !line.text ? html`<p class="soft small digits">In full: ${full}</p>` : nothing}
    ${line.exact ? html`<p class="soft small digits">Exactly: ${line.exact}</p>` : nothing}`;
}

/** Everything there is to say about a line: value, formula, rounding, clause, and what it is made of. */
export function lineExplanation(book: Explainer, line: Line, turn: number, readOnly = false): TemplateResult {
  const rounded = line.rounded_at;
  return html`${worth(book, line, readOnly)}
    ${line.inactive ? html`<p class="soft">Has no part in the settlement under the readings chosen.</p>` : nothing}
    ${part('In words', line.formula ? html`<p>${line.formula}</p>` : nothing)}
    ${part('In numbers', line.substituted ? html`<p class="digits">${line.substituted}</p>` : nothing)}
    ${part('Rounding', rounded ? html`<p>${rounded.label}: ${rounded.digits} decimals, ${rounded.mode}.
      <span class="soft">Authority: ${rounded.authority}</span></p>` : nothing)}
    ${part('Note', line.note ? html`<p>${line.note}</p>` : nothing)}
    ${part('Clause', clauses(book, line.cite))}
    ${part('Made from', line.uses.length > 0
      ? html`<tu-chain .book=${book} .of=${line.id} .readOnly=${readOnly} .uses=${line.uses} .turn=${turn}></tu-chain>` : nothing)}`;
}

/** A contract term: its value and the place that sets it. */
export function termExplanation(book: Explainer, term: Parameter): TemplateResult {
  return html`<p class="value">${figure(term.value, term.unit)} <span class="soft unit">${unitWords(term.unit)}</span></p>
    <p class="soft small">Set by the contract; not computed.</p>
    ${part('Note', term.note ? html`<p>${term.note}</p>` : nothing)}
    ${part('Clause', clauses(book, term.cite))}`;
}
