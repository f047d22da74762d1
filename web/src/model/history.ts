/** One thing a person did, and how to do and undo it. */
export interface Deed {
  label: string;
  undo(): void;
  redo(): void;
}

/** What was done, newest last; undone deeds can be done again until something new is done. */
export class History {
  private done: Deed[] = [];
  private undone: Deed[] = [];

  add(deed: Deed): void {
    this.done.push(deed);
    if (this.done.length > 200) this.done.shift();
    this.undone = [];
  }

  undo(): Deed | undefined {
    const deed = this.done.pop();
    if (!deed) return undefined;
    deed.undo();
    this.undone.push(deed);
    return deed;
  }

  redo(): Deed | undefined {
    const deed = this.undone.pop();
    if (!deed) return undefined;
    deed.redo();
    this.done.push(deed);
    return deed;
  }
}
