import type {
  ClassDeclarationStructure,
  GetAccessorDeclarationStructure,
  OptionalKind,
  SetAccessorDeclarationStructure,
} from "ts-morph";
import { StructureKind } from "ts-morph";
import { docs } from "../emit/doc.ts";
import type { Attribute, Enumeration, Struct } from "../format/model.ts";
import { capitalized } from "./names.ts";
import type { Unit } from "./unit.ts";

/** A field at a constant place, in bits from the start. */
interface Placed {
  readonly name: string;
  readonly field: Attribute;
  readonly bit: number;
}

/** The class that reads and writes the fields of `struct` that lie at constant places; undefined when none does. */
export function viewOf(unit: Unit, struct: Struct): ClassDeclarationStructure | undefined {
  const { placed, octets } = fixedPart(struct, 0, "", new Set());
  const accessors = placed.flatMap((entry) => accessorOf(unit, entry) ?? []);
  if (accessors.length === 0) return undefined;
  const view = `${struct.name}View`;
  const range = unit.module.support("viewOf", "view");
  return {
    kind: StructureKind.Class,
    isExported: true,
    name: view,
    docs: docs(
      `The fields of a \`${struct.id}\` that lie at constant places, read and written where they are. One view serves for many values, one after the other. Whether they fulfil what the format says of them is not checked, but that what is set fits.`,
    ),
    properties: [
      {
        name: "LENGTH",
        isStatic: true,
        isReadonly: true,
        initializer: String(octets),
        docs: docs("Octets from the start up to the end of these fields."),
      },
      { name: "#view", type: "DataView" },
      { name: "#at", initializer: "0" },
    ],
    ctors: [
      {
        docs: docs("@throws {RangeError} when `bytes` end before the fields do."),
        parameters: [
          { name: "bytes", type: "Uint8Array" },
          { name: "at", initializer: "0" },
        ],
        statements: [`this.#view = ${range}(bytes);`, "this.move(at);"],
      },
    ],
    methods: [
      {
        name: "move",
        parameters: [{ name: "at", type: "number" }],
        returnType: "this",
        docs: docs(
          "Goes to the value at `at`. @throws {RangeError} when the memory ends before the fields do.",
        ),
        statements: [
          `${unit.module.support("checkView", "view")}(this.#view, at, ${view}.LENGTH);`,
          "this.#at = at;",
          "return this;",
        ],
      },
    ],
    getAccessors: accessors.map(({ getter }) => getter),
    setAccessors: accessors.map(({ setter }) => setter),
  };
}

/** Fields at constant places from `bit` on, and the octets up to the first that is not. */
function fixedPart(
  struct: Struct,
  from: number,
  prefix: string,
  open: ReadonlySet<Struct>,
): { placed: readonly Placed[]; octets: number; isWhole: boolean } {
  const placed: Placed[] = [];
  let bit = from;
  for (const field of struct.fields) {
    const { shape, repeat } = field;
    if (shape === undefined || field.if !== undefined || repeat !== undefined) {
      return { placed, octets: Math.ceil(bit / 8), isWhole: false };
    }
    if (shape.kind !== "bits") bit = Math.ceil(bit / 8) * 8;
    const name = prefix === "" ? field.name : `${prefix}${capitalized(field.name)}`;
    if (shape.kind === "struct" && shape.extent === undefined && !open.has(shape.struct)) {
      const inner = fixedPart(shape.struct, bit, name, new Set([...open, struct]));
      placed.push(...inner.placed);
      bit = inner.octets * 8;
      if (!inner.isWhole) return { placed, octets: inner.octets, isWhole: false };
      continue;
    }
    const width = widthOf(field);
    if (width === undefined) return { placed, octets: Math.ceil(bit / 8), isWhole: false };
    placed.push({ name, field, bit });
    bit += width;
  }
  return { placed, octets: Math.ceil(bit / 8), isWhole: true };
}

function widthOf({ shape }: Attribute): number | undefined {
  switch (shape?.kind) {
    case "integer":
    case "float":
      return shape.order === "calculated" ? undefined : shape.octets * 8;
    case "bits":
      return shape.width;
    case "bytes": {
      if (shape.contents !== undefined) return shape.contents.length * 8;
      return shape.extent.size?.expr.kind === "integer"
        ? Number(shape.extent.size.expr.value) * 8
        : undefined;
    }
    case "text":
      return shape.extent.size?.expr.kind === "integer"
        ? Number(shape.extent.size.expr.value) * 8
        : undefined;
    default:
      return undefined;
  }
}

