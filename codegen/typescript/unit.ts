import { StructureKind, VariableDeclarationKind, type VariableStatementStructure } from "ts-morph";
import { walk } from "../expression/ast.ts";
import { shapesOf } from "../format/check.ts";
import { formulasOfShape } from "../format/check-order.ts";
import { type Derivation, growingLists } from "../format/derive.ts";
import type { Attribute, DataType, FormatFile, Shape, Struct, SwitchShape } from "../format/model.ts";
import type { Formula } from "../format/syntax.ts";
import type { TypeInference } from "../format/typing.ts";
import { integerLiteral } from "./code.ts";
import { type Context, ExpressionCode } from "./expressions.ts";
import type { FormatModule } from "./format-module.ts";
import { asConstant, capitalized } from "./names.ts";
import { type Requirements, structShapes } from "./requirements.ts";
import { TypeNames } from "./types.ts";

/** One file while code is written for it: what all writers of code share. */
export class Unit {
  readonly file: FormatFile;
  readonly module: FormatModule;
  readonly typing: TypeInference;
  readonly names: TypeNames;
  readonly expressions: ExpressionCode;
  readonly derivations: ReadonlyMap<Attribute, Derivation>;
  readonly #kindNames: ReadonlyMap<Struct, string>;
  readonly #growing: ReadonlySet<Attribute>;
  readonly #sizedStructs = new Map<FormatFile, ReadonlySet<Struct>>();
  readonly #requirements: ReadonlyMap<Struct, Requirements>;
  readonly #tables: VariableStatementStructure[] = [];
  readonly #tableNames = new Map<string, string>();

  constructor(
    file: FormatFile,
    module: FormatModule,
    typing: TypeInference,
    requirements: ReadonlyMap<Struct, Requirements>,
    derivations: ReadonlyMap<Attribute, Derivation>,
  ) {
    this.derivations = derivations;
    this.#growing = growingLists(file, typing);
    this.#kindNames = kindNamesOf(derivations);
    this.file = file;
    this.module = module;
    this.typing = typing;
    this.#requirements = requirements;
    this.names = new TypeNames(module);
    this.expressions = new ExpressionCode(module, typing, this.names);
  }

  needs(struct: Struct): Requirements {
    const found = this.#requirements.get(struct);
    if (found === undefined) throw new Error(`${struct.id} has no requirements`);
    return found;
  }

  takesRoot(struct: Struct): boolean {
    return this.needs(struct).takesRoot && (struct !== struct.file.top || [...struct.parents].length > 0);
  }

