import { type Expr, partsOf, walk } from "../expression/ast.ts";
import { shapesOf } from "./check.ts";
import { formulasToJudge, formulasToRead } from "./check-order.ts";
import type { Attribute, FormatFile, Shape, Struct, Typing } from "./model.ts";
import type { Formula } from "./syntax.ts";

/** How a writer works a field out, so that it need not be given. */
export type Derivation =
  /** It always has the same value. */
  | { readonly kind: "constant" }
  /** What `-derive` says. */
  | { readonly kind: "expression"; readonly formula: Formula }
  /** Octets of `of`, or its elements, are `factor` times the field and `offset` more. */
  | {
      readonly kind: "length" | "count";
      readonly of: Attribute;
      readonly factor: number;
      readonly offset: number;
      /** Whether `of` has to be written before its octets can be counted. */
      readonly isLate: boolean;
    }
  /** It says which of its types `of` is. Partial where `of` may be something else, for which it has to be given. */
  | { readonly kind: "tag"; readonly of: Attribute; readonly isPartial: boolean };

/** A use of a field in an expression. */
interface Use {
  readonly formula: Formula;
  readonly struct: Struct;
  readonly attribute: Attribute;
  readonly role: "size" | "count" | "tag" | "other";
}

/** What the writers of `files` can work out. */
export function derivationsOf(
  files: readonly FormatFile[],
  typing: Typing,
): ReadonlyMap<Attribute, Derivation> {
  const found = new Map<Attribute, Derivation>();
  for (const file of files) {
    // What other files do with it does not count: the code of a file is the same whoever imports it.
    const uses = usesOf(file, typing);
    for (const struct of file.structs) {
      for (const field of struct.fields) {
        const derivation = derivationOf(field, uses.get(field) ?? [], typing);
        if (derivation !== undefined) found.set(field, derivation);
      }
    }
  }
  return found;
}

function derivationOf(field: Attribute, uses: readonly Use[], typing: Typing): Derivation | undefined {
  if (field.derive === false) return undefined;
  if (field.derive !== undefined) return { kind: "expression", formula: field.derive };
  if (isConstant(field)) return { kind: "constant" };
  if (field.if !== undefined || field.repeat !== undefined) return undefined;
  const { shape } = field;
  if (shape?.kind !== "integer" && shape?.kind !== "bits" && shape?.kind !== "text") return undefined;
  for (const use of uses) {
    const derivation = fromUse(field, use, typing);
    if (derivation !== undefined && isFree(field, derivation, uses)) return derivation;
  }
  return undefined;
}

/** Whether `contents`, or a literal of `valid`, says what `field` is. */
function isConstant({ shape, valid, repeat }: Attribute): boolean {
  if (shape === undefined || repeat !== undefined) return false;
  if (shape.kind === "bytes" && shape.contents !== undefined) return true;
  if (!["integer", "bits", "float", "bytes", "text"].includes(shape.kind)) return false;
  return valid?.eq !== undefined && isLiteral(valid.eq.expr);
}

function isLiteral(expr: Expr): boolean {
  return [...walk(expr)].every(({ kind }) =>
    ["integer", "float", "text", "boolean", "list", "unary", "member"].includes(kind),
  );
}

function fromUse(field: Attribute, use: Use, typing: Typing): Derivation | undefined {
  const of = use.attribute;
  const isLater = of.kind === "field" && of.index > field.index;
  if (!isLater || of.if !== undefined) return undefined;
  if (use.role === "tag") return tagOf(field, of, typing);
  if (use.role === "other" || field.shape?.kind === "text") return undefined;
  if (typing.typeOf(field).kind !== "integer") return undefined;
  const affine = affineOf(use.formula.expr, field, typing);
  if (affine === undefined) return undefined;
  const { factor, offset } = affine;
  if (use.role === "count") return { kind: "count", of, factor, offset, isLate: false };
  if (of.repeat !== undefined || of.shape === undefined) return undefined;
  const extents = shapesOf(of.shape).flatMap((shape) => ("extent" in shape ? [shape.extent] : []));
  // What is filled up to its size may be of any size.
  if (extents.some((extent) => extent?.terminator !== undefined || extent?.padRight !== undefined))
    return undefined;
  // What others write to has its place from the start.
  if (isWatchedStream(of, typing) || structsOf(of).some((struct) => reachesOut(struct))) return undefined;
  const isPlain = of.shape.kind === "bytes" || of.shape.kind === "text";
  const isChanged = extents.some(
    (extent) => extent?.process?.kind === "zlib" || extent?.process?.kind === "custom",
  );
  if (of.shape.kind === "switch" && !isEveryCaseSized(of.shape)) return undefined;
  return { kind: "length", of, factor, offset, isLate: !isPlain || isChanged };
}

