import type { Input } from '@wasm/reply';
import type { Book } from './book';

/** The inputs that keep settlements of the statement from being computed. Not asked for are facts that may never
 *  have happened, and a total that could stand for parts that are missing too. */
export function needed(book: Book): Input[] {
  const ids = new Set(book.statement.rows.flatMap((row) => row.missing ?? []));
  const missing = [...ids].map((id) => book.inputs.get(id)).filter((input) => input !== undefined);
  const names = new Set(missing.flatMap(({ id, input }) => [id, input]));
  const asked = missing.filter(({ optional, instead_of: parts }) => !optional && !parts?.some((part) => names.has(part)));
  return asked.length > 0 ? asked : missing;
}

/** Whether a program settles any money; some have only dates. */
export function settles(book: Book): boolean {
  return book.statement.rows.length > 0;
}