  /** The constant that says how long each of `fields` is, for errors. */
  runTable(struct: Struct, fields: readonly (readonly [id: string, length: number])[]): string {
    const text = `{ ${fields.map(([id, length]) => `${id}: ${length}`).join(", ")} }`;
    const known = this.#tableNames.get(text);
    if (known !== undefined) return known;
    const base = `${asConstant(struct.name)}_RUN`;
    const used = new Set(this.#tableNames.values());
    let name = base;
    for (let count = 2; used.has(name); count++) name = `${base}_${count}`;
    this.#tableNames.set(text, name);
    this.#tables.push({
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name, type: this.module.supportType("Run", "source"), initializer: text }],
    });
    return name;
  }

  /** Constants that the code of the module names. */
  get tables(): readonly VariableStatementStructure[] {
    return this.#tables;
  }

  canBeAbsent(shape: Shape): boolean {
    return shape.kind === "switch" && shape.otherwise === undefined && !shape.isExhaustive;
  }

  /** Whether an element of `shape` may take no octets, so that a list of them would not end. */
  mayBeEmpty(shape: Shape): boolean {
    if (shape.kind === "integer" || shape.kind === "float" || shape.kind === "bits") return false;
    if (shape.kind === "bytes" && shape.contents !== undefined) return shape.contents.length === 0;
    const extent = "extent" in shape ? shape.extent : undefined;
    if (extent?.size?.expr.kind === "integer") return extent.size.expr.value === 0n;
    if (extent?.terminator !== undefined) return !(extent.terminator.consume && extent.terminator.eosError);
    if (shape.kind === "struct" && extent === undefined) return this.#isEmptyStruct(shape.struct, new Set());
    return true;
  }

  #isEmptyStruct(struct: Struct, open: Set<Struct>): boolean {
    if (open.has(struct)) return true;
    open.add(struct);
    return struct.fields.every(({ if: condition, repeat, shape }) => {
      if (condition !== undefined || repeat !== undefined || shape === undefined) return true;
      if (shape.kind === "struct" && shape.extent === undefined)
        return this.#isEmptyStruct(shape.struct, open);
      return this.mayBeEmpty(shape);
    });
  }

  /** `code`, an element of `of`, as what the switch may be. */
  widened(code: string, of: Shape, whole: SwitchShape): string {
    const own = this.typing.shapeType(of);
    return this.isWidened(own, whole) ? `BigInt(${code})` : code;
  }

  /** Whether an integer of the type `own` is a bigint in the switch, because another of its cases is one. */
  isWidened(own: DataType, whole: SwitchShape): boolean {
    const type = this.typing.shapeType(whole);
    const types = type.kind === "union" ? type.types : [type];
    return (
      own.kind === "integer" && !own.isBigInt && types.some((one) => one.kind === "integer" && one.isBigInt)
    );
  }

  /** Code that reads a type from the stream `io`. */
  readCall(
    shape: Extract<Shape, { kind: "struct" | "opaque" }>,
    io: string,
    context: Context,
    order: string,
  ): string {
    if (shape.kind === "opaque") {
      const args = shape.args.map((arg) => this.expressions.value(arg, context));
      return `${this.names.opaqueFunction("read", shape.id)}(${[io, ...args].join(", ")})`;
    }
    const args = [io, ...this.surroundings(shape, context, order), ...this.arguments(shape, context)];
    return `${this.names.functionOf("read", shape.struct)}(${args.join(", ")})`;
  }

  /** What a type is handed of where it is: its parent, the root, the byte order. */
  surroundings(
    shape: Extract<Shape, { kind: "struct" }>,
    context: Context,
    order: string,
  ): readonly string[] {
    const needs = this.needs(shape.struct);
    const args: string[] = [];
    if (needs.takesParent) args.push(this.#parent(shape, context));
    if (this.takesRoot(shape.struct)) args.push(shape.isForeign ? "undefined" : context.root);
    if (needs.takesOrder) args.push(shape.isForeign ? "true" : order);
    return args;
  }

  /** As `surroundings`, of what an object keeps; the byte order is known when it is written. */
  ancestors(shape: Extract<Shape, { kind: "struct" }>, context: Context): readonly string[] {
    const needs = this.needs(shape.struct);
    const args: string[] = [];
    if (needs.takesParent) args.push(this.#parent(shape, context));
    if (this.takesRoot(shape.struct)) args.push(shape.isForeign ? "undefined" : context.root);
    return args;
  }

  /** Code that writes `value` to the sink. */
  writeCall(
    shape: Extract<Shape, { kind: "struct" | "opaque" }>,
    sink: string,
    value: string,
    context: Context,
    order: string,
  ): string {
    if (shape.kind === "opaque") {
      return `${this.names.opaqueFunction("write", shape.id)}(${sink}, ${value})`;
    }
    const args = [sink, value, ...this.surroundings(shape, context, order)];
    return `${this.names.functionOf("write", shape.struct)}(${args.join(", ")})`;
  }

  /** The variable `on`, which the cases of a switch are compared with, if there are any. */
  switchedOn(shape: SwitchShape, on: string, context: Context): readonly string[] {
    const formulas = shapesOf(shape).flatMap((of) => formulasOfShape(of));
    const isNamed = formulas.some(({ expr }) =>
      [...walk(expr)].some((part) => part.kind === "name" && part.name === "_on"),
    );
    if (shape.cases.length === 0 && !isNamed) return [];
    const code = this.expressions.value(shape.on, context);
    // TypeScript would compare a constant with its cases by itself.
    const type = shape.on.expr.kind === "name" ? "" : `: ${this.names.of(this.expressions.typeOf(shape.on))}`;
    return [`const ${on}${type} = ${code};`];
  }

  /** What `_type` of `struct` is; undefined when it has none. */
  kindName(struct: Struct): string | undefined {
    return this.#kindNames.get(struct);
  }

  /** Whether a list is looked at while it grows. */
  isGrowing(field: Attribute): boolean {
    return this.#growing.has(field);
  }

  /** Whether values of `struct` may be limited to more octets than their fields take. */
  hasTail(struct: Struct): boolean {
    return struct === struct.file.top || this.#sized(struct.file).has(struct);
  }

  #sized(file: FormatFile): ReadonlySet<Struct> {
    const known = this.#sizedStructs.get(file);
    if (known !== undefined) return known;
    const attributes = file.structs.flatMap(({ fields, instances }) => [...fields, ...instances]);
    const shapes = attributes.flatMap(({ shape }) => structShapes(shape));
    const found = new Set(shapes.flatMap(({ struct, extent }) => (extent === undefined ? [] : [struct])));
    this.#sizedStructs.set(file, found);
    return found;
  }

  /** The property that says whether a positional instance was read or given. */
  hasName({ name }: Attribute): string {
    return `_has${capitalized(name)}`;
  }

  /** Code of the octets of `value`, of octets or a text, before any process. */
  encoded(
    shape: Extract<Shape, { kind: "bytes" | "text" }>,
    value: string,
    id: string,
    trail: string,
  ): string {
    const args = `${trail}, ${JSON.stringify(id)}, ${value}`;
    if (shape.kind === "bytes") return `${this.module.support("octetsOf", "encode")}(${args})`;
    if (shape.encoding === "UTF-8") return `${this.module.support("utf8Of", "encode")}(${args})`;
    if (shape.encoding === "ASCII") return `${this.module.support("asciiOf", "encode")}(${args})`;
    const encode = this.module.support("encodeText", "text");
    return `${this.module.support("encodedOf", "encode")}(${args}, ${encode}, "${shape.encoding}")`;
  }

  /** Code of how many octets `of` will be. */
  lengthOf({ shape, id }: Attribute, input: string, trail: string): string {
    if (shape?.kind !== "bytes" && shape?.kind !== "text") throw new Error(`${id} is not octets`);
    if (shape.kind === "text" && shape.encoding === "UTF-8") {
      return `${this.module.support("utf8LengthOf", "encode")}(${trail}, ${JSON.stringify(id)}, ${input})`;
    }
    return `${this.encoded(shape, input, id, trail)}.length`;
  }

  /** Code of what `field` is when what it measures is `found`. */
  measured(
    field: Attribute,
    derivation: Extract<Derivation, { kind: "length" | "count" }>,
    found: string,
    trail: string,
  ): string {
    const { of, kind, factor, offset } = derivation;
    const type = this.typing.typeOf(field);
    if (type.kind !== "integer") throw new Error(`${field.id} is not an integer`);
    const [min, max] = boundsOf(field, type.min, type.max, this.typing);
    const unit = kind === "length" ? "octets" : "elements";
    const args = [trail, JSON.stringify(of.id), `"${unit}"`, found, factor, offset, safe(min), safe(max)];
    const code = `${this.module.support("measuredOf", "plan")}(${args.join(", ")})`;
    return type.isBigInt ? `BigInt(${code})` : code;
  }

  /** Arguments of a type that is not written yet: streams have no place so far. */
  plannedArguments(shape: Extract<Shape, { kind: "struct" }>, context: Context): readonly string[] {
    return this.arguments(shape, context).map((code, index) => {
      const arg = shape.args[index];
      const type = arg && this.expressions.typeOf(arg);
      if (type?.kind === "stream") return this.module.support("NO_STREAM", "sink");
      if (type?.kind === "list" && type.item.kind === "stream") return "[]";
      return code;
    });
  }

  arguments(shape: Extract<Shape, { kind: "struct" }>, context: Context): readonly string[] {
    return shape.args.map((arg, index) => {
      const parameter = shape.struct.parameters[index];
      if (parameter === undefined) return this.expressions.value(arg, context);
      return this.expressions.as(arg, this.typing.typeOf(parameter), context);
    });
  }

  #parent({ parent, isForeign }: Extract<Shape, { kind: "struct" }>, context: Context): string {
    if (isForeign || parent === "none") return "undefined";
    return parent === undefined ? context.self : this.expressions.value(parent, context);
  }

  /** What the parent of `struct` can be. */
  parentType(struct: Struct): string {
    const parents = [...struct.parents];
    const known = parents.flatMap((parent) => (parent === undefined ? [] : [this.names.struct(parent)]));
    const isSure = struct.outer !== undefined && known.length > 0 && known.length === parents.length;
    if (known.length === 0) return `${this.module.supportType("Node", "stream")} | undefined`;
    return isSure ? known.join(" | ") : `${known.join(" | ")} | undefined`;
  }

  /** Type of the property for `attribute`, without `undefined`. */
  propertyType(attribute: Attribute): string {
    const type = this.typing.typeOf(attribute);
    const isClosed = attribute.valid?.inEnum === true && attribute.enumeration !== undefined;
    if (isClosed && attribute.enumeration !== undefined) {
      const name = this.names.enumType(attribute.enumeration);
      return attribute.repeat === undefined ? name : `${name}[]`;
    }
    const { shape, repeat } = attribute;
    if (repeat !== undefined && shape !== undefined && this.canBeAbsent(shape)) {
      return `(${this.names.of(this.typing.shapeType(shape))} | undefined)[]`;
    }
    return this.names.of(type);
  }
}

