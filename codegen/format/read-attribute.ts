import { parseExpression, parseTypeCall, parseTypeName } from "../expression/parser.ts";
import type { Diagnostics, Located, Position } from "../ksy/diagnostics.ts";
import { type MapReader, mapOf, textOf } from "../ksy/map-reader.ts";
import type { Entry, Node } from "../ksy/parse.ts";
import { checkId, docOf, docRefsOf, formulaOf, formulaOfKey, orReport } from "./read-parts.ts";
import type {
  AttrSyntax,
  CaseSyntax,
  Formula,
  ProcessSyntax,
  RepeatSyntax,
  TypeRefSyntax,
  ValidSyntax,
} from "./syntax.ts";

/** Reads fields of `seq`, and instances. */
export class AttributeReader {
  readonly #diagnostics: Diagnostics;

  constructor(diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics;
  }

  /** The field at `index` of `seq`. */
  field(node: Node, index: number): AttrSyntax | undefined {
    const map = mapOf(node, "a field", this.#diagnostics);
    if (map === undefined) return undefined;
    const id = map.text("id");
    if (id !== undefined) checkId(id, "a field", this.#diagnostics);
    const unnamed = { value: `_unnamed${index}`, at: node.at };
    const attribute = this.#attribute(map, id ?? unnamed, id !== undefined);
    for (const key of ["pos", "io", "value"]) {
      const at = attribute.keys.get(key);
      if (at === undefined) continue;
      this.#diagnostics.report(at, `\`${key}\` is not a key of a field`, "Move the field to `instances`");
    }
    return attribute;
  }

  instance(name: Entry, node: Node): AttrSyntax | undefined {
    const id = { value: name.key, at: name.at };
    checkId(id, "an instance", this.#diagnostics);
    const map = mapOf(node, `the instance \`${name.key}\``, this.#diagnostics);
    if (map === undefined) return undefined;
    const own = map.text("id");
    if (own !== undefined) {
      this.#diagnostics.report(own.at, "an instance has its name before the colon", "Remove `id`");
    }
    return this.#attribute(map, id, true);
  }

  #attribute(map: MapReader, id: Located<string>, isNamed: boolean): AttrSyntax {
    const derive = map.get("-derive");
    const jsType = map.text("-js-type");
    if (jsType !== undefined && jsType.value !== "number" && jsType.value !== "bigint") {
      this.#diagnostics.report(
        jsType.at,
        `\`-js-type: ${jsType.value}\` is unknown`,
        "Write number or bigint",
      );
    }
    const isDeriveOff = derive?.kind === "scalar" && derive.value === false;
    const attribute: AttrSyntax = {
      id,
      isNamed,
      at: isNamed ? id.at : map.at,
      doc: docOf(map, this.#diagnostics),
      docRefs: docRefsOf(map, this.#diagnostics),
      type: this.#type(map),
      enum: this.#typeName(map, "enum"),
      encoding: map.text("encoding"),
      contents: this.#contents(map),
      size: formulaOfKey(map, "size", this.#diagnostics),
      sizeEos: this.#flag(map, "size-eos"),
      terminator: this.#terminator(map),
      include: this.#boolean(map, "include", false),
      consume: this.#boolean(map, "consume", true),
      eosError: this.#boolean(map, "eos-error", true),
      padRight: this.#octet(map, "pad-right"),
      process: this.#process(map),
      repeat: this.#repeat(map),
      if: formulaOfKey(map, "if", this.#diagnostics),
      valid: this.#valid(map),
      parent: this.#parent(map),
      pos: formulaOfKey(map, "pos", this.#diagnostics),
      io: formulaOfKey(map, "io", this.#diagnostics),
      value: formulaOfKey(map, "value", this.#diagnostics),
      derive: isDeriveOff ? false : derive && formulaOf(derive, "-derive", this.#diagnostics),
      isNumber: jsType?.value === "number",
      keys: map.positions(),
    };
    map.takeExtensions();
    map.finish();
    return attribute;
  }

  #type(map: MapReader): TypeRefSyntax | undefined {
    const node = map.get("type");
    if (node === undefined) return undefined;
    if (node.kind === "map") return this.#switch(node);
    const text = textOf(node, "`type`", this.#diagnostics);
    if (text === undefined) return undefined;
    const call = orReport(() => parseTypeCall(text.value), text.value, text.at, this.#diagnostics);
    return call && { kind: "call", call, text: text.value, at: text.at };
  }

  #switch(node: Node): TypeRefSyntax | undefined {
    const map = mapOf(node, "`type`", this.#diagnostics);
    if (map === undefined) return undefined;
    map.require("switch-on", "field");
    map.require("cases", "{…}");
    const on = formulaOfKey(map, "switch-on", this.#diagnostics);
    const cases = map.get("cases");
    map.takeExtensions();
    map.finish();
    const entries =
      cases && mapOf(cases, "`cases`", this.#diagnostics) && cases.kind === "map" ? cases.entries : [];
    if (on === undefined) return undefined;
    return { kind: "switch", on, cases: entries.flatMap((entry) => this.#case(entry) ?? []), at: node.at };
  }

  #case({ key, at, value }: Entry): CaseSyntax | undefined {
    const isElse = key === "_";
    const when = isElse ? undefined : orReport(() => parseExpression(key), key, at, this.#diagnostics);
    const text = textOf(value, "the type of a case", this.#diagnostics);
    const call = text && orReport(() => parseTypeCall(text.value), text.value, text.at, this.#diagnostics);
    if (text === undefined || call === undefined || (!isElse && when === undefined)) return undefined;
    return { when: when && { expr: when, text: key, at }, call, text: text.value, at: text.at };
  }

  #typeName(map: MapReader, key: string): AttrSyntax["enum"] {
    const text = map.text(key);
    if (text === undefined) return undefined;
    const value = orReport(() => parseTypeName(text.value), text.value, text.at, this.#diagnostics);
    return value && { value, at: text.at };
  }

  #contents(map: MapReader): Located<readonly number[]> | undefined {
    const node = map.get("contents");
    if (node === undefined) return undefined;
    const parts = node.kind === "list" ? node.items : [node];
    const octets = parts.flatMap((part) => {
      const value = part.kind === "scalar" ? part.value : undefined;
      if (typeof value === "bigint" && value >= 0n && value <= 255n) return [Number(value)];
      if (typeof value === "string") {
        const number =
          node.kind === "list" && /^0[xX][0-9a-fA-F_]+$/.test(value) ? octetOf(value) : undefined;
        return number === undefined ? [...new TextEncoder().encode(value)] : [number];
      }
      const mend = "Write a text, or a list of octets from 0 to 255 and texts";
      this.#diagnostics.report(part.at, "`contents` is neither a text nor octets", mend);
      return [];
    });
    return { value: octets, at: node.at };
  }

  /** One octet, or several for encodings that take more than one for a character. */
  #terminator(map: MapReader): Located<readonly number[]> | undefined {
    const node = map.get("terminator");
    if (node === undefined) return undefined;
    if (node.kind !== "list") {
      const octet = this.#octet(map, "terminator");
      return octet && { value: [octet.value], at: octet.at };
    }
    const octets = node.items.map((item) => this.#octetOf(item, "terminator"));
    if (octets.length === 0) {
      this.#diagnostics.report(
        node.at,
        "`terminator` has no octets",
        "Write at least one, such as `[0x0d, 0x0a]`",
      );
      return undefined;
    }
    return { value: octets.flatMap((octet) => octet?.value ?? []), at: node.at };
  }

  #octet(map: MapReader, key: string): Located<number> | undefined {
    const node = map.get(key);
    return node && this.#octetOf(node, key);
  }

  #octetOf(node: Node, key: string): Located<number> | undefined {
    const value = node.kind === "scalar" ? node.value : undefined;
    const number =
      typeof value === "string" ? octetOf(value) : typeof value === "bigint" ? Number(value) : -1;
    if (number !== undefined && number >= 0 && number <= 255) return { value: number, at: node.at };
    const shown = node.kind === "scalar" ? `\`${key}: ${value}\`` : `\`${key}\``;
    this.#diagnostics.report(node.at, `${shown} is not an octet`, "Write an integer from 0 to 255");
    return undefined;
  }

  #process(map: MapReader): Located<ProcessSyntax> | undefined {
    const text = map.text("process");
    if (text === undefined) return undefined;
    const found = /^([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)\s*(?:\(([\s\S]*)\))?$/.exec(text.value.trim());
    if (found === null) {
      const mend =
        "Write `xor(key)`, `rol(bits)`, `ror(bits)`, `zlib`, or the name of a module with its arguments";
      this.#diagnostics.report(text.at, `\`${text.value}\` is not a process`, mend);
      return undefined;
    }
    const [, name = "", source] = found;
    const list = source === undefined ? undefined : `[${source}]`;
    const args = list && orReport(() => parseExpression(list), text.value, text.at, this.#diagnostics);
    if (list !== undefined && args === undefined) return undefined;
    return {
      value: {
        name: name.split("."),
        args: args !== undefined && args !== "" && args.kind === "list" ? args.items : [],
      },
      at: text.at,
    };
  }

  #repeat(map: MapReader): RepeatSyntax | undefined {
    const node = map.get("repeat");
    if (node?.kind === "map") return this.#repeatMap(node);
    const repeat = map.text("repeat");
    const count = formulaOfKey(map, "repeat-expr", this.#diagnostics);
    const until = formulaOfKey(map, "repeat-until", this.#diagnostics);
    const stray = (key: string, wanted: string) => {
      const at = map.has(key) ? map.get(key)?.at : undefined;
      if (at === undefined) return;
      this.#diagnostics.report(
        at,
        `\`${key}\` without \`repeat: ${wanted}\``,
        `Add \`repeat: ${wanted}\`, or remove it`,
      );
    };
    if (repeat?.value !== "expr") stray("repeat-expr", "expr");
    if (repeat?.value !== "until") stray("repeat-until", "until");
    if (repeat === undefined) return undefined;
    if (repeat.value === "eos") return { kind: "eos" };
    if (repeat.value === "expr") {
      if (count === undefined && !map.has("repeat-expr")) {
        this.#diagnostics.report(
          repeat.at,
          "`repeat: expr` has no `repeat-expr`",
          "Add `repeat-expr: num_…`",
        );
      }
      return count && { kind: "expr", count };
    }
    if (repeat.value === "until") {
      if (until === undefined && !map.has("repeat-until")) {
        this.#diagnostics.report(
          repeat.at,
          "`repeat: until` has no `repeat-until`",
          "Add `repeat-until: _ == …`",
        );
      }
      return until && { kind: "until", until };
    }
    this.#diagnostics.report(repeat.at, `\`repeat: ${repeat.value}\` is unknown`, "Write expr, eos or until");
    return undefined;
  }

  /** `repeat: {expr: …}` and `repeat: {until: …}`, as newer files have it. */
  #repeatMap(node: Node): RepeatSyntax | undefined {
    const map = mapOf(node, "`repeat`", this.#diagnostics);
    const count = map && formulaOfKey(map, "expr", this.#diagnostics);
    const until = map && formulaOfKey(map, "until", this.#diagnostics);
    map?.takeExtensions();
    map?.finish();
    if (map !== undefined && map.has("expr") === map.has("until")) {
      this.#diagnostics.report(
        node.at,
        "`repeat` has none, or more than one, of its forms",
        "Write one of expr, until",
      );
    }
    if (count !== undefined) return { kind: "expr", count };
    return until && { kind: "until", until };
  }

  #valid(map: MapReader): ValidSyntax | undefined {
    const node = map.get("valid");
    if (node === undefined) return undefined;
    const none = { eq: undefined, min: undefined, max: undefined, anyOf: undefined, expr: undefined };
    if (node.kind !== "map") {
      const eq = formulaOf(node, "valid", this.#diagnostics);
      return eq && { ...none, at: node.at, eq, inEnum: false };
    }
    const bounds = mapOf(node, "`valid`", this.#diagnostics);
    if (bounds === undefined) return undefined;
    const anyOf = bounds.has("any-of")
      ? bounds.list("any-of").flatMap((item) => formulaOf(item, "any-of", this.#diagnostics) ?? [])
      : undefined;
    const valid = {
      at: node.at,
      eq: formulaOfKey(bounds, "eq", this.#diagnostics),
      min: formulaOfKey(bounds, "min", this.#diagnostics),
      max: formulaOfKey(bounds, "max", this.#diagnostics),
      anyOf,
      inEnum: this.#flag(bounds, "in-enum") !== undefined,
      expr: formulaOfKey(bounds, "expr", this.#diagnostics),
    };
    bounds.takeExtensions();
    bounds.finish();
    const has = (...keys: readonly string[]) => keys.some((key) => bounds.has(key));
    const forms = [has("eq"), has("min", "max"), has("any-of"), has("in-enum"), has("expr")];
    if (forms.filter(Boolean).length !== 1) {
      const met = "`valid` has none, or more than one, of its forms";
      this.#diagnostics.report(node.at, met, "Keep one of eq, min and max, any-of, in-enum, expr");
    }
    return valid;
  }

  #parent(map: MapReader): Formula | "none" | undefined {
    const node = map.get("parent");
    if (node === undefined) return undefined;
    if (node.kind === "scalar" && node.value === false) return "none";
    return formulaOf(node, "parent", this.#diagnostics);
  }

  #flag(map: MapReader, key: string): Position | undefined {
    return this.#boolean(map, key, false) ? map.get(key)?.at : undefined;
  }

  #boolean(map: MapReader, key: string, otherwise: boolean): boolean {
    const node = map.get(key);
    if (node === undefined) return otherwise;
    const word = node.kind === "scalar" ? node.value : undefined;
    // YAML 1.1, which Kaitai's compiler reads, has more words for it.
    if (word === true || /^(yes|on)$/i.test(String(word))) return true;
    if (word === false || /^(no|off)$/i.test(String(word))) return false;
    this.#diagnostics.report(
      node.at,
      `\`${key}\` is not true or false`,
      `Write \`${key}: true\`, or leave it out`,
    );
    return otherwise;
  }
}

function octetOf(text: string): number | undefined {
  const found = /^0[xX][0-9a-fA-F]+$|^0[bB][01]+$|^[0-9]+$/.exec(text.replaceAll("_", ""));
  const value = found === null ? Number.NaN : Number(found[0]);
  return value <= 255 ? value : undefined;
}
