import type { Book } from '../model/book';
import { isAsked, sections } from '../model/sections';

export interface View { id: string; label: string; group: 'Enter' | 'Read' }

/** The places of the page, in the order of its navigation. */
export const views: View[] = [
  ...sections.map(({ id, short }): View => ({ id, label: short, group: 'Enter' })),
  { id: 'readings', label: 'Readings', group: 'Read' },
  { id: 'corridor', label: 'Corridor', group: 'Read' },
  { id: 'compare', label: 'Compare', group: 'Read' },
  { id: 'exhibits', label: 'Exhibits', group: 'Read' },
  { id: 'deadlines', label: 'Deadlines', group: 'Read' },
];

/** The places a program has something for. */
export function viewsOf(book: Book): View[] {
  return views.filter(({ id }) => {
    if (id === 'corridor') return book.lines.has('corridor.target');
    return sections.find((section) => section.id === id)?.blocks.some((block) => isAsked(book, block)) ?? true;
  });
}
