import type { AssumptionChange } from '@wasm/certification';
import { parsed } from '../../model/pointer';

/** Where a scenario comes from: shipped, opened on the settlement page, or a file. */
export type ScenarioSource =
  | { from: 'example'; id: string }
  | { from: 'page' }
  | { from: 'file'; name: string; text: string };

/** What-if work on one program as it is kept between visits. */
export interface KeptWhatIf { changes: AssumptionChange[]; cell: string; source?: ScenarioSource }

const key = (program: string): string => `trueup.what-if.v1.${program}`;

/** Keeps work in this browser. Where the browser refuses, the page works on without. */
export function keepWhatIf(program: string, work: KeptWhatIf): void {
  try {
    localStorage.setItem(key(program), JSON.stringify(work));
  } catch {
    // Full, or forbidden: nothing is kept.
  }
}

export function keptWhatIf(program: string): KeptWhatIf | undefined {
  try {
    const work = JSON.parse(localStorage.getItem(key(program)) ?? 'null') as KeptWhatIf | null;
    return work && Array.isArray(work.changes) ? { ...work, changes: work.changes.filter(isChange) } : undefined;
  } catch {
    return undefined;
  }
}

const format = 'trueup.assumptions-changed.v1';

/** The changes as a document that can be saved and opened again. */
export function changesDocument(program: string, changes: readonly AssumptionChange[]): string {
  return `${JSON.stringify({ format, program, changes }, null, 2)}\n`;
}

/** The changes of such a document, or what is wrong with it. */
export function changesOf(text: string, program: string): AssumptionChange[] | string {
  const document = parsed(text) as { format?: unknown; program?: unknown; changes?: unknown } | undefined;
  if (document?.format !== format) return 'This file holds no changed assumptions. Such a file is made by Save changes.';
  if (document.program !== program) return `These changes are of ${String(document.program)}. Choose that certification above, then open them.`;
  if (!Array.isArray(document.changes) || !document.changes.every(isChange)) {
    return 'Each of the changes needs an id, and a value or what to add, as text in quotes.';
  }
  return document.changes;
}

function isChange(one: unknown): one is AssumptionChange {
  if (one === null || typeof one !== 'object') return false;
  const { id, value, add } = one as Record<string, unknown>;
  return typeof id === 'string' && (typeof value === 'string') !== (typeof add === 'string');
}
