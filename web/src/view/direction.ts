import { html, nothing, type TemplateResult } from 'lit';
import type { Direction } from '@wasm/reply';
import { shortDate } from '../model/format';
import { isNegative, isZero } from '../model/decimal';

interface Parties { plan: string; state: string }

/** Who pays whom by an amount's sign; positive means that the plan pays. */
export function directionOf(value: string): Direction {
  if (isZero(value)) return 'nothing is owed';
  return isNegative(value) ? 'State pays' : 'plan pays';
}

/** An arrow beside the words, so that a direction is seen at a glance: out of the plan, or into it. */
export function arrow(direction: Direction): string {
  return direction === 'plan pays' ? '↗' : direction === 'State pays' ? '↙' : '';
}

/** "CCO pays", in the names the contract gives the parties. */
export function directionText(direction: Direction, parties: Parties): string {
  if (direction === 'plan pays') return `${parties.plan} pays`;
  return direction === 'State pays' ? `${parties.state} pays` : 'nothing owed';
}

/** Who pays by when, as a line of its own below a settlement's name. */
export function who(direction: Direction | undefined, parties: Parties, due?: string): TemplateResult {
  const isOwed = direction !== 'nothing is owed';
  const by = due && isOwed ? html` ${direction ? 'by' : 'due'} <time datetime=${due}>${shortDate(due)}</time>` : nothing;
  return html`<span class="who">${direction ? html`<span aria-hidden="true">${arrow(direction)}</span> ${directionText(direction, parties)}` : nothing}${by}</span>`;
}
