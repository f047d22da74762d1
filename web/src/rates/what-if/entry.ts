// What is typed into a field of the what-if, as a change, and a change as its field shows it.
import type { AssumptionChange } from '@wasm/certification';
import type { UnitName } from '@wasm/reply';
import { isDecimal, isNegative } from '../../model/decimal';
import { entry } from '../../model/entry';
import { fieldText } from '../../model/format';

/** Whether what is typed takes the place of the published value or is added to it. */
export type Way = 'value' | 'add';

/** The change that a text stands for; undefined for an empty one. A leading plus adds, whichever way is chosen. */
export function changeOf(id: string, typed: string, unit: UnitName, way: Way): AssumptionChange | undefined {
  const text = typed.trim();
  const plus = text.startsWith('+');
  const value = entry(plus ? text.slice(1) : text, unit);
  if (value === null) return undefined;
  return plus || way === 'add' ? { id, add: String(value) } : { id, value: String(value) };
}

/** The text of a change: "2%", or "+1%" where it is added; what is no figure stands as it was typed. */
export function changeText(change: AssumptionChange, unit: UnitName): string {
  const text = 'value' in change ? change.value : change.add;
  if (!isDecimal(text)) return text;
  return 'add' in change && !isNegative(text) ? `+${fieldText(text, unit)}` : fieldText(text, unit);
}