interface Accessor {
  readonly getter: OptionalKind<GetAccessorDeclarationStructure>;
  readonly setter: OptionalKind<SetAccessorDeclarationStructure>;
}

function accessorOf(unit: Unit, { name, field, bit }: Placed): Accessor | undefined {
  const { shape } = field;
  const own = `${name}${OF_EVERY_VIEW.has(name) ? "Field" : ""}`;
  const access = (type: string, get: string, set: string): Accessor => ({
    getter: { name: own, returnType: type, docs: docs(field.doc), statements: `return ${get};` },
    setter: { name: own, parameters: [{ name: "value", type }], statements: `${set};` },
  });
  if (shape?.kind === "bits") return bitsAccess(unit, field, bit, access);
  const at = placeOf(bit / 8);
  if (shape?.kind === "float") {
    const method = `Float${shape.octets * 8}`;
    const isLe = shape.order === "le";
    return access(
      "number",
      `this.#view.get${method}(${at}, ${isLe})`,
      `this.#view.set${method}(${at}, value, ${isLe})`,
    );
  }
  if (shape?.kind !== "integer") return undefined;
  const { octets, isSigned } = shape;
  const isBig = octets === 8;
  if (isBig && (shape.isNumber || shape.enumeration?.isBigInt === false)) return undefined;
  const method = `${isBig ? "Big" : ""}${isSigned ? "Int" : "Uint"}${octets * 8}`;
  const order = octets === 1 ? "" : `, ${shape.order === "le"}`;
  const bits = octets * 8;
  const min = isSigned ? -(1n << BigInt(bits - 1)) : 0n;
  const max = isSigned ? (1n << BigInt(bits - 1)) - 1n : (1n << BigInt(bits)) - 1n;
  const type = typeOf(unit, shape.enumeration, isBig);
  const read = `this.#view.get${method}(${at}${order})`;
  const isWidened = shape.enumeration?.isBigInt === true && !isBig;
  const suffix = isBig || isWidened ? "n" : "";
  const check = unit.module.support(isBig || isWidened ? "fittingBig" : "fitting", "view");
  const checked = `${check}("${field.id}", value, ${min}${suffix}, ${max}${suffix})`;
  return access(
    type,
    isWidened ? `BigInt(${read})` : read,
    `this.#view.set${method}(${at}, ${isWidened ? `Number(${checked})` : checked}${order})`,
  );
}

function typeOf(unit: Unit, enumeration: Enumeration | undefined, isBig: boolean): string {
  if (enumeration !== undefined) return unit.names.openEnum(enumeration);
  return isBig ? "bigint" : "number";
}

/** Bits that lie in one, two or four octets. */
function bitsAccess(
  unit: Unit,
  { id, shape, name }: Attribute,
  bit: number,
  access: (type: string, get: string, set: string) => Accessor,
): Accessor | undefined {
  if (shape?.kind !== "bits" || shape.enumeration?.isBigInt === true) return undefined;
  const { width, order, enumeration } = shape;
  const first = Math.floor(bit / 8);
  const octets = Math.floor((bit + width - 1) / 8) - first + 1;
  if (octets !== 1 && octets !== 2 && octets !== 4) return undefined;
  const isLe = order === "le";
  const within = bit - first * 8;
  const shift = isLe ? within : octets * 8 - within - width;
  if (width === 32 || name === "") return undefined;
  const mask = 2 ** width - 1;
  const at = placeOf(first);
  const suffix = octets === 1 ? "" : `, ${isLe}`;
  const word = `this.#view.getUint${octets * 8}(${at}${suffix})`;
  const value = shift === 0 ? `${word} & ${mask}` : `(${word} >>> ${shift}) & ${mask}`;
  const isFlag = width === 1 && enumeration === undefined;
  const given = isFlag
    ? "(value ? 1 : 0)"
    : `${unit.module.support("fitting", "view")}("${id}", value, 0, ${mask})`;
  const cleared = `(${word} & ~${mask * 2 ** shift})`;
  const put = shift === 0 ? given : `(${given} << ${shift})`;
  return access(
    isFlag ? "boolean" : typeOf(unit, enumeration, false),
    isFlag ? `(${value}) !== 0` : value,
    `this.#view.setUint${octets * 8}(${at}, ${cleared} | ${put}${suffix})`,
  );
}

function placeOf(octet: number): string {
  return octet === 0 ? "this.#at" : `this.#at + ${octet}`;
}

const OF_EVERY_VIEW = new Set(["move", "constructor"]);
