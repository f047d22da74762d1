/** Where a key moves to in a grid, as steps of rows and columns; undefined when the key is the field's own. */
export interface Move { rows: number; columns: number; edge?: 'row' | 'grid' }

function caret(field: HTMLElement): { atStart: boolean; atEnd: boolean } {
  if (!(field instanceof HTMLInputElement) || field.type === 'date') return { atStart: true, atEnd: true };
  const { selectionStart, selectionEnd, value } = field;
  const whole = selectionStart === 0 && selectionEnd === value.length;
  return {
    atStart: whole || (selectionStart === 0 && selectionEnd === 0),
    atEnd: whole || (selectionStart === value.length && selectionEnd === value.length),
  };
}

export function moveOf(event: KeyboardEvent, field: HTMLElement): Move | undefined {
  if (event.altKey || event.metaKey) return undefined;
  const { atStart, atEnd } = caret(field);
  switch (event.key) {
    case 'Enter': return { rows: event.shiftKey ? -1 : 1, columns: 0 };
    case 'ArrowUp': return { rows: -1, columns: 0 };
    case 'ArrowDown': return { rows: 1, columns: 0 };
    case 'ArrowLeft': return atStart && !event.shiftKey ? { rows: 0, columns: -1 } : undefined;
    case 'ArrowRight': return atEnd && !event.shiftKey ? { rows: 0, columns: 1 } : undefined;
    case 'Home':
      if (event.ctrlKey) return { rows: 0, columns: -1, edge: 'grid' };
      return atStart ? { rows: 0, columns: -1, edge: 'row' } : undefined;
    case 'End':
      if (event.ctrlKey) return { rows: 0, columns: 1, edge: 'grid' };
      return atEnd ? { rows: 0, columns: 1, edge: 'row' } : undefined;
    default: return undefined;
  }
}

/** The next cell that has a field, going by a move; undefined at the edge. */
export function target<T>(cells: readonly (readonly (T | undefined)[])[], row: number, column: number, move: Move): T | undefined {
  const flat = (list: readonly (T | undefined)[]): T[] => list.filter((cell) => cell !== undefined);
  if (move.edge) {
    const all = move.edge === 'grid' ? flat(cells.flat()) : flat(cells[row] ?? []);
    return move.columns < 0 ? all[0] : all[all.length - 1];
  }
  for (let r = row + move.rows, c = column + move.columns; cells[r] && c >= 0 && c < (cells[r]?.length ?? 0);
    r += move.rows, c += move.columns) {
    const cell = cells[r]?.[c];
    if (cell !== undefined) return cell;
  }
  return undefined;
}