function structsOf({ shape }: Attribute): readonly Struct[] {
  if (shape === undefined) return [];
  return shapesOf(shape).flatMap((of) => (of.kind === "struct" ? [of.struct] : []));
}

/** Whether something inside of `struct` has its place in another stream. */
function reachesOut(struct: Struct, seen = new Set<Struct>()): boolean {
  if (seen.has(struct)) return false;
  seen.add(struct);
  return [...struct.fields, ...struct.instances].some(
    (attribute) =>
      attribute.io !== undefined || structsOf(attribute).some((inner) => reachesOut(inner, seen)),
  );
}

/** Whether an expression looks at the stream of `of`. */
function isWatchedStream(of: Attribute, typing: Typing): boolean {
  for (const [expr, type] of typing.types) {
    if (type.kind !== "stream" || expr.kind !== "attribute") continue;
    if (typing.targets.get(expr.object) === of) return true;
    const target = typing.types.get(expr.object);
    const structs = structsOf(of);
    if (target?.kind === "struct" && structs.includes(target.struct)) return true;
  }
  return false;
}

/** Whether each case is limited by the size of the field; numbers are not. */
function isEveryCaseSized(shape: Shape): boolean {
  return shapesOf(shape).every((of) => "extent" in of && of.extent !== undefined);
}

function isFree(field: Attribute, derivation: Derivation, uses: readonly Use[]): boolean {
  if (derivation.kind !== "length" && derivation.kind !== "count" && derivation.kind !== "tag") return true;
  const { of } = derivation;
  const others = uses.filter(({ attribute }) => attribute !== field);
  // What decides whether its own subject is there cannot follow from that.
  if (others.some(({ attribute, formula }) => attribute === of && formula === of.if)) return false;
  if (derivation.kind !== "length" || !derivation.isLate) return true;
  // Until its subject is written it is not known: nothing else may need it before.
  return others.every(({ attribute, role }) => attribute === of && role === "size");
}

/** `factor` and `offset`, if `expr` is `factor * field + offset`. */
function affineOf(
  expr: Expr,
  field: Attribute,
  typing: Typing,
): { factor: number; offset: number } | undefined {
  if (expr.kind === "integer") return { factor: 0, offset: Number(expr.value) };
  if (expr.kind === "name") {
    const target = typing.targets.get(expr);
    if (target === field) return { factor: 1, offset: 0 };
    const isInline = target?.value !== undefined && target.if === undefined && target.owner === field.owner;
    return isInline && target.value !== undefined ? affineOf(target.value.expr, field, typing) : undefined;
  }
  if (expr.kind === "unary" && expr.operator === "-") {
    const inner = affineOf(expr.operand, field, typing);
    return inner && { factor: -inner.factor, offset: -inner.offset };
  }
  if (expr.kind !== "binary") return undefined;
  const left = affineOf(expr.left, field, typing);
  const right = affineOf(expr.right, field, typing);
  if (left === undefined || right === undefined) return undefined;
  const { operator } = expr;
  if (operator === "+" || operator === "-") {
    const sign = operator === "+" ? 1 : -1;
    return { factor: left.factor + sign * right.factor, offset: left.offset + sign * right.offset };
  }
  if (operator === "<<" && right.factor === 0) {
    const scale = 2 ** right.offset;
    return { factor: left.factor * scale, offset: left.offset * scale };
  }
  if (operator !== "*" || (left.factor !== 0 && right.factor !== 0)) return undefined;
  const [scale, scaled] = left.factor === 0 ? [left.offset, right] : [right.offset, left];
  return { factor: scale * scaled.factor, offset: scale * scaled.offset };
}

