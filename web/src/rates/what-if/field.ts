import type { Assumption, AssumptionChange } from '@wasm/certification';
import { isDecimal, isNegative, negated, sum } from '../../model/decimal';

/** In the place of a cell or a category: every one of them. */
export const every = '*';

/** One assumption at a cell and a category, or at every one of them. */
export interface Field {
  /** As the engine names it, with "*" for every cell or category. */
  id: string;
  assumption: Assumption;
  /** The ids it stands for, and what is published at each: null where the copy has lost it. */
  values: Assumption['values'];
}

/** The field of an assumption at a place; undefined where the assumption has none there. */
export function fieldAt(assumption: Assumption, cell: string, category: string): Field | undefined {
  const values = assumption.values.filter((value) => covers(cell, value.cell) && covers(category, value.category));
  const [first] = values;
  if (!first) return undefined;
  const byCell = cell === every ? starred(first.id, first.cell) : first.id;
  return { id: category === every ? starred(byCell, first.category) : byCell, assumption, values };
}

function covers(asked: string, element: string | undefined): boolean {
  return asked === every || element === undefined || asked === element;
}

/** An id with "*" in the place of an element's own id. */
function starred(id: string, element: string | undefined): string {
  return element === undefined ? id : id.replace(new RegExp(`(^|[.,[])${element}(?=[.,\\]]|$)`), `$1${every}`);
}

/** Whether a change of one id, perhaps with "*", changes another. */
export function reaches(pattern: string, id: string): boolean {
  const parts = pattern.split(every).map((part) => part.replace(/[.[\]]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^.,[\\]]*')}$`).test(id);
}

/** How many stars an id has: a change with more of them is the wider one and comes first. */
export function breadth(id: string): number {
  return id.split(every).length - 1;
}

/** What a field is worth under changes, at each of the values it stands for: the last change that reaches one counts. */
export function worthUnder(field: Field, changes: readonly AssumptionChange[]): (string | null)[] {
  return field.values.map(({ id, published }) => {
    const change = changes.findLast((one) => reaches(one.id, id));
    return change ? changed(published, change) : published;
  });
}

function changed(published: string | null, change: AssumptionChange): string | null {
  if ('value' in change) return change.value;
  return published === null || !isDecimal(change.add) ? null : sum([published, change.add]);
}

/** The least and the greatest of some decimal texts. */
export function range(values: readonly string[]): [string, string] {
  const less = (one: string, other: string): boolean => isNegative(sum([one, negated(other)]));
  const [first = ''] = values;
  return values.reduce<[string, string]>(([low, high], value) =>
    [less(value, low) ? value : low, less(high, value) ? value : high], [first, first]);
}

/** A change as it goes to the engine, and the id of the one a person made. */
export interface Sent { change: AssumptionChange; of: string }

/**
 * The engine takes one change of a figure. Where a later change reaches a figure too, the earlier one is sent for each
 * of the other figures it reaches, so that what is said of one cell counts over what is said of all.
 */
export function sendable(changes: readonly AssumptionChange[], ids: readonly string[]): Sent[] {
  const reached = changes.map(({ id: pattern }) => ids.filter((id) => reaches(pattern, id)));
  return changes.flatMap((change, at) => {
    const later = new Set(reached.slice(at + 1).flat());
    const own = (reached[at] ?? []).filter((id) => !later.has(id));
    const isWhole = own.length === reached[at]?.length;
    return isWhole ? [{ change, of: change.id }] : own.map((id) => ({ change: { ...change, id }, of: change.id }));
  });
}
