import type { Assumptions, RatesDocument } from '@wasm/certification';
import type { Entity, Explainer } from '../../model/book';

/** What an explanation of a line of the certification asks about the other figures it names. */
export class RatesBook implements Explainer {
  private readonly entities: Map<string, Entity>;

  constructor({ lines }: RatesDocument, private readonly assumptions: Assumptions, private readonly sources: Readonly<Record<string, string>>) {
    this.entities = new Map(lines.map(({ id, label, unit, changed }) => [id, {
      kind: 'line', id, label, element: this.elementOf(id), unit, worth: changed === null ? {} : { value: changed },
    }]));
  }

  used(name: string): Entity | undefined {
    return this.entities.get(name);
  }

  inputEntity(): undefined {
    return undefined;
  }

  usesOf(): readonly string[] {
    return [];
  }

  citation(cite: string): { title: string; place: string } {
    const [source = '', ...place] = cite.split(' ');
    return { title: this.sources[source] ?? source, place: place.join(' ') };
  }

  /** "MA Adult, Inpatient: other" of a line's id. */
  elementOf(id: string): string {
    const ids = /\[(.*)\]$/.exec(id)?.[1]?.split(',') ?? [];
    const known = [...this.assumptions.cells, ...this.assumptions.categories];
    return ids.map((one) => known.find((element) => element.id === one)?.label ?? one).join(', ');
  }
}
