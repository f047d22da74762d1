import type { Input } from '@wasm/reply';
import type { Book } from './book';
import { capitalized } from './format';
import type { Block, Column, GridBlock, Section } from './section';
import { named } from './sections';

// Where each input of a program has its field. What no section made by hand names is placed by its group,
// the first part of its id, so that a new program needs no new page.

const openTerms = 'terms';
/** The section of the terms that the source leaves open. */
export const openTermsId = 'open-terms';
const mostColumns = 6;
const inCapitals = new Set(['mlr', 'epsdt', 'hedis', 'cahps', 'tpl']);

function groupOf(inputId: string): string {
  return inputId.split('.')[0] ?? inputId;
}

function inWords(group: string): string {
  return capitalized(group.split('_').map((word) => (inCapitals.has(word) ? word.toUpperCase() : word)).join(' '));
}

function fieldsOf(block: Block): string[] {
  switch (block.kind) {
    case 'grid': return block.columns.flatMap((column) => (column.kind === 'input' ? column.fields : []));
    case 'fields': return block.total ? [block.total, ...block.fields] : block.fields;
    default: return [block.kind];
  }
}

/** True when a listed field means this input: the field itself, or its whole group. */
function means(field: string, id: string): boolean {
  return id === field || id.startsWith(`${field}.`);
}

/** The inputs of a fields block, in its order. */
export function inputsOf(book: Book, fields: readonly string[]): Input[] {
  return fields.flatMap((field) => [...book.inputs.values()].filter(({ input: id }) => means(field, id)));
}

/** Whether the program asks for anything in a block. */
function isAsked(book: Book, block: Block): boolean {
  if (block.kind === 'members') return book.lines.has('corridor.actual');
  if (block.kind === 'enrollment') return book.cellWords !== undefined;
  const fields = fieldsOf(block);
  return [...book.inputs.values()].some(({ input: id }) => fields.some((field) => means(field, id)));
}

/** A column for an input by element; on a second axis, one for each of its elements. */
function columnsOf(book: Book, { input, label, axes }: Input): Column[] {
  const [, second] = Object.keys(axes ?? {});
  if (!second) return [{ kind: 'input', heading: label, fields: [input] }];
  return (book.axes.get(second)?.elements ?? []).map((element): Column =>
    ({ kind: 'input', heading: `${label}, ${element.label}`, fields: [input], second: element.id }));
}

/** Grids for the inputs of one axis, or of two; a wide one goes on in another. */
function gridsOf(book: Book, inputs: readonly Input[], heading: string): GridBlock[] {
  const [axis = ''] = Object.keys(inputs[0]?.axes ?? {});
  const firsts = inputs.filter(({ input }, index) => inputs.findIndex((one) => one.input === input) === index);
  const columns = firsts.flatMap((first) => columnsOf(book, first));
  const caption = `${heading}, by ${book.axes.get(axis)?.label ?? axis}`;
  const grids: GridBlock[] = [];
  for (let at = 0; at < columns.length; at += mostColumns) {
    const part = at === 0 ? '' : ', continued';
    grids.push({ kind: 'grid', axis, caption: caption + part, heading: caption + part, columns: columns.slice(at, at + mostColumns) });
  }
  return grids;
}

/** Blocks for inputs that no section names: fields below the section's title first, then grids where they have an axis. */
function blocksFor(book: Book, inputs: readonly Input[], heading: string): Block[] {
  const byAxes = new Map<string, Input[]>();
  for (const input of inputs) {
    const axes = Object.keys(input.axes ?? {}).join();
    byAxes.set(axes, [...(byAxes.get(axes) ?? []), input]);
  }
  return [...byAxes].sort(([one], [other]) => Number(one !== '') - Number(other !== '')).flatMap(([axes, some]): Block[] => (axes === ''
    ? [{ kind: 'fields', heading: '', fields: [...new Set(some.map(({ input }) => input))] }]
    : gridsOf(book, some, heading)));
}

function openTermsSection(book: Book, inputs: readonly Input[]): Section {
  const title = 'Terms the contract leaves open';
  return {
    id: openTermsId, title, short: 'Open terms',
    intro: 'The source does not set these terms, and no default is invented: each settlement that needs one waits until you enter it.',
    blocks: blocksFor(book, inputs, 'Open terms'),
  };
}

/** A section of its own for a group of inputs. */
function groupSection(book: Book, group: string, inputs: readonly Input[]): Section {
  const title = book.exhibits.find(({ id }) => id === group)?.title ?? inWords(group);
  const short = title.length <= 24 ? title : inWords(group);
  return { id: group, title, short, intro: '', blocks: blocksFor(book, inputs, title) };
}

/** A section made by hand with what the program asks for in it; where that is one list of fields, it gives the title. */
function asked(book: Book, section: Section, extra: readonly Input[]): Section {
  const blocks = [...section.blocks.filter((block) => isAsked(book, block)), ...blocksFor(book, extra, section.title)];
  const [only] = blocks;
  if (blocks.length !== 1 || only?.kind !== 'fields') return { ...section, blocks };
  return { ...section, title: only.heading, short: only.heading, intro: '', blocks: [{ ...only, heading: '' }] };
}

function placed(book: Book): Section[] {
  const known = named.flatMap(({ blocks }) => blocks.flatMap(fieldsOf));
  const rest = [...book.inputs.values()].filter(({ input: id }) => !known.some((field) => means(field, id)));
  const byGroup = new Map<string, Input[]>();
  for (const input of rest) byGroup.set(groupOf(input.input), [...(byGroup.get(groupOf(input.input)) ?? []), input]);
  const open = byGroup.get(openTerms) ?? [];
  byGroup.delete(openTerms);
  const byHand = named.map((section) => {
    const homes = new Set(section.blocks.flatMap(fieldsOf).map(groupOf));
    const extra = [...byGroup].filter(([group]) => homes.has(group));
    for (const [group] of extra) byGroup.delete(group);
    return asked(book, section, extra.flatMap(([, inputs]) => inputs));
  });
  return [
    ...(open.length > 0 ? [openTermsSection(book, open)] : []),
    ...byHand.filter(({ blocks }) => blocks.length > 0),
    ...[...byGroup].map(([group, inputs]) => groupSection(book, group, inputs)),
  ];
}

const places = new WeakMap<Book, Section[]>();

/** The sections a program has anything for, each with the blocks it asks for. */
export function sectionsOf(book: Book): Section[] {
  const sections = places.get(book) ?? placed(book);
  places.set(book, sections);
  return sections;
}

/** The section that holds an input's field. */
export function sectionOf(book: Book, inputId: string): Section | undefined {
  const id = inputId.replace(/\[.*$/, '');
  return sectionsOf(book).find(({ blocks }) => blocks.some((block) => fieldsOf(block).some((field) => means(field, id))));
}
