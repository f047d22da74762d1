import { scaleLinear } from 'd3-scale';
import { html, LitElement, nothing, svg, type PropertyDeclarations, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { UnitName } from '@wasm/reply';
import { isNegative, isZero, sum } from '../../model/decimal';
import { waterfall, type Walked, type WaterfallStep } from '../../model/waterfall';
import { shared } from '../../style/shared';
import { waterfallStyle } from '../../style/waterfall';
import { Width } from '../../view/width';
import { amountText, effectText } from './amounts';

const letter = 6.4;

/** A text cut to a width in pixels. */
function cut(text: string, width: number): string {
  const letters = Math.floor(width / letter);
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}

/** A walk from one amount to another, a step a row. */
export class WaterfallView extends LitElement {
  static override properties: PropertyDeclarations = {
    heading: { attribute: false }, unit: { attribute: false }, start: { attribute: false }, end: { attribute: false }, walked: { attribute: false },
    ends: { attribute: false }, most: { attribute: false },
  };
  static override styles = [shared, waterfallStyle];
  declare heading: string;
  declare unit: UnitName;
  /** The first amount and the last one, exact. */
  declare start: string;
  declare end: string;
  declare walked: readonly Walked[];
  /** What the first amount and the last one are called. */
  declare ends: readonly [string, string];
  /** How many steps are drawn; the smallest beyond them stand together. */
  declare most: number;
  private readonly width = new Width(this, 980);

  constructor() {
    super();
    this.ends = ['As published', 'Changed'];
    this.most = 12;
  }

  override render(): TemplateResult {
    const { heading, start, end, ends: [first, last] } = this;
    const width = this.width.pixels;
    const { from, to, low, high, steps } = waterfall(start, this.walked, this.most, (count, effects) =>
      ({ label: `${count} smaller changes`, element: '', effect: sum(effects) }));
    const isNarrow = width < 620;
    const plot = { left: isNarrow ? 8 : 300, right: width - 96 };
    const row = isNarrow ? 58 : 40;
    const top = 52;
    const height = top + row * steps.length + 52;
    const pad = (high - low) * 0.04 || Math.abs(from) * 0.001 || 1;
    const x = scaleLinear([low - pad, high + pad], [plot.left, plot.right]);
    const bottom = top + row * steps.length;
    return html`<figure><svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-labelledby="picture-title picture-text">
      <title id="picture-title">${heading}: from ${first.toLowerCase()} to ${last.toLowerCase()}</title>
      <desc id="picture-text">${this.description(steps)}</desc>
      <defs><pattern id="falling" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line y2="6" class="hatch"></line></pattern></defs>
      <line class="rule" x1=${x(from)} x2=${x(from)} y1=${top} y2=${bottom}></line>
      ${this.ended(first, start, x(from), 14, [top - 12, top])}
      ${steps.map((step, index) => this.step(step, top + row * index, row, x, isNarrow, plot.left))}
      ${this.ended(last, end, x(to), bottom + 34, [bottom, bottom + 12])}
    </svg></figure>
    <p class="soft small">Drawn to scale, but not from zero. A filled bar adds, a hatched one takes away.</p>`;
  }

  private description(steps: readonly WaterfallStep[]): string {
    const { unit, ends: [first, last] } = this;
    const each = steps.map(({ label, element, effect }) => `${label}${element ? `, ${element}` : ''}: ${effectText(effect, unit)}`);
    return `${first} ${amountText(this.start, unit)}, ${last.toLowerCase()} ${amountText(this.end, unit)}. ${each.join('; ')}.`;
  }

  /** An end of the walk: its amount in words, and a mark on the line of the first or the last step. */
  private ended(word: string, amount: string, at: number, textTop: number, [from, to]: [number, number]): SVGTemplateResult {
    const anchor = at > this.width.pixels * 0.6 ? 'end' : 'start';
    const markTop = textTop < from ? from : to;
    return svg`<text class="end" x=${Math.max(at, 2)} y=${textTop + (textTop < from ? 4 : 6)} text-anchor=${anchor}>${word} ${amountText(amount, this.unit)}</text>
      <line class="link" x1=${at} x2=${at} y1=${from} y2=${to}></line>
      <path class="mark" d=${`M${at} ${markTop - 5}l5 5l-5 5l-5 -5z`}></path>`;
  }

  private step({ label, element, effect, from, to }: WaterfallStep, top: number, row: number, x: (amount: number) => number, isNarrow: boolean, left: number): SVGTemplateResult {
    const size = 14;
    const barTop = top + row - size - (isNarrow ? 8 : 13);
    const [low, high] = [x(Math.min(from, to)), x(Math.max(from, to))];
    const labelWidth = isNarrow ? this.width.pixels - 8 : left - 16;
    const kind = isZero(effect) ? 'none' : isNegative(effect) ? 'down' : 'up';
    const bar = kind === 'none' ? svg`<line class="none" x1=${low} x2=${low} y1=${barTop} y2=${barTop + size}></line>`
      : svg`<rect class=${kind} x=${low} y=${barTop} width=${Math.max(high - low, 1.5)} height=${size} fill=${kind === 'down' ? 'url(#falling)' : ''}></rect>`;
    return svg`<text x="0" y=${top + 13}>${cut(label, labelWidth)}</text>
      ${element ? svg`<text class="where" x="0" y=${top + 28}>${cut(element, labelWidth)}</text>` : nothing}
      ${bar}
      <line class="link" x1=${x(to)} x2=${x(to)} y1=${barTop + size} y2=${top + row + (isNarrow ? 36 : 13)}></line>
      <text x=${high + 8} y=${barTop + 11}>${effectText(effect, this.unit)}</text>`;
  }
}
customElements.define('tu-waterfall', WaterfallView);