/** Whether the type of `of` says what `tag` is: each type is that of one case alone. */
function tagOf(tag: Attribute, of: Attribute, typing: Typing): Derivation | undefined {
  const { shape } = of;
  if (shape?.kind !== "switch" || of.repeat !== undefined || shape.cases.length === 0) return undefined;
  if (shape.on.expr.kind !== "name" || typing.targets.get(shape.on.expr) !== tag) return undefined;
  const structs = shapesOf(shape).flatMap((own) => (own.kind === "struct" ? [own.struct] : []));
  if (shape.cases.some((entry) => entry.shape.kind !== "struct" || !isLiteral(entry.when.expr)))
    return undefined;
  if (new Set(structs.map(({ id }) => id)).size < structs.length) return undefined;
  return { kind: "tag", of, isPartial: shape.otherwise !== undefined || !isClosed(tag, shape, typing) };
}

/** Whether `tag` can have no value without a case, so that a type is always there. */
function isClosed(tag: Attribute, shape: Extract<Shape, { kind: "switch" }>, typing: Typing): boolean {
  const { valid, enumeration } = tag;
  if (valid?.inEnum === true && enumeration !== undefined) {
    const named = new Set(shape.cases.flatMap(({ when }) => typing.members.get(when.expr)?.name ?? []));
    return enumeration.members.every(({ name }) => named.has(name));
  }
  if (valid?.anyOf === undefined) return false;
  const cases = new Set(shape.cases.map(({ when }) => when.text.trim()));
  return valid.anyOf.every(({ text }) => cases.has(text.trim()));
}

/** Every use of every attribute, by way of instances too. */
function usesOf(file: FormatFile, typing: Typing): ReadonlyMap<Attribute, readonly Use[]> {
  const uses = new Map<Attribute, Use[]>();
  const add = (formula: Formula, attribute: Attribute, role: Use["role"]) => {
    for (const target of targetsOf(formula.expr, typing)) {
      const known = uses.get(target) ?? [];
      uses.set(target, known);
      known.push({ formula, struct: attribute.owner, attribute, role });
    }
  };
  for (const struct of file.structs) {
    const [first] = struct.fields;
    const { endian } = struct.syntax.defaults;
    if (first !== undefined && endian !== undefined && "on" in endian) add(endian.on, first, "other");
    for (const attribute of [...struct.fields, ...struct.instances]) {
      for (const formula of formulasToRead(attribute)) add(formula, attribute, roleOf(formula, attribute));
      const { repeat } = attribute;
      if (repeat?.kind === "until") add(repeat.until, attribute, "other");
      for (const formula of formulasToJudge(attribute)) add(formula, attribute, "other");
    }
  }
  return uses;
}

/** Lists of `file` that are looked at while they grow: by their own elements, or by types inside of these. */
export function growingLists(file: FormatFile, typing: Typing): ReadonlySet<Attribute> {
  const found = new Set<Attribute>();
  for (const [attribute, uses] of usesOf(file, typing)) {
    if (attribute.kind !== "field" || attribute.repeat === undefined) continue;
    if (uses.some((use) => use.attribute === attribute || use.struct !== attribute.owner))
      found.add(attribute);
  }
  return found;
}

function roleOf(formula: Formula, { repeat, shape }: Attribute): Use["role"] {
  if (repeat?.kind === "expr" && repeat.count === formula) return "count";
  if (shape?.kind === "switch" && shape.on === formula) return "tag";
  const sizes =
    shape === undefined ? [] : shapesOf(shape).flatMap((of) => ("extent" in of ? [of.extent?.size] : []));
  return sizes.includes(formula) ? "size" : "other";
}

/** Attributes that `expr` looks at, directly or by way of what is worked out from them. */
function targetsOf(expr: Expr, typing: Typing, seen = new Set<Attribute>()): ReadonlySet<Attribute> {
  for (const part of walk(expr)) {
    const target = typing.targets.get(part);
    if (target === undefined || seen.has(target)) continue;
    seen.add(target);
    if (target.value !== undefined) targetsOf(target.value.expr, typing, seen);
    if (target.value !== undefined && target.if !== undefined) targetsOf(target.if.expr, typing, seen);
  }
  return seen;
}

