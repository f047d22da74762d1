import { scaleLinear } from 'd3-scale';
import { line as path } from 'd3-shape';
import { html, nothing, svg, type PropertyDeclarations, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { ListedLine } from '@wasm/reply';
import { acrossText, corridorPicture, type BandShape, type Corridor, type CorridorPicture } from '../model/corridor';
import { wholeDollars } from '../model/format';
import { shared } from '../style/shared';
import { corridorStyle } from '../style/corridor';
import { SessionElement } from './element';
import { number, worthText } from './figure';
import { Width } from './width';

const height = 340;
const margin = { top: 44, right: 24, bottom: 46, left: 66 };

function percent(share: number): string {
  const text = `${Math.abs(Math.round(share * 1000) / 10)}%`;
  return share === 0 ? '0' : share < 0 ? `\u2212${text}` : `+${text}`;
}

function dollars(amount: number): string {
  const size = Math.abs(amount);
  const text = size >= 1e6 ? `$${Math.round(size / 1e4) / 100}M` : size >= 1e3 ? `$${Math.round(size / 100) / 10}K` : `$${Math.round(size)}`;
  return amount < 0 ? `\u2212${text}` : text;
}

/** The risk corridor as a picture: what settles at each difference from target, and where the plan stands. */
export class CorridorView extends SessionElement {
  static override properties: PropertyDeclarations = { ...SessionElement.properties, corridor: { attribute: false } };
  static override styles = [shared, corridorStyle];
  declare corridor: Corridor;
  private readonly width = new Width(this);

  override render(): TemplateResult {
    const { corridor, session } = this;
    const picture = corridorPicture(session.book, corridor);
    return html`<h2>${corridor.title}</h2>
      <p class="soft">Above the line the ${this.parties.state} receives; below it, the ${this.parties.state} pays.
        ${corridor.id === 'corridor' && session.book.reading('corridor.aggregation')?.selected === 'cell'
          ? 'The reading chosen applies the bands to each rate cell by itself, so the plan need not stand on the curve.' : ''}</p>
      <figure>${this.drawing(picture)}</figure>
      ${this.table(picture)}`;
  }

  private get parties(): { plan: string; state: string } {
    return this.session.book.program.parties;
  }

  private description({ position }: CorridorPicture): string {
    const settlement = this.line('settlement');
    if (!position || !settlement) return 'The position is not computed yet.';
    return `The plan stands at ${this.place()}; the settlement is ${worthText(settlement, 'dollars', true)}, `
      + 'positive where the State receives. The table below gives the bands.';
  }

  private line(id: string): ListedLine | undefined {
    return this.session.book.lines.get(`${this.corridor.id}.${id}`);
  }

  /** Where the plan stands, in the exact figures of its lines. */
  private place(): string {
    const text = (id: string): string => {
      const line = this.line(id);
      return line ? worthText(line, 'ratio') : '';
    };
    return this.corridor.id === 'corridor' ? text('difference_ratio') : `an MLR of ${text('actual')} to a target of ${text('target')}`;
  }

  private drawing(picture: CorridorPicture): SVGTemplateResult | TemplateResult {
    const width = this.width.pixels;
    const most = Math.max(...picture.curve.map(({ settlement }) => Math.abs(settlement)), Math.abs(picture.position?.settlement ?? 0)) * 1.1 || 1;
    const x = scaleLinear([-picture.reach, picture.reach], [margin.left, width - margin.right]);
    const y = scaleLinear([-most, most], [height - margin.bottom, margin.top]);
    const curve = path<{ at: number; settlement: number }>((point) => x(point.at), (point) => y(point.settlement))(picture.curve);
    const money = (value: number): string => (picture.baseKnown ? dollars(value) : percent(value));
    return html`<svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} role="img" aria-labelledby="drawing-title drawing-text">
      <title id="drawing-title">${this.corridor.title}: settlement by difference from target</title>
      <desc id="drawing-text">${this.description(picture)}</desc>
      <defs>
        <pattern id="sparse" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line y2="9" class="hatch"></line></pattern>
        <pattern id="dense" width="4.5" height="4.5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line y2="4.5" class="hatch"></line></pattern>
      </defs>
      ${picture.bands.map((band) => this.band(band, picture.reach, x))}
      <text class="name" x=${margin.left} y="13">${this.parties.state}’s share of each band</text>
      ${y.ticks(6).map((tick) => svg`<line class="rule" x1=${margin.left} x2=${width - margin.right} y1=${y(tick)} y2=${y(tick)}></line>
        <text class="tick" x=${margin.left - 8} y=${y(tick) + 4} text-anchor="end">${money(tick)}</text>`)}
      ${x.ticks(width < 480 ? 5 : 9).map((tick) => svg`<text class="tick" x=${x(tick)} y=${height - margin.bottom + 18} text-anchor="middle">${percent(tick)}</text>
        <line class="axis" x1=${x(tick)} x2=${x(tick)} y1=${height - margin.bottom} y2=${height - margin.bottom + 5}></line>`)}
      <line class="axis" x1=${margin.left} x2=${width - margin.right} y1=${y(0)} y2=${y(0)}></line>
      <line class="axis" x1=${margin.left} x2=${width - margin.right} y1=${height - margin.bottom} y2=${height - margin.bottom}></line>
      <text class="name" x=${(margin.left + width - margin.right) / 2} y=${height - 8} text-anchor="middle">${width < 480 ? 'Actual less target' : acrossText(this.session.book, this.corridor)}</text>
      <path class="curve" d=${curve ?? ''}></path>
      ${picture.position ? this.mark(picture.position, x, y) : nothing}
    </svg>`;
  }

  private band({ from, to, stateShare }: BandShape, reach: number, x: (at: number) => number): SVGTemplateResult {
    const left = x(Math.max(from, -reach));
    const right = x(Math.min(to, reach));
    const fill = stateShare >= 1 ? 'url(#dense)' : stateShare > 0 ? 'url(#sparse)' : 'none';
    return svg`<rect x=${left} y=${margin.top} width=${Math.max(right - left, 0)} height=${height - margin.top - margin.bottom} fill=${fill}></rect>
      <line class="edge" x1=${left} x2=${left} y1=${margin.top - 18} y2=${height - margin.bottom}></line>
      <text class="share" x=${(left + right) / 2} y=${margin.top - 8} text-anchor="middle">${Math.round(stateShare * 100)}%</text>`;
  }

  private mark(position: { at: number; settlement: number }, x: (at: number) => number, y: (amount: number) => number): SVGTemplateResult {
    const left = x(position.at);
    const top = y(position.settlement);
    const onLeft = left > this.width.pixels * 0.6;
    const anchor = onLeft ? 'end' : 'start';
    const beside = left + (onLeft ? -12 : 12);
    return svg`<line class="drop" x1=${left} x2=${left} y1=${top} y2=${height - margin.bottom}></line>
      <circle class="mark" cx=${left} cy=${top} r="6"></circle>
      <text class="here" x=${beside} y=${top - 26} text-anchor=${anchor}>${wholeDollars(this.line('settlement')?.value ?? '0')}</text>
      <text class="where" x=${beside} y=${top - 10} text-anchor=${anchor}>at ${this.place()}</text>`;
  }

  private table({ bands }: CorridorPicture): TemplateResult {
    const cell = (id: string, band: BandShape): TemplateResult => {
      const line = this.line(`${id}[${band.id}]`);
      return html`<td class="num">${line ? number(line.id, `${line.label}, ${band.label}`, line, line.unit, true) : nothing}</td>`;
    };
    const share = (id: string, band: BandShape): TemplateResult => {
      const term = this.session.book.parameters.get(`${this.corridor.id}.${id}[${band.id}]`);
      return html`<td class="num">${term ? number(term.id, `${term.label}, ${band.label}`, term, 'ratio') : nothing}</td>`;
    };
    return html`<div class="scroll" role="group" tabindex="0" aria-label="Bands of the corridor"><table>
      <caption class="hidden">Bands of the corridor</caption>
      <thead><tr><th scope="col">Band</th><th scope="col" class="num">${this.parties.state}’s share</th><th scope="col" class="num">${this.parties.plan}’s share</th>
        <th scope="col" class="num">Gain or loss in the band</th><th scope="col" class="num">${this.parties.state} receives</th></tr></thead>
      <tbody>${bands.map((band) => html`<tr><th scope="row">${band.label}</th>${share('state_share', band)}${share('plan_share', band)}
        ${cell('band_dollars', band)}${cell('band_settlement', band)}</tr>`)}</tbody></table></div>`;
  }
}
customElements.define('tu-corridor', CorridorView);
