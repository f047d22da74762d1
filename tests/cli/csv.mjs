/** The rows of an RFC 4180 text; throws where it is none. */
export function csvRows(text) {
  const rows = [];
  let row = [];
  let at = 0;
  while (at < text.length) {
    const quoted = /"((?:[^"]|"")*)"/y;
    const plain = /[^",\r\n]*/y;
    quoted.lastIndex = at;
    plain.lastIndex = at;
    const field = quoted.exec(text) ?? plain.exec(text);
    row.push(field[1] === undefined ? field[0] : field[1].replaceAll('""', '"'));
    at += field[0].length;
    if (text[at] === ',') {
      at += 1;
    } else if (text.startsWith('\r\n', at)) {
      at += 2;
      rows.push(row);
      row = [];
    } else {
      throw new Error(`no comma and no line end at ${at}: ${JSON.stringify(text.slice(at - 80, at + 40))}`);
    }
  }
  if (row.length) throw new Error('the last row does not end');
  return rows;
}
