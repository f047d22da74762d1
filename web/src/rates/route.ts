// The place shown, kept in the address so that it can be sent to a colleague: #program/view/exhibit/table.

export type View = 'verification' | 'exhibits';

export interface Route { program: string; view: View; exhibit: string; table: string }

export function readRoute(hash: string, programs: readonly string[]): Route {
  const [program = '', view = '', exhibit = '', table = ''] = hash.slice(1).split('/').map(decoded);
  return {
    program: programs.includes(program) ? program : programs[0] ?? '',
    view: view === 'exhibits' ? 'exhibits' : 'verification',
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
