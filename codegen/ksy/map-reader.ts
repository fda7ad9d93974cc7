import type { Diagnostics, Located, Position } from "./diagnostics.ts";
import type { Entry, MapNode, Node } from "./parse.ts";

/** Takes the keys of a map one by one; what nobody took is reported by `finish`. */
export class MapReader {
  readonly at: Position;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #asked = new Set<string>();
  readonly #what: string;
  readonly #diagnostics: Diagnostics;

  /** `what` is what the map describes, as in "a field". */
  constructor(node: MapNode, what: string, diagnostics: Diagnostics) {
    this.at = node.at;
    this.#entries = new Map(node.entries.map((entry) => [entry.key, entry]));
    this.#what = what;
    this.#diagnostics = diagnostics;
  }

  get(key: string): Node | undefined {
    return this.entry(key)?.value;
  }

  entry(key: string): Entry | undefined {
    this.#asked.add(key);
    return this.#entries.get(key);
  }

  text(key: string): Located<string> | undefined {
    const node = this.get(key);
    return node && textOf(node, `\`${key}\``, this.#diagnostics);
  }

  flag(key: string): Located<boolean> | undefined {
    const node = this.get(key);
    if (node === undefined) return undefined;
    if (node.kind === "scalar" && typeof node.value === "boolean") return { value: node.value, at: node.at };
    this.#diagnostics.report(
      node.at,
      `\`${key}\` is not true or false`,
      `Write \`${key}: true\`, or leave it out`,
    );
    return undefined;
  }

  map(key: string, what: string): MapReader | undefined {
    const node = this.get(key);
    return node && mapOf(node, what, this.#diagnostics);
  }

  list(key: string): readonly Node[] {
    const node = this.get(key);
    if (node === undefined) return [];
    if (node.kind === "list") return node.items;
    this.#diagnostics.report(node.at, `\`${key}\` is not a list`, `Write \`${key}: [first, second]\``);
    return [];
  }

  texts(key: string): readonly Located<string>[] {
    return this.list(key).flatMap((node) => textOf(node, `an entry of \`${key}\``, this.#diagnostics) ?? []);
  }

  /** Reports a key that has to be there and is not. */
  require(key: string, example: string): void {
    if (this.#entries.has(key)) return;
    this.#diagnostics.report(this.at, `${this.#what} has no \`${key}\``, `Add \`${key}: ${example}\``);
  }

  /** Where each key stands. */
  positions(): ReadonlyMap<string, Position> {
    return new Map([...this.#entries].map(([key, { at }]) => [key, at]));
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  /** Takes every key that begins with a dash: Kaitai leaves these to whoever reads the file. */
  takeExtensions(): void {
    for (const key of this.#entries.keys()) if (key.startsWith("-")) this.#asked.add(key);
  }

  /** Reports every key that nobody asked for, with the mend of `mends` when there is one. */
  finish(mends: Readonly<Record<string, string>> = {}): void {
    for (const { key, at } of this.#entries.values()) {
      if (this.#asked.has(key)) continue;
      const mend = Object.hasOwn(mends, key) ? mends[key] : undefined;
      const met = `\`${key}\` is not a key of ${this.#what}${mend === undefined ? "" : " in this profile"}`;
      this.#diagnostics.report(at, met, mend ?? `Remove it, or write one of ${[...this.#asked].join(", ")}`);
    }
  }
}

export function mapOf(node: Node, what: string, diagnostics: Diagnostics): MapReader | undefined {
  if (node.kind === "map") return new MapReader(node, what, diagnostics);
  diagnostics.report(node.at, `${what} is not a map`, "Write `key: value` lines");
  return undefined;
}

export function textOf(node: Node, what: string, diagnostics: Diagnostics): Located<string> | undefined {
  if (node.kind === "scalar" && typeof node.value === "string") return { value: node.value, at: node.at };
  diagnostics.report(node.at, `${what} is not a text`, "Write a word, in quotes if need be");
  return undefined;
}
