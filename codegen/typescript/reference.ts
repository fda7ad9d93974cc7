import { code, page, plain, table } from "../emit/reference/markdown.ts";
import type {
  Attribute,
  DataType,
  Enumeration,
  Extent,
  FormatFile,
  Shape,
  Struct,
  Typing,
} from "../format/model.ts";
import { textOf } from "./unit.ts";

/** A page in Markdown about the format in `file`: its types with their fields, and its enums. */
export function referencePage(file: FormatFile, source: string, typing: Typing): string {
  const title = `# ${file.id}`;
  const origin = `<!-- Generated from ${source} by mudem codegen. Do not edit. -->`;
  const types = file.structs.flatMap((struct) => typeSection(struct, typing));
  const enums = file.enums.map(enumSection);
  return page(origin, title, ...types, ...enums);
}

function typeSection(struct: Struct, typing: Typing): readonly string[] {
  const { syntax, fields, instances, parameters } = struct;
  const heading = struct.path.length === 0 ? [] : [`## ${struct.path.join("::")}`];
  const refs = syntax.docRefs.map((ref) => `See ${plain(ref)}.`);
  const order = struct.order === "calculated" ? ["Its byte order is chosen by what it is part of."] : [];
  const given = parameters.map((attribute) => [
    code(attribute.id),
    typeWords(typing.typeOf(attribute)),
    plain(attribute.doc),
  ]);
  const places = placesOf(fields);
  const rows = fields.map((field, index) => [
    places[index] ?? "",
    field.isNamed ? code(field.id) : "",
    shapeWords(field.shape),
    conditions(field),
    plain(field.doc),
  ]);
  const others = instances.map((instance) => [
    code(instance.id),
    instance.kind === "computed" ? typeWords(typing.typeOf(instance)) : shapeWords(instance.shape),
    [...whereWords(instance), conditions(instance)].filter((text) => text !== "").join("; "),
    plain(instance.doc),
  ]);
  return [
    ...heading,
    ...(syntax.doc === "" ? [] : [syntax.doc]),
    ...refs,
    ...order,
    ...(given.length === 0 ? [] : ["Parameters:", table(["name", "type", "meaning"], given)]),
    ...(rows.length === 0 ? [] : [table(["offset", "name", "type", "present, bounds", "meaning"], rows)]),
    ...(others.length === 0
      ? []
      : ["Instances:", table(["name", "type", "where, bounds", "meaning"], others)]),
  ];
}

function enumSection({ path, members }: Enumeration): string {
  const rows = members.map(({ id, value, doc }) => [String(value), code(id.value), plain(doc)]);
  return page(`## enum ${path.join("::")}`, table(["value", "name", "meaning"], rows)).trimEnd();
}

/** Where each field begins, in octets and bits from the start of the type, as far as that is constant. */
function placesOf(fields: readonly Attribute[]): readonly string[] {
  let bit: number | undefined = 0;
  return fields.map(({ shape, if: condition, repeat }) => {
    if (bit !== undefined && shape?.kind !== "bits") bit = Math.ceil(bit / 8) * 8;
    const at: number | undefined = bit;
    const width = condition !== undefined || repeat !== undefined ? undefined : widthOf(shape);
    bit = bit === undefined || width === undefined ? undefined : bit + width;
    if (at === undefined) return "";
    return at % 8 === 0 ? String(at / 8) : `${Math.floor(at / 8)} bit ${at % 8}`;
  });
}

function widthOf(shape: Shape | undefined): number | undefined {
  if (shape?.kind === "bits") return shape.width;
  if (shape?.kind === "integer" || shape?.kind === "float") return shape.octets * 8;
  if (shape?.kind === "bytes" && shape.contents !== undefined) return shape.contents.length * 8;
  const size = shape !== undefined && "extent" in shape ? shape.extent?.size?.expr : undefined;
  return size?.kind === "integer" ? Number(size.value) * 8 : undefined;
}

