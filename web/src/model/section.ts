/** A column of a grid: an input by element (or whichever of several an element has), a term, or a result. */
export type Column =
  | { kind: 'input'; fields: string[]; heading: string; total?: boolean; second?: string }
  | { kind: 'parameter'; id: string; heading: string }
  | { kind: 'line'; id: string; heading: string };

/** Inputs by element of an axis. With `heading`, it is shown above, and what each column means below. */
export interface GridBlock { kind: 'grid'; axis: string; caption: string; heading?: string; columns: Column[] }
/** Inputs one below the other; without a heading where the section's title says it. */
export interface FieldsBlock { kind: 'fields'; heading: string; fields: string[]; total?: string }
/** A list whose rows the user adds: high-cost members, or enrollment. */
export interface ListBlock { kind: 'members' | 'enrollment' }
export type Block = GridBlock | FieldsBlock | ListBlock;

export interface Section { id: string; title: string; short: string; intro: string; blocks: Block[] }
