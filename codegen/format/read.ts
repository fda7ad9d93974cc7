import { parseExpression, parseTypeName } from "../expression/parser.ts";
import type { Diagnostics, Located } from "../ksy/diagnostics.ts";
import { MapReader, mapOf, textOf } from "../ksy/map-reader.ts";
import type { Entry, Node } from "../ksy/parse.ts";
import { AttributeReader } from "./read-attribute.ts";
import { checkId, docOf, docRefsOf, formulaOf, formulaOfKey, orReport } from "./read-parts.ts";
import type {
  Defaults,
  EndianSwitch,
  EnumSyntax,
  FileSyntax,
  MemberSyntax,
  ParamSyntax,
  TypeSyntax,
} from "./syntax.ts";

/** Reads the document of one `.ksy` file. Undefined when it cannot be made sense of; then something was reported. */
export function readFormat(path: string, document: Node, diagnostics: Diagnostics): FileSyntax | undefined {
  return new FormatReader(diagnostics).file(path, document);
}

class FormatReader {
  readonly #diagnostics: Diagnostics;
  readonly #attributes: AttributeReader;

  constructor(diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics;
    this.#attributes = new AttributeReader(diagnostics);
  }

  file(path: string, document: Node): FileSyntax | undefined {
    const top = mapOf(document, "the file", this.#diagnostics);
    if (top === undefined) return undefined;
    top.require("meta", "{id: …}");
    const node = top.get("meta");
    const meta = node && mapOf(node, "`meta`", this.#diagnostics);
    if (meta === undefined) return undefined;
    meta.require("id", path.replace(/^.*\//, ""));
    const id = meta.text("id");
    if (id === undefined) return undefined;
    checkId(id, "a file", this.#diagnostics);
    this.#checkVersion(sourceText(meta.get("ks-version")));
    const imports = meta.texts("imports");
    const allowsOpaqueTypes = this.#flag(meta, "ks-opaque-types");
    const type = this.#type(id, top, meta);
    return { path, id, imports, allowsOpaqueTypes, type };
  }

  #type(id: Located<string>, map: MapReader, meta: MapReader | undefined): TypeSyntax {
    const textForm = map.get("to-string");
    const type: TypeSyntax = {
      id,
      doc: docOf(map, this.#diagnostics),
      docRefs: docRefsOf(map, this.#diagnostics),
      defaults: this.#defaults(meta),
      params: map.list("params").flatMap((node) => this.#param(node) ?? []),
      seq: map.list("seq").flatMap((node, index) => this.#attributes.field(node, index) ?? []),
      instances: this.#named(map, "instances").flatMap(
        ([name, node]) => this.#attributes.instance(name, node) ?? [],
      ),
      types: this.#named(map, "types").map(([name, node]) => this.#localType(name, node)),
      enums: this.#named(map, "enums").map(([name, node]) => this.#enum(name, node)),
      textForm: textForm && formulaOf(textForm, "to-string", this.#diagnostics),
    };
    map.takeExtensions();
    map.finish();
    return type;
  }

  #localType(name: Entry, node: Node): TypeSyntax {
    const id = { value: name.key, at: name.at };
    checkId(id, "a type", this.#diagnostics);
    const isEmpty = node.kind === "scalar" && node.value === null;
    const map = isEmpty ? undefined : mapOf(node, `the type \`${name.key}\``, this.#diagnostics);
    const found =
      map ?? new MapReader({ kind: "map", at: node.at, entries: [] }, "a type", this.#diagnostics);
    const meta = found.map("meta", "`meta`");
    return this.#type(id, found, meta);
  }

  #defaults(meta: MapReader | undefined): Defaults {
    if (meta === undefined) return { endian: undefined, bitEndian: undefined, encoding: undefined };
    for (const key of IGNORED_META) meta.get(key);
    const defaults = {
      endian: this.#endian(meta),
      bitEndian: this.#bitEndian(meta),
      encoding: meta.text("encoding"),
    };
    meta.takeExtensions();
    meta.finish();
    return defaults;
  }

  #endian(meta: MapReader): Defaults["endian"] {
    const node = meta.get("endian");
    if (node === undefined) return undefined;
    if (node.kind === "map") return this.#endianSwitch(node);
    const text = textOf(node, "`endian`", this.#diagnostics);
    return text && this.#endianOf(text, "endian");
  }

  #endianOf({ value, at }: Located<string>, key: string): Located<"le" | "be"> | undefined {
    if (value === "le" || value === "be") return { value, at };
    this.#diagnostics.report(at, `\`${key}: ${value}\` is no byte order`, "Write `le` or `be`");
    return undefined;
  }

  #bitEndian(meta: MapReader): "le" | "be" | undefined {
    const text = meta.text("bit-endian");
    return text && this.#endianOf(text, "bit-endian")?.value;
  }

  #endianSwitch(node: Node): EndianSwitch | undefined {
    const map = mapOf(node, "`endian`", this.#diagnostics);
    if (map === undefined) return undefined;
    map.require("switch-on", "field");
    map.require("cases", "{…}");
    const on = formulaOfKey(map, "switch-on", this.#diagnostics);
    const cases = this.#named(map, "cases").flatMap(([{ key, at }, value]) => {
      const when = key === "_" ? undefined : orReport(() => parseExpression(key), key, at, this.#diagnostics);
      const text = textOf(value, "the byte order of a case", this.#diagnostics);
      const endian = text && this.#endianOf(text, key)?.value;
      if (endian === undefined || (key !== "_" && when === undefined)) return [];
      return [{ when: when && { expr: when, text: key, at }, endian }];
    });
    map.takeExtensions();
    map.finish();
    return on && { on, cases };
  }

  #param(node: Node): ParamSyntax | undefined {
    const map = mapOf(node, "a parameter", this.#diagnostics);
    if (map === undefined) return undefined;
    map.require("id", "name");
    const id = map.text("id");
    const type = map.text("type");
    const enumeration = map.text("enum");
    const doc = docOf(map, this.#diagnostics);
    docRefsOf(map, this.#diagnostics);
    map.takeExtensions();
    map.finish();
    if (id === undefined) return undefined;
    checkId(id, "a parameter", this.#diagnostics);
    return { id, doc, type: this.#typeName(type), enum: this.#typeName(enumeration) };
  }

  #typeName(text: Located<string> | undefined): ParamSyntax["type"] {
    if (text === undefined) return undefined;
    const value = orReport(() => parseTypeName(text.value), text.value, text.at, this.#diagnostics);
    return value && { value, at: text.at };
  }

  #enum(name: Entry, node: Node): EnumSyntax {
    const id = { value: name.key, at: name.at };
    checkId(id, "an enum", this.#diagnostics);
    const map = node.kind === "map" ? node.entries : [];
    if (node.kind !== "map") mapOf(node, `the enum \`${name.key}\``, this.#diagnostics);
    const members = map.flatMap((entry) => this.#member(entry) ?? []);
    const seen = new Map<string, bigint>();
    const values = new Set<bigint>();
    for (const { id: member, value } of members) {
      const earlier = seen.get(member.value);
      if (earlier !== undefined) {
        const met = `\`${member.value}\` is the name of ${earlier} already`;
        this.#diagnostics.report(member.at, met, "Give each value a name of its own");
      }
      if (values.has(value)) {
        const met = `${value} has two names in \`${name.key}\``;
        this.#diagnostics.report(member.at, met, "Keep one of them");
      }
      seen.set(member.value, value);
      values.add(value);
    }
    return { id, members };
  }

  #member({ key, at, value: node }: Entry): MemberSyntax | undefined {
    const value = enumValue(key);
    if (value === undefined) {
      this.#diagnostics.report(at, `\`${key}\` is not an integer`, "Write `1: name`");
      return undefined;
    }
    if (node.kind !== "map") {
      const id = scalarText(node) ?? textOf(node, "the name of an enum value", this.#diagnostics);
      if (id !== undefined) checkId(id, "an enum value", this.#diagnostics);
      return id && { id, value, doc: "" };
    }
    const map = mapOf(node, "an enum value", this.#diagnostics);
    map?.require("id", "name");
    const id = map?.text("id");
    if (map === undefined || id === undefined) return undefined;
    checkId(id, "an enum value", this.#diagnostics);
    const doc = docOf(map, this.#diagnostics);
    docRefsOf(map, this.#diagnostics);
    map.takeExtensions();
    map.finish();
    return { id, value, doc };
  }

  #named(map: MapReader, key: string): readonly (readonly [Entry, Node])[] {
    const node = map.get(key);
    if (node === undefined) return [];
    if (node.kind === "map") return node.entries.map((entry) => [entry, entry.value] as const);
    this.#diagnostics.report(node.at, `\`${key}\` is not a map`, "Write `name:` and what it is below it");
    return [];
  }

  #flag(map: MapReader, key: string): boolean {
    return map.flag(key)?.value === true;
  }

  #checkVersion(version: Located<string> | undefined): void {
    if (version === undefined) return;
    const { value, at } = version;
    const found = /^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(?:\.(0|[1-9][0-9]*))?$/.exec(value);
    if (found === null) {
      this.#diagnostics.report(at, `\`${value}\` is not a version`, "Write `X.Y`, such as `0.11`");
    } else if (Number(found[1]) > 0 || Number(found[2]) > NEWEST_MINOR) {
      const met = `the file needs version ${value} of the language`;
      this.#diagnostics.report(at, met, `Write at most 0.${NEWEST_MINOR}, which is what is understood here`);
    }
  }
}

/** YAML reads `0.10` as a number; what counts is how it is written. */
function sourceText(node: Node | undefined): Located<string> | undefined {
  return node?.kind === "scalar" && node.source !== undefined
    ? { value: node.source, at: node.at }
    : undefined;
}

/** A name that YAML takes for something else, such as `true` or `1`. */
function scalarText(node: Node): Located<string> | undefined {
  if (node.kind !== "scalar" || node.value === null) return undefined;
  return { value: node.source ?? String(node.value), at: node.at };
}

function enumValue(key: string): bigint | undefined {
  const text = key.replaceAll("_", "");
  const found = /^(-?)(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|[0-9]+)$/.exec(text);
  if (found === null) return undefined;
  const magnitude = BigInt(found[2] ?? "0");
  return found[1] === "-" ? -magnitude : magnitude;
}

const NEWEST_MINOR = 11;

// They say what a format is for, and nothing about its octets.
const IGNORED_META = [
  "title",
  "application",
  "file-extension",
  "xref",
  "license",
  "tags",
  "ks-version",
  "ks-debug",
  "ks-opaque-types",
  "ks-zero-copy-substream",
  "imports",
  "id",
];
