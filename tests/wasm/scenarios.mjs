// Scenarios made from the shipped examples, to reach the lines the examples alone do not.
import { examples } from '../cli/trueup.mjs';
import { Engine } from './engine.mjs';

/** Every derived scenario: {name, text}, each on one line. */
export function derived() {
  const list = [];
  const add = (name, scenario) => list.push({ name, text: JSON.stringify(scenario) });
  const engine = new Engine();
  for (const example of examples) {
    const scenario = JSON.parse(example.text);
    const { readings } = JSON.parse(engine.open('', example.text));
    for (const { id, options } of readings) {
      for (const option of options) {
        add(`${example.name} under ${id} = ${option.id}`, { ...scenario, readings: { [id]: option.id } });
      }
    }
    const last = Object.fromEntries(readings.map(({ id, options }) => [id, options.at(-1).id]));
    add(`${example.name} under every last option`, { ...scenario, readings: last });
    for (const group of Object.keys(scenario.inputs)) {
      const { [group]: left, ...inputs } = scenario.inputs;
      add(`${example.name} without ${group}`, { ...scenario, inputs });
      add(`${example.name} with nothing but ${group}`, { ...scenario, inputs: { [group]: left } });
    }
    add(`${example.name} without inputs`, { ...scenario, inputs: {} });
    const { program, format } = scenario;
    add(`only the program of ${example.name}`, { format, program });
    add(`${example.name} with zeros`, { ...scenario, inputs: zeroed(scenario.inputs) });
    if (scenario.inputs.cells) {
      add(`${example.name} in thirds`, { ...scenario, inputs: { ...scenario.inputs, cells: fractions(scenario.inputs.cells) } });
    }
    add(`${example.name} with a name in other scripts`, { ...scenario, name: 'Ä "quoted" \\ </script> 日本語 🙂 \u0001\u2028', note: '=1+1\n\t' });
  }
  engine.delete();
  return list;
}

/** Every amount zero; dates, flags, ratios and lists of members as they are: divisions by zero come up. */
function zeroed(value, key) {
  if (key === 'enrollment') return value;
  if (typeof value === 'string') return /^-?\d+$/.test(value) ? '0' : value;
  if (Array.isArray(value)) return value.map((item) => zeroed(item));
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, zeroed(inner, key)]));
  return value;
}

/** Member months with decimals, so that nothing comes out even. */
function fractions(cells) {
  const odd = (cell) => ('member_months' in cell ? { ...cell, member_months: `${parseInt(cell.member_months, 10)}.333333` } : cell);
  return Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, odd(cell)]));
}
