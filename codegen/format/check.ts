import type { Diagnostics } from "../ksy/diagnostics.ts";
import { checkNesting } from "./check-nesting.ts";
import { checkOrder } from "./check-order.ts";
import { checkValid } from "./check-valid.ts";
import { isAssignable, isComparable, showType } from "./data-types.ts";
import type { Attribute, DataType, Extent, FormatFile, Shape, Struct } from "./model.ts";
import type { Formula } from "./syntax.ts";
import { type Place, TypeInference } from "./typing.ts";

/** Works out all types of `files`, and reports what cannot be read as it is written. */
export function checkFormats(files: readonly FormatFile[], diagnostics: Diagnostics): TypeInference {
  const typing = new TypeInference(diagnostics);
  const check = new FormatCheck(typing, diagnostics);
  for (const file of files) for (const struct of file.structs) check.parents(struct);
  for (const file of files) for (const struct of file.structs) check.struct(struct);
  for (const file of files) {
    for (const struct of file.structs) {
      checkOrder(struct, typing, diagnostics);
      checkNesting(struct, diagnostics);
    }
  }
  return typing;
}

class FormatCheck {
  readonly #typing: TypeInference;
  readonly #diagnostics: Diagnostics;

  constructor(typing: TypeInference, diagnostics: Diagnostics) {
    this.#typing = typing;
    this.#diagnostics = diagnostics;
  }