/** What a property is before it is read. Undefined for what has no value of its own kind yet. */
export function initialValue(type: DataType): string | undefined {
  switch (type.kind) {
    case "integer":
      return integerLiteral(0n, type.isBigInt);
    case "float":
      return "0";
    case "boolean":
      return "false";
    case "text":
      return '""';
    default:
      return undefined;
  }
}

/** The least and the greatest that `field` may be, as far as they are constant. */
function boundsOf(
  { valid }: Attribute,
  min: bigint,
  max: bigint,
  typing: TypeInference,
): readonly [min: bigint, max: bigint] {
  const constant = (formula: Formula | undefined) => {
    const type = formula && typing.types.get(formula.expr);
    return type?.kind === "integer" && type.min === type.max ? type.min : undefined;
  };
  return [constant(valid?.min) ?? min, constant(valid?.max) ?? max];
}

function safe(bound: bigint): string {
  const isSafe = Number.isSafeInteger(Number(bound));
  return isSafe ? String(bound) : bound < 0n ? "Number.MIN_SAFE_INTEGER" : "Number.MAX_SAFE_INTEGER";
}

/** Types that say what they are, because a tag is worked out from it. */
function kindNamesOf(derivations: ReadonlyMap<Attribute, Derivation>): ReadonlyMap<Struct, string> {
  const names = new Map<Struct, string>();
  for (const derivation of derivations.values()) {
    if (derivation.kind !== "tag" || derivation.of.shape?.kind !== "switch") continue;
    for (const { shape } of derivation.of.shape.cases) {
      if (shape.kind === "struct") names.set(shape.struct, shape.struct.id);
    }
  }
  return names;
}

/** `formula` on one line. */
export function textOf(formula: Formula): string {
  return formula.text.trim().replaceAll(/\s+/g, " ");
}
