import { layoutOf } from "../model/layout.ts";
import type {
  BitField,
  Bound,
  Bounds,
  Envelope,
  Extent,
  Field,
  Frame,
  Protocol,
  Repeat,
  Struct,
} from "../model/model.ts";
import type {
  BoundsMap,
  ExtentMap,
  FieldMap,
  FieldReference,
  FrameMap,
  LimitMap,
  ProtocolMap,
  StructMap,
} from "../support/protocol-map.ts";

/** The layout of `protocol` as data. */
export function mapOf({ enums, structs, preamble, frames }: Protocol, envelope: Envelope): ProtocolMap {
  const tops = new Set<Struct>([envelope.header, envelope.unknown, ...frames.map(({ struct }) => struct)]);
  if (preamble !== undefined) tops.add(preamble);
  const types = [...structs.values()].flat().filter((struct) => !tops.has(struct));
  return {
    ...(preamble === undefined ? {} : { preamble: structMap(preamble) }),
    header: structMap(envelope.header),
    headerLength: envelope.headerLength,
    frames: frames.map(frameMap),
    unknown: structMap(envelope.unknown),
    types: Object.fromEntries(types.map((struct) => [struct.id, structMap(struct)])),
    enums: Object.fromEntries(
      enums.map(({ id, members }) => [
        id,
        Object.fromEntries(members.map((member) => [member.value, member.id])),
      ]),
    ),
  };
}

function frameMap({ struct, frameType, sender, scope }: Frame): FrameMap {
  const { id, doc, fields } = structMap(struct);
  return { id, frameType, sender, scope, doc, fields };
}

function structMap(struct: Struct): StructMap {
  const fields = layoutOf(struct).parts.flatMap((part) =>
    part.kind === "field" ? [fieldMap(part.field)] : part.bits.map((bits) => bitsMap(bits, part.octets)),
  );
  return { id: struct.id, doc: plain(struct.doc), fields };
}

function fieldMap(field: Field): FieldMap {
  const { type, repeat } = field;
  const about = { id: field.id, doc: plain(field.doc), role: field.role, ...repeatOf(repeat) };
  switch (type.kind) {
    case "integer":
      return {
        kind: "integer",
        ...about,
        octets: type.octets,
        ...(type.isSigned ? { isSigned: true } : {}),
        ...(type.isBigInt ? { isBigInt: true } : {}),
        ...(type.enumeration === undefined ? {} : { enum: type.enumeration.id }),
        ...boundsOf(field.bounds, type.octets * 8, type.isSigned),
      };
    case "float":
      return { kind: "float", ...about, octets: type.octets };
    case "bytes":
      return {
        kind: "bytes",
        ...about,
        extent: extentOf(type.extent),
        ...(type.contents === undefined ? {} : { contents: type.contents }),
      };
    case "text":
      return { kind: "text", ...about, extent: extentOf(type.extent) };
    case "struct":
      return {
        kind: "struct",
        ...about,
        struct: type.struct.id,
        ...(type.extent === undefined ? {} : { extent: extentOf(type.extent) }),
      };
    default:
      throw new Error(`${field.id} is a bit field outside of octets`);
  }
}

function bitsMap({ field, shift, width }: BitField, octets: 1 | 2 | 4): FieldMap {
  const { id, doc, role, type, bounds } = field;
  return {
    kind: "bits",
    id,
    doc: plain(doc),
    role,
    octets,
    shift,
    width,
    ...(type.kind === "bits" && type.enumeration !== undefined ? { enum: type.enumeration.id } : {}),
    ...boundsOf(bounds, width, false),
  };
}

function repeatOf(repeat: Repeat): Pick<FieldMap, "repeat"> {
  if (repeat.kind === "once") return {};
  return { repeat: repeat.kind === "rest" ? "rest" : referenceTo(repeat.by) };
}

function extentOf(extent: Extent): ExtentMap {
  if (extent.kind === "rest") return "rest";
  return extent.kind === "constant" ? extent.octets : referenceTo(extent.by);
}

/** What stands in the specification, and is not only what `bits` bits hold. */
function boundsOf(
  { min, max, anyOf, inEnum }: Bounds,
  bits: number,
  isSigned: boolean,
): { bounds?: BoundsMap } {
  const least = isSigned ? -(1n << BigInt(bits - 1)) : 0n;
  const greatest = (1n << BigInt(isSigned ? bits - 1 : bits)) - 1n;
  const bounds: BoundsMap = {
    ...(min === least ? {} : { min: limitOf(min) }),
    ...(max === greatest ? {} : { max: limitOf(max) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(String) }),
    ...(inEnum ? { inEnum: true } : {}),
  };
  return Object.keys(bounds).length === 0 ? {} : { bounds };
}

function limitOf(bound: Bound): LimitMap {
  return typeof bound === "bigint" ? String(bound) : referenceTo(bound);
}

function referenceTo({ id }: Field): FieldReference {
  return { field: id };
}

function plain(doc: string): string {
  return doc.trim().replaceAll(/\s+/g, " ");
}
