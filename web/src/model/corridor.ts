import type { Book } from './book';

// Geometry for a picture: here, and only here, figures may be floating-point numbers.

export interface BandShape { id: string; label: string; from: number; to: number; stateShare: number; planShare: number }

/** The names a risk corridor has among the lines and terms, and what its bands are shares of. */
export interface Corridor {
  id: 'corridor' | 'mlr_corridor';
  title: string;
  axis: string;
  /** The line with the dollars that the ends of the bands are shares of, and the one of the target's dollars. */
  base: string;
  target: string;
  actual: string;
}

const corridors: Corridor[] = [
  {
    id: 'corridor', title: 'Risk corridor', axis: 'band', base: 'corridor.target', target: 'corridor.target', actual: 'corridor.actual',
  },
  {
    id: 'mlr_corridor', title: 'MLR risk corridor', axis: 'mlr_band', base: 'mlr_corridor.base', target: 'mlr_corridor.target_cost',
    actual: 'mlr_corridor.numerator',
  },
];

export interface CorridorPicture {
  bands: BandShape[];
  /** Corners of the curve: difference as a share of target, and what the State receives. */
  curve: { at: number; settlement: number }[];
  /** The edge of the picture on either side, as a share of target. */
  reach: number;
  /** False while the dollars of the base are not known; settlements are then shares of it. */
  baseKnown: boolean;
  position: { at: number; settlement: number } | undefined;
}

function numberOf(value: string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

function bandsOf(book: Book, { id: corridor, axis }: Corridor): BandShape[] {
  const term = (id: string, band: string): number | undefined => numberOf(book.parameters.get(`${corridor}.${id}[${band}]`)?.value);
  const shapes = (book.axes.get(axis)?.elements ?? []).map(({ id, label }) => ({
    id, label,
    from: term('band_from', id) ?? -Infinity,
    to: term('band_to', id) ?? Infinity,
    stateShare: term('state_share', id) ?? 0,
    planShare: term('plan_share', id) ?? 0,
  }));
  return shapes.sort((a, b) => a.from - b.from);
}

/** What the State receives at a difference, in shares of target: each band's part of the way at its share. */
function settlementAt(bands: readonly BandShape[], at: number): number {
  return bands.reduce((total, { from, to, stateShare }) => {
    const low = Math.max(Math.min(at, 0), from);
    const high = Math.min(Math.max(at, 0), to);
    const width = Math.max(high - low, 0);
    return total + (at < 0 ? width : -width) * stateShare;
  }, 0);
}

/** The risk corridors a program has. */
export function corridorsOf(book: Book): Corridor[] {
  return corridors.filter((corridor) => book.lines.has(`${corridor.id}.settlement`) && bandsOf(book, corridor).length > 0);
}

/** What the picture goes across: which dollars the ends of the bands are shares of. */
export function acrossText(book: Book, { id }: Corridor): string {
  if (id === 'corridor') return 'Actual less target, percent of target';
  const scale = book.reading('corridor.mlr_scale')?.selected;
  if (scale === 'points') return 'Actual cost less cost at the target MLR, percent of revenue';
  return `Actual cost less cost at the target MLR, percent of ${scale === 'relative' ? 'the latter' : 'the base'}`;
}

/** Where the plan stands across the bands; for the picture only. */
function positionOf(book: Book, { id, target, actual }: Corridor, base: number | undefined): CorridorPicture['position'] {
  const value = (line: string): number | undefined => numberOf(book.lines.get(line)?.value);
  const [from, to, settlement] = [value(target), value(actual), value(`${id}.settlement`)];
  if (!base || from === undefined || to === undefined || settlement === undefined) return undefined;
  return { at: (to - from) / base, settlement };
}

export function corridorPicture(book: Book, corridor: Corridor): CorridorPicture {
  const bands = bandsOf(book, corridor);
  const base = numberOf(book.lines.get(corridor.base)?.value);
  const position = positionOf(book, corridor, base);
  const edges = bands.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const farthest = Math.max(0.06, ...edges.map(Math.abs)) * 1.6;
  const reach = Math.ceil(Math.max(farthest, Math.abs(position?.at ?? 0) * 1.15) * 50) / 50;
  const corners = [...new Set([-reach, ...edges.filter((edge) => Math.abs(edge) < reach), 0, reach])].sort((a, b) => a - b);
  const scale = base ?? 1;
  return {
    bands, reach, position, baseKnown: base !== undefined,
    curve: corners.map((corner) => ({ at: corner, settlement: settlementAt(bands, corner) * scale })),
  };
}
