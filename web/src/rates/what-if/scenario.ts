import type { ExampleScenario } from '@wasm/certification';
import { programOf } from '../../model/files';
import { kept } from '../../model/keep';
import { parsed } from '../../model/pointer';
import type { ScenarioSource } from './keep';

/** The scenario open on the settlement page, where it is of a program and under its shipped terms. */
export function openOnSettlementPage(program: string): { name: string; text: string } | undefined {
  const work = kept();
  if (!work || work.program !== '' || programOf(work.scenario) !== program) return undefined;
  const { name } = (parsed(work.scenario) ?? {}) as { name?: unknown };
  return { name: typeof name === 'string' ? name : 'a scenario without a name', text: work.scenario };
}

/** The text of a scenario; undefined where none is chosen or it is gone. */
export function scenarioText(source: ScenarioSource | undefined, examples: readonly ExampleScenario[], program: string): string | undefined {
  switch (source?.from) {
    case 'example': {
      const example = examples.find(({ id }) => id === source.id);
      return example && JSON.stringify(example.scenario);
    }
    case 'page': return openOnSettlementPage(program)?.text;
    case 'file': return source.text;
    default: return undefined;
  }
}
