import { showTypeName, type TypeCall } from "../expression/ast.ts";
import type { Diagnostics, Position } from "../ksy/diagnostics.ts";
import { memberName } from "../model/names.ts";
import { codeUnitOf, findEncoding } from "./encodings.ts";
import type { Attribute, Enumeration, Extent, Process, Shape, Struct, Terminator } from "./model.ts";
import { EMPTY, lookUpEnum } from "./parameters.ts";
import { findEnum, findStruct } from "./scope.ts";
import type { AttrSyntax, TypeRefSyntax } from "./syntax.ts";

/** What `syntax`, a field or an instance of `owner`, is. `index` is its place in `seq`. */
export function resolveAttribute(
  syntax: AttrSyntax,
  owner: Struct,
  index: number,
  diagnostics: Diagnostics,
): Attribute {
  return new ShapeResolver(syntax, owner, diagnostics).attribute(index);
}

class ShapeResolver {
  readonly #syntax: AttrSyntax;
  readonly #owner: Struct;
  readonly #diagnostics: Diagnostics;
  readonly #used = new Set([
    "id",
    "doc",
    "doc-ref",
    "if",
    "repeat",
    "repeat-expr",
    "repeat-until",
    "valid",
    "type",
  ]);

  constructor(syntax: AttrSyntax, owner: Struct, diagnostics: Diagnostics) {
    this.#syntax = syntax;
    this.#owner = owner;
    this.#diagnostics = diagnostics;
  }

  attribute(index: number): Attribute {
    const { id, doc, docRefs, isNamed, at, value, pos, io } = this.#syntax;
    const isField = index >= 0;
    const base = {
      ...EMPTY,
      id: id.value,
      name: isNamed ? memberName(id.value) : `unnamed${index}`,
      isNamed,
      at,
      doc,
      docRefs,
      owner: this.#owner,
      index,
      if: this.#syntax.if,
      derive: this.#syntax.derive,
    };
    if (value !== undefined || this.#syntax.keys.has("value")) return this.#computed(base);
    if (!isField && pos === undefined && io === undefined && !this.#hasOctets()) {
      const met = `the instance \`${id.value}\` has neither \`value\` nor \`pos\``;
      this.#report(at, met, "Add `value: …` for what is worked out, or `pos: …` for what is read");
    }
    for (const key of ["pos", "io"]) this.#used.add(key);
    const isNothing = !isField && !this.#hasOctets();
    const shape = isNothing ? undefined : this.#shape();
    if (shape !== undefined) this.#checkKeys();
    return {
      ...base,
      kind: isField ? "field" : "positional",
      repeat: this.#syntax.repeat,
      valid: this.#syntax.valid,
      shape,
      pos,
      io,
      enumeration: shape !== undefined && "enumeration" in shape ? shape.enumeration : undefined,
    };
  }

  #hasOctets(): boolean {
    return ["type", "size", "size-eos", "terminator", "contents"].some((key) => this.#syntax.keys.has(key));
  }

  #computed(base: Omit<Attribute, "kind">): Attribute {
    const enumeration = this.#enum();
    for (const key of ["value", "enum"]) this.#used.add(key);
    for (const key of ["repeat", "repeat-expr", "repeat-until"]) this.#used.delete(key);
    this.#checkKeys();
    const { value, valid } = this.#syntax;
    return { ...base, kind: "computed", value, enumeration, valid };
  }

  #shape(): Shape | undefined {
    const { type, contents } = this.#syntax;
    if (contents !== undefined) {
      this.#used.add("contents");
      const extent: Extent = { ...NO_EXTENT, size: undefined };
      this.#used.add("size");
      const { size } = this.#syntax;
      const isSame = size?.expr.kind === "integer" && Number(size.expr.value) === contents.value.length;
      if (size !== undefined && !isSame) {
        const met = `the contents take ${contents.value.length} octets, and the size is \`${size.text.trim()}\``;
        this.#report(size.at, met, "Remove `size`");
      }
      if (this.#syntax.keys.has("valid")) {
        const mend = "Remove `valid`: contents are always the same";
        this.#report(contents.at, "`contents` and `valid` do not go together", mend);
      }
      return { kind: "bytes", extent, contents: contents.value };
    }
    if (type?.kind === "switch") return this.#switch(type);
    return this.#typed(type);
  }

  #switch(type: Extract<TypeRefSyntax, { kind: "switch" }>): Shape {
    const cases = [];
    let otherwise: Shape | undefined;
    for (const { when, call, text, at } of type.cases) {
      const shape = this.#typed({ kind: "call", call, text, at });
      if (shape === undefined) continue;
      if (when === undefined) otherwise = shape;
      else cases.push({ when, shape });
    }
    const isExhaustive = this.#isExhaustive(type);
    const isBounded = ["size", "size-eos", "terminator"].some((key) => this.#syntax.keys.has(key));
    if (otherwise === undefined && isBounded && !isExhaustive) {
      otherwise = { kind: "bytes", extent: this.#extent(1), contents: undefined };
    }
    for (const key of ["size", "size-eos", "terminator", "encoding", "enum", "process", "parent"])
      this.#used.add(key);
    for (const key of ["consume", "include", "eos-error", "pad-right"]) this.#used.add(key);
    return { kind: "switch", on: type.on, cases, otherwise, isExhaustive };
  }

  /** Whether the cases are all values of a closed enum, so that nothing else can come. */
  #isExhaustive({ on, cases }: Extract<TypeRefSyntax, { kind: "switch" }>): boolean {
    const { expr } = on;
    const tag =
      expr.kind === "name" ? this.#owner.syntax.seq.find(({ id }) => id.value === expr.name) : undefined;
    if (tag?.enum === undefined || tag.valid?.inEnum !== true) return false;
    const enumeration = findEnum(this.#owner, tag.enum.value);
    const named = new Set(
      cases.flatMap(({ when }) => (when?.expr.kind === "member" ? when.expr.path.slice(-1) : [])),
    );
    return enumeration?.members.every(({ id }) => named.has(id.value)) === true;
  }

  #typed(type: Extract<TypeRefSyntax, { kind: "call" }> | undefined): Shape | undefined {
    if (type === undefined) {
      const extent = this.#extent(1);
      if (extent.size === undefined && !extent.isRest && extent.terminator === undefined) {
        if (!this.#syntax.keys.has("size") && !this.#syntax.keys.has("terminator")) {
          const met = `\`${this.#syntax.id.value}\` has no type, and nothing says how many octets it takes`;
          this.#report(
            this.#syntax.at,
            met,
            "Add `type`, `size`, `size-eos: true`, `terminator` or `contents`",
          );
        }
        return undefined;
      }
      return { kind: "bytes", extent, contents: undefined };
    }
    const { call, text, at } = type;
    const [word = ""] = call.name.path;
    const isWord = call.name.path.length === 1 && !call.name.isAbsolute && !call.name.isList;
    if (call.name.isList) {
      this.#report(at, `\`${text}\` is a list`, "Use `repeat`; only parameters are lists");
      return undefined;
    }
    const builtIn = isWord ? this.#builtIn(word, at) : undefined;
    if (builtIn !== undefined && call.args.length > 0) {
      this.#report(at, `\`${word}\` has no parameters`, "Remove the parentheses");
      return undefined;
    }
    if (builtIn !== undefined) return builtIn === "broken" ? undefined : builtIn;
    return this.#struct(call, text, at);
  }

  #builtIn(word: string, at: Position): Shape | "broken" | undefined {
    const number = /^(?:([us])([1248])|(f)([48]))(le|be)?$/.exec(word);
    if (number !== null) return this.#number(number, word, at);
    const bits = /^b([1-9][0-9]*)(le|be)?$/.exec(word);
    if (bits !== null) return this.#bits(Number(bits[1]), bits[2], word, at);
    if (word === "str" || word === "strz") return this.#text(word === "strz", at);
    // A type of the file may have a name that looks like one of these.
    const name = { path: [word], isAbsolute: false, isList: false };
    if (findStruct(this.#owner, name) !== undefined) return undefined;
    if (["bytes", "bool", "struct", "io", "any"].includes(word)) {
      const mend = word === "bytes" ? "Remove `type`, and say `size`" : "Only parameters are of this type";
      this.#report(at, `\`${word}\` is not a type of octets`, mend);
      return "broken";
    }
    if (/^[usfb][0-9]+(le|be)?$/.test(word)) {
      this.#report(at, `\`${word}\` is not a type`, "Write u1, u2, u4, u8, s1 to s8, f4, f8, or b1 to b64");
      return "broken";
    }
    return undefined;
  }

  #number(found: RegExpExecArray, word: string, at: Position): Shape | "broken" {
    const sign = found[1] ?? found[3];
    const suffix = found[5];
    const octets = Number(found[2] ?? found[4]) as 1 | 2 | 4 | 8;
    const order = octets === 1 ? "le" : ((suffix as "le" | "be" | undefined) ?? this.#owner.order);
    if (octets === 1 && suffix !== undefined) {
      this.#report(at, `\`${word}\` has one octet, which has no order`, `Write \`${word.slice(0, 2)}\``);
      return "broken";
    }
    if (order === undefined) {
      const met = `\`${word}\` does not say in which order its octets are`;
      this.#report(at, met, `Write \`${word}le\` or \`${word}be\`, or \`endian: le\` in \`meta\``);
      return "broken";
    }
    if (sign === "f") return { kind: "float", octets: octets as 4 | 8, order };
    this.#used.add("enum");
    const { isNumber } = this.#syntax;
    const enumeration = this.#enum();
    if (enumeration?.file === this.#owner.file && octets === 8 && !isNumber) enumeration.isBigInt = true;
    return { kind: "integer", octets, isSigned: sign === "s", order, enumeration, isNumber };
  }

  #bits(width: number, suffix: string | undefined, word: string, at: Position): Shape | "broken" {
    if (width > 64) {
      this.#report(at, `\`${word}\` is wider than 64 bits`, "Divide it");
      return "broken";
    }
    let owner: Struct | undefined = this.#owner;
    while (owner !== undefined && owner.syntax.defaults.bitEndian === undefined) owner = owner.outer;
    const order = (suffix as "le" | "be" | undefined) ?? owner?.syntax.defaults.bitEndian ?? "be";
    this.#used.add("enum");
    const enumeration = this.#enum();
    if (enumeration?.file === this.#owner.file && width > 53) enumeration.isBigInt = true;
    return { kind: "bits", width, order, enumeration };
  }

  #text(isZeroTerminated: boolean, at: Position): Shape | "broken" {
    this.#used.add("encoding");
    let owner: Struct | undefined = this.#owner;
    while (owner !== undefined && owner.syntax.defaults.encoding === undefined) owner = owner.outer;
    const encoding = this.#syntax.encoding ?? owner?.syntax.defaults.encoding;
    if (encoding === undefined) {
      const mend = "Add `encoding: UTF-8` to it, or to `meta` for all texts";
      this.#report(at, `the text \`${this.#syntax.id.value}\` has no encoding`, mend);
      return "broken";
    }
    const found = findEncoding(encoding.value);
    if (found === undefined) {
      const mend = "Write a known one, such as UTF-8, ASCII, UTF-16LE, ISO-8859-1 or windows-1252";
      this.#report(encoding.at, `the encoding \`${encoding.value}\` is unknown`, mend);
      return "broken";
    }
    const unit = codeUnitOf(found.canonical);
    const extent = this.#extent(unit, isZeroTerminated);
    if (extent.size === undefined && !extent.isRest && extent.terminator === undefined) {
      if (this.#syntax.keys.has("size")) return "broken";
      const met = `nothing says where the text \`${this.#syntax.id.value}\` ends`;
      this.#report(at, met, "Add `size`, `size-eos: true` or `terminator`, or write `type: strz`");
      return "broken";
    }
    return { kind: "text", extent, encoding: found.canonical };
  }

  #struct(call: TypeCall, text: string, at: Position): Shape | undefined {
    const { args } = call;
    const struct = findStruct(this.#owner, call.name);
    this.#used.add("parent");
    const extent = this.#extent(1);
    const isBounded = extent.size !== undefined || extent.isRest || extent.terminator !== undefined;
    if (extent.process !== undefined && !isBounded) {
      this.#report(at, "`process` without a size", "Add `size` or `size-eos: true`");
    }
    const formulas = args.map((expr) => ({ expr, text, at }));
    if (struct === undefined) {
      const isSimple = call.name.path.length === 1 && /^[a-z][a-z0-9_]*$/.test(call.name.path[0] ?? "");
      if (this.#owner.file.allowsOpaqueTypes && isSimple) {
        const [id = ""] = call.name.path;
        return { kind: "opaque", id, args: formulas, extent: isBounded ? extent : undefined };
      }
      const mend = "Declare it in `types`, import it, or write a built-in type such as u4 or str";
      this.#report(at, `there is no type \`${showTypeName(call.name)}\``, mend);
      return undefined;
    }
    const { length } = struct.syntax.params;
    if (args.length !== length) {
      const met = `\`${struct.id}\` has ${length} parameter${length === 1 ? "" : "s"}, and is given ${args.length}`;
      this.#report(at, met, "Give each parameter a value, in parentheses after the type");
    }
    const isForeign = struct.file !== this.#owner.file;
    const parent = this.#syntax.parent;
    if (!isForeign && parent === undefined) struct.parents.add(this.#owner);
    if (!isForeign && parent === "none") struct.parents.add(undefined);
    return {
      kind: "struct",
      struct,
      args: formulas,
      extent: isBounded ? extent : undefined,
      parent,
      isForeign,
    };
  }

  /** `unit` is how many octets the terminator of a text has. */
  #extent(unit: number, isZeroTerminated = false): Extent {
    const { size, sizeEos, terminator, include, consume, eosError, padRight } = this.#syntax;
    for (const key of [
      "size",
      "size-eos",
      "terminator",
      "include",
      "consume",
      "eos-error",
      "pad-right",
      "process",
    ]) {
      this.#used.add(key);
    }
    if (size !== undefined && sizeEos !== undefined) {
      this.#report(sizeEos, "`size` and `size-eos` do not go together", "Keep one of them");
    }
    const octets =
      terminator?.value ?? (isZeroTerminated ? Array.from({ length: unit }, () => 0) : undefined);
    if (octets === undefined) {
      for (const key of ["include", "consume", "eos-error"]) {
        const at = this.#syntax.keys.get(key);
        if (at !== undefined)
          this.#report(at, `\`${key}\` without a terminator`, "Add `terminator`, or remove it");
      }
    }
    const found: Terminator | undefined = octets && { octets, include, consume, eosError };
    if (padRight !== undefined && size === undefined && sizeEos === undefined) {
      this.#report(padRight.at, "`pad-right` without a size", "Add `size`");
    }
    return {
      size,
      isRest: sizeEos !== undefined,
      terminator: found,
      padRight: padRight?.value,
      process: this.#process(),
    };
  }

  #process(): Process | undefined {
    const { process } = this.#syntax;
    if (process === undefined) return undefined;
    const { at } = process;
    const { name, args } = process.value;
    const formulas = args.map((expr) => ({ expr, text: name.join("."), at }));
    const [first] = formulas;
    const word = name.length === 1 ? name[0] : undefined;
    const arity = word === "zlib" ? 0 : word === "xor" || word === "rol" || word === "ror" ? 1 : undefined;
    if (arity !== undefined && args.length !== arity) {
      this.#report(
        at,
        `\`${word}\` takes ${arity} argument${arity === 1 ? "" : "s"}, and is given ${args.length}`,
        "Write `xor(key)`, `rol(bits)`, `ror(bits)` or `zlib`",
      );
      return undefined;
    }
    if (word === "zlib") return { kind: "zlib" };
    if (word === "xor" && first !== undefined) return { kind: "xor", key: first };
    if ((word === "rol" || word === "ror") && first !== undefined) {
      return { kind: "rotate", amount: first, isRight: word === "ror" };
    }
    return { kind: "custom", name, args: formulas };
  }

  #enum(): Enumeration | undefined {
    const name = this.#syntax.enum;
    return name && lookUpEnum(name, this.#owner, this.#diagnostics);
  }

  #checkKeys(): void {
    for (const [key, at] of this.#syntax.keys) {
      // What is no key at all was said before.
      if (!OF_OCTETS.has(key) || this.#used.has(key)) continue;
      const what = this.#syntax.value === undefined ? `what \`${this.#syntax.id.value}\` is` : "`value`";
      this.#report(at, `\`${key}\` does not go with ${what}`, "Remove it");
    }
  }

  #report(at: Position, met: string, mend: string): void {
    this.#diagnostics.report(at, met, mend);
  }
}

/** Keys that say how octets are read; not all go with every type. */
const OF_OCTETS = new Set(
  "contents size size-eos terminator include consume eos-error pad-right process encoding enum pos io repeat repeat-expr repeat-until parent type".split(
    " ",
  ),
);

const NO_EXTENT = { isRest: false, terminator: undefined, padRight: undefined, process: undefined };