/** Whether what `expr` gives depends on the stream that it is read from. */
export function dependsOnStream(expr: Expr, typing: Typing, seen = new Set<Attribute>()): boolean {
  for (const part of walk(expr)) {
    if (typing.types.get(part)?.kind === "stream") return true;
    const target = typing.targets.get(part);
    if (target === undefined || seen.has(target)) continue;
    seen.add(target);
    const { value, if: condition } = target;
    if (value !== undefined && dependsOnStream(value.expr, typing, seen)) return true;
    if (value !== undefined && condition !== undefined && dependsOnStream(condition.expr, typing, seen))
      return true;
  }
  return false;
}

/** Why no value of `struct` can be written, undefined when it can. */
export function unwritableReason(
  struct: Struct,
  typing: Typing,
  open = new Set<Struct>(),
): string | undefined {
  if (open.has(struct)) return undefined;
  open.add(struct);
  for (const attribute of [...struct.fields, ...struct.instances]) {
    const { shape, pos, io, id } = attribute;
    if (shape === undefined) continue;
    const depends = (formula: Formula | undefined) =>
      formula !== undefined && dependsOnStream(formula.expr, typing);
    const isPlaced = attribute.kind === "field" || pos !== undefined;
    if (!isPlaced || (depends(pos) && !isFromEnd(pos, typing)))
      return `the place of \`${struct.id}.${id}\` depends on when it is looked at`;
    if (io !== undefined && typing.types.get(io.expr)?.kind !== "stream")
      return `\`${struct.id}.${id}\` is in no stream`;
    for (const of of [shape, ...shapesOf(shape)]) {
      if (of.kind === "switch" && depends(of.on))
        return `the type of \`${struct.id}.${id}\` depends on its stream`;
      if (of.kind === "struct") {
        const isStreamed = of.args.some(
          (arg) =>
            typing.types.get(arg.expr)?.kind !== "stream" && depends(arg) && !isListOfStreams(arg, typing),
        );
        if (isStreamed) return `a parameter of \`${struct.id}.${id}\` depends on a stream`;
        if (
          depends(of.extent?.size) &&
          of.struct.instances.some((inner) => isFromEnd(inner.pos, typing) && depends(inner.pos))
        ) {
          return `where \`${struct.id}.${id}\` ends depends on its stream`;
        }
        const inner = unwritableReason(of.struct, typing, open);
        if (inner !== undefined) return inner;
      }
      const process = "extent" in of ? of.extent?.process : undefined;
      const key =
        process?.kind === "xor" ? process.key : process?.kind === "rotate" ? process.amount : undefined;
      if (depends(key)) return `the process of \`${struct.id}.${id}\` depends on its stream`;
    }
  }
  return undefined;
}

/** Whether all that `formula` needs of a stream is the size of its own. */
function isFromEnd(formula: Formula | undefined, typing: Typing): boolean {
  return formula !== undefined && needsSizeAlone(formula.expr, typing);
}

function needsSizeAlone(expr: Expr, typing: Typing): boolean {
  const isOwnSize =
    expr.kind === "attribute" &&
    expr.name === "size" &&
    expr.object.kind === "name" &&
    expr.object.name === "_io";
  if (isOwnSize) return true;
  return !isStreamed(expr, typing) && partsOf(expr).every((part) => needsSizeAlone(part, typing));
}

/** Whether `expr` itself, not its parts, has to do with a stream. */
function isStreamed(expr: Expr, typing: Typing): boolean {
  if (typing.types.get(expr)?.kind === "stream") return true;
  const target = typing.targets.get(expr);
  return target?.value !== undefined && dependsOnStream(target.value.expr, typing);
}

function isListOfStreams(formula: Formula, typing: Typing): boolean {
  const type = typing.types.get(formula.expr);
  return type?.kind === "list" && type.item.kind === "stream";
}
