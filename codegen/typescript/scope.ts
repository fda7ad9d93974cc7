/** Names of variables inside of one function: each asked for once more gets a number. */
export class Names {
  readonly #used: Set<string>;

  constructor(taken: readonly string[] = []) {
    this.#used = new Set(taken);
  }

  fresh(name: string): string {
    let found = name;
    for (let count = 2; this.#used.has(found); count++) found = `${name}${count}`;
    this.#used.add(found);
    return found;
  }
}
