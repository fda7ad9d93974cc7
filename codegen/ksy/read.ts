import type { Diagnostics, Located, Position } from "./diagnostics.ts";
import type { Expression } from "./expression.ts";
import { parseExpression } from "./expression.ts";
import { MapReader, mapOf, textOf } from "./map-reader.ts";
import type { Entry, Node } from "./parse.ts";
import type { KsyEnum, KsyField, KsyFile, KsyMember, KsySwitch, KsyType, KsyValid } from "./syntax.ts";

/** Reads the document of one `.ksy` file. Undefined when it cannot be made sense of; then something was reported. */
export function readKsy(path: string, document: Node, diagnostics: Diagnostics): KsyFile | undefined {
  return new KsyReader(diagnostics).file(path, document);
}

class KsyReader {
  readonly #diagnostics: Diagnostics;

  constructor(diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics;
  }

  file(path: string, document: Node): KsyFile | undefined {
    const top = mapOf(document, "the file", this.#diagnostics);
    if (top === undefined) return undefined;
    top.require("meta", "{id: …, endian: le}");
    const meta = top.map("meta", "`meta`");
    if (meta === undefined) return undefined;
    const id = this.#meta(path, meta);
    const imports = meta.texts("imports");
    meta.finish(UNSUPPORTED);
    if (id === undefined) return undefined;
    return { path, document, id, imports, type: this.#type(id, top, "a file") };
  }

  #meta(path: string, meta: MapReader): Located<string> | undefined {
    meta.require("id", path.replace(/^.*\//, ""));
    meta.require("endian", "le");
    for (const key of ["title", "license", "ks-version"]) meta.get(key);
    for (const key of ["endian", "bit-endian"]) {
      this.#only(meta.text(key), key, "le", "Numbers are little-endian");
    }
    this.#only(meta.text("encoding"), "encoding", "UTF-8", "Texts are UTF-8");
    const id = meta.text("id");
    const expected = path.replace(/^.*\//, "");
    if (id !== undefined && id.value !== expected) {
      const mend = "Give the file and the id the same name";
      this.#diagnostics.report(id.at, `the id \`${id.value}\` is not the name of the file`, mend);
    }
    return id;
  }

  #only(found: Located<string> | undefined, key: string, wanted: string, why: string): void {
    if (found === undefined || found.value === wanted) return;
    this.#diagnostics.report(
      found.at,
      `\`${key}: ${found.value}\` is not in this profile. ${why}`,
      `Write \`${wanted}\``,
    );
  }

  #type(id: Located<string>, map: MapReader, what: string): KsyType {
    this.#checkId(id, "a type");
    const type: KsyType = {
      id,
      doc: this.#doc(map),
      docRefs: this.#docRefs(map),
      seq: map.list("seq").flatMap((node) => this.#field(node) ?? []),
      types: this.#named(map, "types").map(([name, node]) => this.#localType(name, node)),
      enums: this.#named(map, "enums").map(([name, node]) => this.#enum(name, node)),
      rules: map.texts("-mudem-rules"),
      frame: what === "a file" ? map.map("-mudem-frame", "`-mudem-frame`") : undefined,
      lifecycle: what === "a file" ? map.map("-mudem-lifecycle", "`-mudem-lifecycle`") : undefined,
    };
    map.finish(UNSUPPORTED);
    return type;
  }

  #localType(name: Entry, node: Node): KsyType {
    const map = mapOf(node, `the type \`${name.key}\``, this.#diagnostics);
    const empty = new MapReader({ kind: "map", at: node.at, entries: [] }, "a type", this.#diagnostics);
    return this.#type({ value: name.key, at: name.at }, map ?? empty, "a type");
  }

  #named(map: MapReader, key: string): readonly (readonly [Entry, Node])[] {
    const node = map.get(key);
    if (node === undefined) return [];
    if (node.kind === "map") return node.entries.map((entry) => [entry, entry.value] as const);
    this.#diagnostics.report(node.at, `\`${key}\` is not a map`, "Write `name:` and what it is below it");
    return [];
  }

  #enum(name: Entry, node: Node): KsyEnum {
    const id = { value: name.key, at: name.at };
    this.#checkId(id, "an enum");
    if (node.kind === "map") {
      return { id, members: node.entries.flatMap((entry) => this.#member(entry) ?? []) };
    }
    this.#diagnostics.report(
      node.at,
      `the enum \`${name.key}\` is not a map`,
      "Write `1: {id: name, doc: …}` lines",
    );
    return { id, members: [] };
  }

  #member({ key, at, value: node }: Entry): KsyMember | undefined {
    const value = parseExpression(key);
    if (value?.kind !== "integer") {
      this.#diagnostics.report(at, `\`${key}\` is not a number`, "Write `1: {id: name, doc: …}`");
      return undefined;
    }
    if (node.kind === "scalar") {
      const id = textOf(node, "the name of an enum value", this.#diagnostics);
      if (id !== undefined) this.#checkId(id, "an enum value");
      return id && { value: value.value, id, doc: "", error: undefined };
    }
    const map = mapOf(node, "an enum value", this.#diagnostics);
    map?.require("id", "name");
    const id = map?.text("id");
    if (map === undefined || id === undefined) return undefined;
    this.#checkId(id, "an enum value");
    const member = {
      value: value.value,
      id,
      doc: this.#doc(map),
      error: map.map("-mudem-error", "`-mudem-error`"),
    };
    map.get("doc-ref");
    map.finish(UNSUPPORTED);
    return member;
  }

  #field(node: Node): KsyField | undefined {
    const map = mapOf(node, "a field", this.#diagnostics);
    if (map === undefined) return undefined;
    map.require("id", "name");
    const id = map.text("id");
    if (id === undefined) return undefined;
    this.#checkId(id, "a field");
    const before = this.#diagnostics.count;
    const { type, switched } = this.#fieldType(map);
    const read = {
      id,
      doc: this.#doc(map),
      docRefs: this.#docRefs(map),
      type,
      switch: switched,
      size: this.#expression(map, "size"),
      sizeEos: this.#isTrue(map, "size-eos"),
      repeat: this.#repeat(map),
      repeatExpr: this.#expression(map, "repeat-expr"),
      enum: map.text("enum"),
      contents: this.#contents(map),
      valid: this.#valid(map),
      open: this.#isTrue(map, "-mudem-open"),
      bigint: this.#isTrue(map, "-mudem-bigint"),
    };
    const field: KsyField = { ...read, isBroken: this.#diagnostics.count !== before };
    this.#only(map.text("encoding"), "encoding", "UTF-8", "Texts are UTF-8");
    map.finish(UNSUPPORTED);
    return field;
  }

  #fieldType(map: MapReader): { type: Located<string> | undefined; switched: KsySwitch | undefined } {
    const node = map.get("type");
    if (node?.kind === "map") return { type: undefined, switched: this.#switch(node) };
    return { type: node && textOf(node, "`type`", this.#diagnostics), switched: undefined };
  }

  #switch(node: Node): KsySwitch | undefined {
    const map = mapOf(node, "`type`", this.#diagnostics);
    if (map === undefined) return undefined;
    map.require("switch-on", "field");
    map.require("cases", "{…}");
    const on = map.text("switch-on");
    const cases = this.#named(map, "cases").flatMap(([entry, value]) => {
      const type = textOf(value, "the type of a case", this.#diagnostics);
      return type === undefined ? [] : [{ when: { value: entry.key, at: entry.at }, type }];
    });
    map.finish(UNSUPPORTED);
    return on && { on, cases };
  }

  #repeat(map: MapReader): Located<"expr" | "eos"> | undefined {
    const repeat = map.text("repeat");
    if (repeat === undefined) return undefined;
    const { value, at } = repeat;
    if (value === "expr" || value === "eos") return { value, at };
    const mend = "Write `repeat: expr` with `repeat-expr: num_…`, or `repeat: eos`";
    this.#diagnostics.report(at, `\`repeat: ${value}\` is not in this profile`, mend);
    return undefined;
  }

  #expression(map: MapReader, key: string): Located<Expression> | undefined {
    const node = map.get(key);
    return node && this.#expressionOf(node, key);
  }

  #expressionOf(node: Node, key: string): Located<Expression> | undefined {
    if (node.kind === "scalar") {
      const { value, at } = node;
      if (typeof value === "bigint") return { value: { kind: "integer", value }, at };
      const parsed = typeof value === "string" ? parseExpression(value) : undefined;
      if (parsed !== undefined) return { value: parsed, at };
    }
    const shown = node.kind === "scalar" ? `\`${key}: ${node.value}\`` : `\`${key}\``;
    const mend = "Write an integer, the id of an earlier field, or `enum::value`";
    this.#diagnostics.report(node.at, `${shown} is not an expression of this profile`, mend);
    return undefined;
  }

  #valid(map: MapReader): KsyValid | undefined {
    const node = map.get("valid");
    if (node === undefined) return undefined;
    const none = { eq: undefined, min: undefined, max: undefined, anyOf: undefined, inEnum: undefined };
    if (node.kind === "scalar") return { ...none, at: node.at, eq: this.#expressionOf(node, "valid") };
    const bounds = mapOf(node, "`valid`", this.#diagnostics);
    if (bounds === undefined) return undefined;
    const anyOf = bounds.get("any-of");
    const valid = {
      at: node.at,
      eq: this.#expression(bounds, "eq"),
      min: this.#expression(bounds, "min"),
      max: this.#expression(bounds, "max"),
      anyOf: anyOf && bounds.list("any-of").flatMap((item) => this.#expressionOf(item, "any-of") ?? []),
      inEnum: this.#isTrue(bounds, "in-enum"),
    };
    bounds.finish(UNSUPPORTED);
    return valid;
  }

  #contents(map: MapReader): Located<readonly number[]> | undefined {
    const node = map.get("contents");
    if (node === undefined) return undefined;
    const parts = node.kind === "list" ? node.items : [node];
    const octets = parts.flatMap((part) => {
      const value = part.kind === "scalar" ? part.value : undefined;
      if (typeof value === "bigint" && value >= 0n && value <= 255n) return [Number(value)];
      if (typeof value === "string") return [...new TextEncoder().encode(value)];
      const mend = "Write a text, or a list of octets from 0 to 255";
      this.#diagnostics.report(part.at, "`contents` is neither a text nor octets", mend);
      return [];
    });
    return { value: octets, at: node.at };
  }

  #isTrue(map: MapReader, key: string): Position | undefined {
    const flag = map.flag(key);
    return flag?.value === true ? flag.at : undefined;
  }

  #doc(map: MapReader): string {
    return (map.text("doc")?.value ?? "").trim();
  }

  #docRefs(map: MapReader): readonly string[] {
    const node = map.get("doc-ref");
    if (node === undefined) return [];
    const nodes = node.kind === "list" ? node.items : [node];
    return nodes.flatMap((item) => textOf(item, "`doc-ref`", this.#diagnostics)?.value ?? []);
  }

  #checkId({ value, at }: Located<string>, what: string): void {
    if (/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(value)) return;
    const mend = "Write lower-case words joined by single underscores, a letter first";
    this.#diagnostics.report(at, `\`${value}\` is not a name for ${what}`, mend);
  }
}

/** What Kaitai has and this profile does not, with what to write instead. */
const UNSUPPORTED: Readonly<Record<string, string>> = {
  if: "Let a field always be there, and give what can be absent a length or a count of 0",
  instances: "Describe the octets in `seq`, in the order in which they lie",
  params: "Let every type be read from its own octets alone",
  process: "Describe the octets as they are on the wire",
  terminator: "Give it a length: a `len_…` field before it and `size: len_…`",
  consume: "Give it a length: a `len_…` field before it and `size: len_…`",
  include: "Give it a length: a `len_…` field before it and `size: len_…`",
  "eos-error": "Give it a length: a `len_…` field before it and `size: len_…`",
  "pad-right": "Give it a length: a `len_…` field before it and `size: len_…`",
  "repeat-until": "Count the elements: a `num_…` field before it, `repeat: expr` and `repeat-expr: num_…`",
  expr: "Write min and max, any-of, in-enum, or one value",
  parent: "Let every type be read from its own octets alone",
  "to-string": "Remove it; nothing of it is on the wire",
  "ks-opaque-types": "Describe every type in the specification",
  "ks-debug": "Remove it; nothing of it is on the wire",
};
