import type { Book } from '../model/book';
import { corridorsOf } from '../model/corridor';
import { settles } from '../model/needs';
import { sectionsOf } from '../model/placing';

export interface View { id: string; label: string; group: 'Enter' | 'Read' }

/** The places a program has something for, in the order of the navigation. */
export function viewsOf(book: Book): View[] {
  const read = (id: string, label: string, has = true): View[] => (has ? [{ id, label, group: 'Read' }] : []);
  return [
    ...sectionsOf(book).map(({ id, short }): View => ({ id, label: short, group: 'Enter' })),
    ...read('terms', 'Terms'),
    ...read('readings', 'Readings', book.readings.length > 0),
    ...read('corridor', 'Corridor', corridorsOf(book).length > 0),
    ...read('compare', 'Compare', settles(book)),
    ...read('together', 'Together', settles(book)),
    ...read('exhibits', 'Exhibits', book.exhibits.length > 0),
    ...read('deadlines', 'Deadlines', book.deadlines.length > 0),
  ];
}
