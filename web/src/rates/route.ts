// The place shown, kept in the address so that it can be sent to a colleague: #program/view/exhibit/table.

export const views = [
  { id: 'verification', label: 'Verification' },
  { id: 'exhibits', label: 'Exhibits' },
  { id: 'what-if', label: 'What if' },
  { id: 'rate-cells', label: 'Rate cells' },
  { id: 'risk-scores', label: 'Risk scores' },
] as const;

export type View = (typeof views)[number]['id'];

export interface Route { program: string; view: View; exhibit: string; table: string }

/** Where the address names no certification or no view, the first of each. */
export function readRoute(hash: string, programs: readonly string[]): Route {
  const [program = '', view = '', exhibit = '', table = ''] = hash.slice(1).split('/').map(decoded);
  return {
    program: programs.includes(program) ? program : programs[0] ?? '',
    view: views.find(({ id }) => id === view)?.id ?? views[0].id,
    exhibit,
    table,
  };
}

export function hashOf({ program, view, exhibit, table }: Partial<Route>): string {
  const parts = [program, view, exhibit, table].map((part) => encodeURIComponent(part ?? ''));
  return `#${parts.join('/').replace(/\/+$/, '')}`;
}

/** A part as it was before it was written into an address; an address mistyped leads to the first view. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
