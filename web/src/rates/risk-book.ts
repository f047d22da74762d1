import type { RiskFactors } from '@wasm/rate-cells';
import type { Line, Parameter } from '@wasm/reply';
import type { Entity, Explainer } from '../model/book';

/** What an explanation of a risk factor asks about the other figures it names. */
export class RiskBook implements Explainer {
  private readonly lines: Map<string, Line>;

  constructor(private readonly factors: RiskFactors, private readonly sources: Readonly<Record<string, string>>) {
    this.lines = new Map(factors.lines.map((line) => [line.id, line]));
  }

  line(id: string): Line | undefined {
    return this.lines.get(id);
  }

  /** The base rate of a rate cell. */
  term(name: string): Parameter | undefined {
    const cell = this.factors.cells.find(({ id }) => name === `cells.rate[${id}]`);
    return cell && { id: name, axes: { cell: cell.id }, label: 'Capitation rate', unit: 'pmpm', value: cell.rate, cite: cell.cite };
  }

  /** A line, a plan's entry, or the base rate of a rate cell. */
  used(name: string): Entity | undefined {
    const line = this.lines.get(name);
    if (line) return { kind: 'line', id: name, label: line.label, element: this.elementOf(line), unit: line.unit, worth: line };
    const term = this.term(name);
    if (term) return { kind: 'parameter', id: name, label: term.label, element: this.elementOf(term), unit: term.unit, worth: term };
    return this.entry(name);
  }

  /** "input:first.member_months[ma_adult]": what stands in the line of the same figure. */
  private entry(name: string): Entity | undefined {
    const [, plan = '', field = '', cell = ''] = /^input:(.+)\.(\w+)\[(.+)\]$/.exec(name) ?? [];
    const line = this.lines.get(`risk.${field === 'risk_score' ? 'score' : field}[${plan},${cell}]`);
    return line && { kind: 'input', id: name, label: line.label, element: this.elementOf(line), unit: line.unit, worth: line };
  }

  inputEntity(id: string): Entity | undefined {
    return this.entry(`input:${id}`);
  }

  usesOf(id: string): readonly string[] {
    return this.lines.get(id)?.uses ?? [];
  }

  citation(cite: string): { title: string; place: string } {
    const [source = '', ...place] = cite.split(' ');
    return { title: this.sources[source] ?? source, place: place.join(' ') };
  }

  /** "First plan, MA Adult" */
  elementOf({ axes = {} }: Line | Parameter): string {
    const plan = this.factors.plans.find(({ id }) => id === axes.plan)?.name;
    const cell = this.factors.cells.find(({ id }) => id === axes.cell)?.label;
    return [plan, cell].filter((one) => one !== undefined).join(', ');
  }
}
