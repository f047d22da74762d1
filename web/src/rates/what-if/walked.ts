import type { WalkStep } from '@wasm/certification';
import { sum } from '../../model/decimal';
import type { Sent } from './field';

/** The steps of a walk by the change a person made: one that had to be sent figure by figure is one step again. */
export function byEntry(walk: readonly WalkStep[], sent: readonly Sent[]): WalkStep[] {
  const entries = new Map<string, WalkStep[]>();
  for (const step of walk) {
    const id = sent.find(({ change }) => change.id === step.id)?.of ?? step.id;
    entries.set(id, [...(entries.get(id) ?? []), step]);
  }
  return [...entries].map(([id, steps]) => together(id, steps));
}

function together(id: string, steps: readonly WalkStep[]): WalkStep {
  const [first] = steps as [WalkStep];
  if (steps.length === 1) return { ...first, id };
  const same = (what: 'before' | 'after'): string => (steps.every((step) => step[what] === first[what]) ? first[what] : '');
  const figures = Object.keys(first.effects).filter((figure) => steps.every(({ effects }) => figure in effects));
  const effects = figures.map((figure) => [figure, sum(steps.map((step) => step.effects[figure] ?? '0'))]);
  return { ...first, id, element: `${steps.length} figures`, before: same('before'), after: same('after'), effects: Object.fromEntries(effects) };
}
