import { parsed } from './pointer';

/** A file name from a scenario's name: letters, digits and dashes. */
export function fileName(name: string, kind = 'trueup'): string {
  const plain = name.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  return `${plain || 'scenario'}.${kind}.json`;
}

/** Hands a document to the browser as a download. */
export function download(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** The file a field was given, read; the field is emptied, so that the same file can be chosen again. */
export async function chosenText(event: Event): Promise<{ name: string; text: string } | undefined> {
  const field = event.target as HTMLInputElement;
  const file = field.files?.[0];
  if (!file) return undefined;
  const text = await file.text();
  field.value = '';
  return { name: file.name, text };
}

/** The same as bytes, so that the engine sees a text that is not UTF-8. */
export async function chosenBytes(event: Event): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  const field = event.target as HTMLInputElement;
  const file = field.files?.[0];
  if (!file) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  field.value = '';
  return { name: file.name, bytes };
}

/** The id of a program document; undefined for any other text. */
export function programId(text: string): string | undefined {
  const { format, parties, id } = (parsed(text) ?? {}) as { format?: unknown; parties?: unknown; id?: unknown };
  return format === 'trueup.program.v1' && parties !== undefined ? String(id) : undefined;
}

/** The program that a scenario document names, where it names one. */
export function programOf(text: string): unknown {
  return ((parsed(text) ?? {}) as { program?: unknown }).program;
}