  /** Types that `parent: …` names are parents as well: what `_parent` is depends on them. */
  parents(struct: Struct): void {
    for (const attribute of [...struct.fields, ...struct.instances]) {
      if (attribute.shape === undefined) continue;
      for (const shape of shapesOf(attribute.shape)) {
        if (shape.kind !== "struct" || shape.parent === undefined || shape.parent === "none") continue;
        const type = this.#typing.infer(shape.parent, { owner: struct });
        const types = type.kind === "union" ? type.types : [type];
        for (const found of types) {
          if (found.kind === "struct") shape.struct.parents.add(found.struct);
          else if (found.kind !== "node" && found.kind !== "any") {
            const met = `the parent is ${showType(found)}`;
            this.#diagnostics.report(
              shape.parent.at,
              met,
              "Write a field of a type of this file, `_parent` or `_root`",
            );
          }
        }
      }
    }
  }

  struct(struct: Struct): void {
    const { syntax } = struct;
    if (syntax.textForm !== undefined)
      this.#wanted(syntax.textForm, { owner: struct }, "text", "`to-string`");
    const { endian } = syntax.defaults;
    if (endian !== undefined && "on" in endian) {
      const on = this.#typing.infer(endian.on, { owner: struct });
      for (const { when } of endian.cases)
        if (when !== undefined) this.#comparable(when, { owner: struct }, on);
    }
    for (const attribute of [...struct.fields, ...struct.instances]) this.#attribute(attribute);
  }

  #attribute(attribute: Attribute): void {
    const { owner, repeat, shape, valid, value } = attribute;
    const place: Place = { owner };
    if (attribute.if !== undefined) this.#wanted(attribute.if, place, "boolean", "`if`");
    if (value !== undefined) this.#typing.typeOf(attribute);
    if (attribute.pos !== undefined) this.#wanted(attribute.pos, place, "integer", "`pos`");
    if (attribute.io !== undefined) this.#wanted(attribute.io, place, "stream", "`io`");
    if (repeat?.kind === "expr") this.#wanted(repeat.count, place, "integer", "`repeat-expr`");
    const inside: Place = { owner, isRepeated: repeat !== undefined };
    if (shape !== undefined) this.#shape(shape, inside);
    const element = shape === undefined ? this.#typing.typeOf(attribute) : this.#typing.shapeType(shape);
    if (repeat?.kind === "until") {
      this.#wanted(repeat.until, { ...inside, element }, "boolean", "`repeat-until`");
    }
    if (valid !== undefined)
      checkValid(attribute, element, { ...inside, element }, this.#typing, this.#diagnostics);
    const { derive } = attribute;
    if (derive !== undefined && derive !== false) {
      const type = this.#typing.infer(derive, place);
      const own = this.#typing.typeOf(attribute);
      if (!isAssignable(type, own)) {
        this.#diagnostics.report(
          derive.at,
          `\`-derive\` gives ${showType(type)} for ${showType(own)}`,
          "Make them the same type",
        );
      }
    }
  }

  #shape(shape: Shape, place: Place): void {
    switch (shape.kind) {
      case "bytes":
      case "text":
        this.#extent(shape.extent, place);
        break;
      case "struct":
        if (shape.extent !== undefined) this.#extent(shape.extent, place);
        for (const [index, arg] of shape.args.entries()) this.#argument(arg, shape.struct, index, place);
        break;
      case "opaque":
        if (shape.extent !== undefined) this.#extent(shape.extent, place);
        for (const arg of shape.args) this.#typing.infer(arg, place);
        break;
      case "switch": {
        const on = this.#typing.infer(shape.on, place);
        for (const { when, shape: inner } of shape.cases) {
          this.#comparable(when, { ...place, on }, on);
          this.#shape(inner, { ...place, on });
        }
        if (shape.otherwise !== undefined) this.#shape(shape.otherwise, { ...place, on });
        break;
      }
      default:
    }
  }

  #argument(arg: Formula, target: Struct, index: number, place: Place): void {
    const type = this.#typing.infer(arg, place);
    const wanted = target.parameters[index];
    if (wanted === undefined) return;
    const expected = this.#typing.typeOf(wanted);
    if (isAssignable(type, expected)) return;
    const met = `\`${wanted.id}\` of \`${target.id}\` is ${showType(expected)}, and is given ${showType(type)}`;
    this.#diagnostics.report(arg.at, met, "Give it a value of its type");
  }

  #extent({ size, process }: Extent, place: Place): void {
    if (size !== undefined) {
      this.#wanted(size, place, "integer", "`size`");
      const type = this.#typing.types.get(size.expr);
      if (type?.kind === "integer" && type.max < 0n) {
        this.#diagnostics.report(size.at, `the size is ${type.max} at most`, "Write a size of 0 or more");
      }
    }
    if (process?.kind === "xor") {
      const key = this.#typing.infer(process.key, place);
      if (!["integer", "bytes", "any"].includes(key.kind)) {
        this.#diagnostics.report(
          process.key.at,
          `the key of \`xor\` is ${showType(key)}`,
          "Write an octet, or octets",
        );
      }
    }
    if (process?.kind === "rotate") this.#wanted(process.amount, place, "integer", "the bits to rotate by");
    if (process?.kind === "custom") for (const arg of process.args) this.#typing.infer(arg, place);
  }

  #wanted(formula: Formula, place: Place, kind: DataType["kind"], what: string): void {
    const type = this.#typing.infer(formula, place);
    if (type.kind === kind || type.kind === "any") return;
    const wanted = { boolean: "a condition", integer: "an integer", text: "a text", stream: "a stream" }[
      kind as string
    ];
    this.#diagnostics.report(formula.at, `${what} is ${showType(type)}`, `Write ${wanted ?? kind}`);
  }

  #comparable(when: Formula, place: Place, on: DataType): void {
    const type = this.#typing.infer(when, place);
    if (isComparable(type, on, "==") || type.kind === "any" || on.kind === "any") return;
    const met = `the case \`${when.text}\` is ${showType(type)}, and the switch is on ${showType(on)}`;
    this.#diagnostics.report(when.at, met, "Write a value of the same type");
  }
}

/** `shape`, or the shapes of its cases. */
export function shapesOf(shape: Shape): readonly Shape[] {
  if (shape.kind !== "switch") return [shape];
  const shapes = shape.cases.map((entry) => entry.shape);
  return shape.otherwise === undefined ? shapes : [...shapes, shape.otherwise];
}
