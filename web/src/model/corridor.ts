import type { Book } from './book';

// Geometry for a picture: here, and only here, figures may be floating-point numbers.

export interface BandShape { id: string; label: string; from: number; to: number; stateShare: number; planShare: number }

export interface CorridorPicture {
  bands: BandShape[];
  /** Corners of the curve: difference as a share of target, and what the State receives. */
  curve: { at: number; settlement: number }[];
  /** The edge of the picture on either side, as a share of target. */
  reach: number;
  /** Target dollars, or 1 while the target is not known; settlements are then shares of it. */
  target: number;
  targetKnown: boolean;
  position: { at: number; settlement: number } | undefined;
}

function numberOf(value: string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

function bandsOf(book: Book): BandShape[] {
  const term = (id: string, band: string): number | undefined => numberOf(book.parameters.get(`corridor.${id}[${band}]`)?.value);
  const shapes = (book.axes.get('band')?.elements ?? []).map(({ id, label }) => ({
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

export function corridorPicture(book: Book): CorridorPicture | undefined {
  const bands = bandsOf(book);
  if (bands.length === 0) return undefined;
  const target = numberOf(book.lines.get('corridor.target')?.value);
  const at = numberOf(book.lines.get('corridor.difference_ratio')?.value);
  const settlement = numberOf(book.lines.get('corridor.settlement')?.value);
  const reach = Math.max(0.1, Math.ceil(Math.abs(at ?? 0) * 1.15 * 50) / 50);
  const edges = bands.flatMap(({ from, to }) => [from, to]).filter((edge) => Math.abs(edge) < reach);
  const corners = [...new Set([-reach, ...edges, 0, reach])].sort((a, b) => a - b);
  const scale = target ?? 1;
  return {
    bands, reach,
    curve: corners.map((corner) => ({ at: corner, settlement: settlementAt(bands, corner) * scale })),
    target: scale, targetKnown: target !== undefined,
    position: at === undefined || settlement === undefined ? undefined : { at, settlement },
  };
}
