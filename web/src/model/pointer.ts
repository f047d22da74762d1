// JSON Pointers (RFC 6901) into a document that is edited as text.

function steps(pointer: string): string[] {
  return pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A document's value; undefined where the text is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What stands at a pointer of a parsed document. */
export function valueAt(document: unknown, pointer: string): unknown {
  return steps(pointer).reduce<unknown>((value, step) =>
    (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined), document);
}

/** The document with a text at a pointer, keys in their order; undefined where nothing can stand there. */
export function withText(documentText: string, pointer: string, text: string): string | undefined {
  const document = parsed(documentText);
  const path = steps(pointer);
  const last = path.pop();
  const holder = path.reduce<unknown>((value, step) =>
    (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined), document);
  if (last === undefined || typeof holder !== 'object' || holder === null) return undefined;
  (holder as Record<string, unknown>)[last] = text;
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Reads JSON text only to know on which line each value begins. */
class Lines {
  readonly found = new Map<string, number>();
  private at = 0;
  private line = 1;

  constructor(private readonly text: string) {}

  value(pointer: string): void {
    this.space();
    this.found.set(pointer, this.line);
    const opening = this.text[this.at];
    if (opening === '{' || opening === '[') this.children(pointer, opening === '{');
    else if (opening === '"') this.string();
    else while (this.at < this.text.length && !',]}\n '.includes(this.text[this.at] ?? '')) this.at += 1;
  }

  private children(pointer: string, named: boolean): void {
    this.at += 1;
    for (let index = 0; this.at < this.text.length; ++index) {
      this.space();
      if (this.text[this.at] === ']' || this.text[this.at] === '}') break;
      const name = named ? this.string().replaceAll('~', '~0').replaceAll('/', '~1') : String(index);
      if (named) this.past(':');
      this.value(`${pointer}/${name}`);
      this.past(',');
    }
    this.at += 1;
  }

  private string(): string {
    const from = this.at;
    this.at += 1;
    while (this.at < this.text.length && this.text[this.at] !== '"') this.at += this.text[this.at] === '\\' ? 2 : 1;
    this.at += 1;
    return String(parsed(this.text.slice(from, this.at)));
  }

  private past(mark: string): void {
    this.space();
    if (this.text[this.at] === mark) this.at += 1;
  }

  private space(): void {
    for (; /\s/.test(this.text[this.at] ?? ''); ++this.at) if (this.text[this.at] === '\n') this.line += 1;
  }
}

/** The line of a JSON text on which the value at a pointer begins, or the nearest one above it that is there. */
export function lineOf(text: string, pointer: string): number | undefined {
  if (parsed(text) === undefined) return undefined;
  const lines = new Lines(text);
  lines.value('');
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const line = lines.found.get(path);
    if (line !== undefined) return line;
  }
  return undefined;
}