function shapeWords(shape: Shape | undefined): string {
  switch (shape?.kind) {
    case "integer": {
      const order = shape.octets === 1 || shape.order === "calculated" ? "" : shape.order;
      return `${shape.isSigned ? "s" : "u"}${shape.octets}${order}${enumWords(shape.enumeration)}`;
    }
    case "float":
      return `f${shape.octets}${shape.order === "calculated" ? "" : shape.order}`;
    case "bits":
      return `b${shape.width}${shape.order}${enumWords(shape.enumeration)}`;
    case "bytes":
      if (shape.contents === undefined) {
        const what = shape.extent.size === undefined ? ["octets"] : [];
        return [...what, ...extentWords(shape.extent)].join(", ");
      }
      return `always ${code(shape.contents.map((octet) => octet.toString(16).padStart(2, "0")).join(" "))}`;
    case "text":
      return [`${shape.encoding} text`, ...extentWords(shape.extent)].join(", ");
    case "struct":
      return [code([...shape.struct.path].join("::") || shape.struct.id), ...extentWords(shape.extent)].join(
        ", ",
      );
    case "opaque":
      return [code(shape.id), ...extentWords(shape.extent)].join(", ");
    case "switch": {
      const cases = shape.cases.map(({ when, shape: of }) => `${code(textOf(when))}: ${shapeWords(of)}`);
      const otherwise = shape.otherwise === undefined ? [] : [`otherwise ${shapeWords(shape.otherwise)}`];
      return `by ${code(textOf(shape.on))}: ${[...cases, ...otherwise].join("; ")}`;
    }
    default:
      return "";
  }
}

function extentWords(extent: Extent | undefined): readonly string[] {
  if (extent === undefined) return [];
  const { size, isRest, terminator, padRight, process } = extent;
  return [
    ...(size === undefined ? [] : [`${code(textOf(size))} octets`]),
    ...(isRest ? ["up to the end"] : []),
    ...(terminator === undefined ? [] : [`up to ${code(terminator.octets.map(hex).join(" "))}`]),
    ...(padRight === undefined ? [] : [`filled up with ${code(hex(padRight))}`]),
    ...(process === undefined
      ? []
      : [`processed by ${code(process.kind === "custom" ? process.name.join(".") : process.kind)}`]),
  ];
}

function conditions({ if: condition, repeat, valid }: Attribute): string {
  const words: string[] = [];
  if (condition !== undefined) words.push(`if ${code(textOf(condition))}`);
  if (repeat?.kind === "expr") words.push(`${code(textOf(repeat.count))} times`);
  if (repeat?.kind === "eos") words.push("again and again up to the end");
  if (repeat?.kind === "until") words.push(`until ${code(textOf(repeat.until))}`);
  if (valid?.eq !== undefined) words.push(`always ${code(textOf(valid.eq))}`);
  if (valid?.min !== undefined) words.push(`at least ${code(textOf(valid.min))}`);
  if (valid?.max !== undefined) words.push(`at most ${code(textOf(valid.max))}`);
  if (valid?.anyOf !== undefined)
    words.push(`one of ${valid.anyOf.map((one) => code(textOf(one))).join(", ")}`);
  if (valid?.inEnum === true) words.push("a value with a name");
  if (valid?.expr !== undefined) words.push(`such that ${code(textOf(valid.expr))}`);
  return words.join("; ");
}

function whereWords({ pos, io, value }: Attribute): readonly string[] {
  return [
    ...(value === undefined ? [] : [`is ${code(textOf(value))}`]),
    ...(pos === undefined ? [] : [`at ${code(textOf(pos))}`]),
    ...(io === undefined ? [] : [`of ${code(textOf(io))}`]),
  ];
}

function typeWords(type: DataType): string {
  switch (type.kind) {
    case "enum":
      return `value of ${code(type.enumeration.path.join("::"))}`;
    case "struct":
      return code(type.struct.path.join("::") || type.struct.id);
    case "list":
      return `list of ${typeWords(type.item)}`;
    case "union":
      return type.types.map(typeWords).join(" or ");
    case "opaque":
      return code(type.id);
    default:
      return type.kind;
  }
}

function enumWords(enumeration: Enumeration | undefined): string {
  return enumeration === undefined ? "" : `, ${code(enumeration.path.join("::"))}`;
}

function hex(octet: number): string {
  return octet.toString(16).padStart(2, "0");
}
