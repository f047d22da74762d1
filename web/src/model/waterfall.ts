// The steps of a walk as a picture: positions for drawing only, beside the exact figures they are drawn from.

export interface WaterfallStep {
  label: string;
  element: string;
  /** The exact effect. */
  effect: string;
  from: number;
  to: number;
}

export interface Waterfall { from: number; to: number; low: number; high: number; steps: WaterfallStep[] }

/** What there is to draw of a walk. */
export interface Walked { label: string; element: string; effect: string }

/** A walk from an amount; where it has more steps than can be drawn, the smallest stand together at its end. */
export function waterfall(start: string, walked: readonly Walked[], most: number, rest: (count: number, effects: readonly string[]) => Walked): Waterfall {
  const from = Number(start);
  let at = from;
  const steps = fewer(walked, most, rest).map((step) => {
    const before = at;
    at += Number(step.effect);
    return { ...step, from: before, to: at };
  });
  const points = [from, ...steps.map(({ to }) => to)];
  return { from, to: at, low: Math.min(...points), high: Math.max(...points), steps };
}

function fewer(walked: readonly Walked[], most: number, rest: (count: number, effects: readonly string[]) => Walked): readonly Walked[] {
  if (walked.length <= most) return walked;
  const size = ({ effect }: Walked): number => Math.abs(Number(effect));
  const large = new Set(walked.toSorted((a, b) => size(b) - size(a)).slice(0, most - 1));
  const small = walked.filter((step) => !large.has(step));
  return [...walked.filter((step) => large.has(step)), rest(small.length, small.map(({ effect }) => effect))];
}
