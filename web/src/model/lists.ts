/** The lists of a scenario, whose rows the user adds: each stands at /inputs/<name>. */
const lists = ['members', 'enrollment'] as const;
export type ListName = (typeof lists)[number];

export function listPointer(list: ListName): string {
  return `/inputs/${list}`;
}

/** The list that a pointer is to, or into. */
export function listNamed(pointer: string): ListName | undefined {
  return lists.find((list) => pointer === listPointer(list) || pointer.startsWith(`${listPointer(list)}/`));
}

/** True when a pointer is to a row of a list, or into one, so that the row can show what is said of it. */
export function isInList(pointer: string): boolean {
  const list = listNamed(pointer);
  return list !== undefined && pointer !== listPointer(list);
}
