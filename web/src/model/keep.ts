import type { TermsDraft } from './own-terms';

/** A page's work as it is kept between visits: a scenario document, and text no scenario can hold. */
export interface Kept {
  scenario: string;
  /** A program document the user opened; empty for a shipped one. */
  program: string;
  /** That document as edited since, where it was refused or not applied yet. */
  termsDraft?: TermsDraft;
  /** Text that is no value yet, by pointer. */
  drafts: Record<string, string>;
  /** False when there is work that no file holds. */
  saved: boolean;
}

const key = 'trueup.work.v1';

/** Keeps work in this browser. Where the browser refuses, the page works on without. */
export function keep(work: Kept): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(work));
    return true;
  } catch {
    return false;
  }
}

export function kept(): Kept | undefined {
  try {
    const work: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (work === null || typeof work !== 'object') return undefined;
    const { scenario, program, termsDraft, drafts, saved } = work as Partial<Kept>;
    if (typeof scenario !== 'string') return undefined;
    return { scenario, program: program ?? '', drafts: { ...drafts }, saved: saved ?? false, ...(termsDraft && { termsDraft }) };
  } catch {
    return undefined;
  }
}
