import type { Extent, Field, FieldType, Repeat } from "../model/model.ts";
import { type Change, type Peers, peersOf, peersWith, type Sender } from "./change.ts";
import { compareBounds } from "./compare-bounds.ts";

/** Changes of one field that stayed where it is. `renamed` has the successors of all fields of its struct. */
export function compareField(
  before: Field,
  after: Field,
  subject: string,
  sender: Sender,
  renamed: ReadonlyMap<Field, Field>,
): readonly Change[] {
  const changes: Change[] = [];
  const add = (what: string, why: string, breaks: readonly Peers[], breaksSource = false) => {
    changes.push({ at: after.at, of: "new", subject, what, why, breaks, breaksSource });
  };
  if (before.id !== after.id) {
    const why = "names are not on the wire; programs use the new name";
    add(`was called \`${before.id}\``, why, [], before.role === "value");
  }
  const [typeBefore, typeAfter] = [wireType(before, renamed), wireType(after)];
  if (typeBefore !== typeAfter) {
    const why = "the two versions read the octets from here on differently";
    add(`is ${typeAfter}, was ${typeBefore}`, why, peersOf(sender), true);
    return changes;
  }
  if (isBigInt(before.type) !== isBigInt(after.type)) {
    add("is another type in programs", "the octets are the same; programs get bigint or number", [], true);
  }
  compareNested(before.type, after.type, add);
  if (before.role === "constant" && String(contents(before.type)) !== String(contents(after.type))) {
    add("has other contents", "each version refuses the constant of the other", peersOf(sender));
  }
  compareValues(before, after, sender, renamed, add);
  return changes;
}

type Add = (what: string, why: string, breaks: readonly Peers[], breaksSource?: boolean) => void;

function compareNested(before: FieldType, after: FieldType, add: Add): void {
  if (before.kind !== "struct" || after.kind !== "struct" || before.struct.id === after.struct.id) return;
  const why = "names of types are not on the wire; what is in them is compared by itself";
  add(`has the type \`${after.struct.id}\`, was \`${before.struct.id}\``, why, [], true);
}

function compareValues(
  before: Field,
  after: Field,
  sender: Sender,
  renamed: ReadonlyMap<Field, Field>,
  add: Add,
): void {
  if (!isNumber(before.type) || !isNumber(after.type)) return;
  const bounds = compareBounds(before.bounds, after.bounds, renamed);
  if (bounds !== undefined) {
    const { what, isNarrower, isWider } = bounds;
    const refused = [
      ...(isNarrower ? ["a new receiver refuses what an old sender may send"] : []),
      ...(isWider ? ["an old receiver refuses what a new sender may send"] : []),
    ];
    const breaks = [
      ...(isNarrower ? peersWith("old", sender) : []),
      ...(isWider ? peersWith("new", sender) : []),
    ];
    const why = refused.length === 0 ? "these are the same values" : refused.join(", and ");
    add(what, why, [...new Set(breaks)]);
  }
  const [enumBefore, enumAfter] = [enumOf(before.type), enumOf(after.type)];
  if (enumBefore !== enumAfter) {
    const why = "the octets are the same; what they are called, and so what they mean, is not";
    add(`has ${enumAfter ?? "no enum"}, had ${enumBefore ?? "none"}`, why, peersOf(sender), true);
  } else if (before.bounds.inEnum && !after.bounds.inEnum) {
    const why = "an old receiver refuses values without a name, which a new sender may send";
    add("takes values without a name", why, peersWith("new", sender), true);
  } else if (!before.bounds.inEnum && after.bounds.inEnum) {
    const why = "a new receiver refuses values without a name, which an old sender may send";
    add("takes no values without a name", why, peersWith("old", sender), true);
  }
}

/** What of a type is on the wire, in words. Fields that it refers to have the names of their successors. */
function wireType({ type, repeat }: Field, renamed?: ReadonlyMap<Field, Field>): string {
  const extent =
    "extent" in type && type.extent !== undefined ? ` of ${extentWord(type.extent, renamed)}` : "";
  return `${typeWord(type)}${extent}${repeatWord(repeat, renamed)}`;
}

function typeWord(type: FieldType): string {
  switch (type.kind) {
    case "integer":
      return `${type.isSigned ? "s" : "u"}${type.octets}`;
    case "bits":
      return `b${type.width}`;
    case "float":
      return `f${type.octets}`;
    case "bytes":
      return "octets";
    default:
      return type.kind === "text" ? "str" : "a type";
  }
}

function extentWord(extent: Extent, renamed?: ReadonlyMap<Field, Field>): string {
  if (extent.kind === "rest") return "the rest";
  if (extent.kind === "constant") return `${extent.octets} octets`;
  return `\`${(renamed?.get(extent.by) ?? extent.by).id}\` octets`;
}

function repeatWord(repeat: Repeat, renamed?: ReadonlyMap<Field, Field>): string {
  if (repeat.kind === "once") return "";
  if (repeat.kind === "rest") return ", until the end";
  return `, \`${(renamed?.get(repeat.by) ?? repeat.by).id}\` times`;
}

function isNumber(type: FieldType): boolean {
  return type.kind === "integer" || type.kind === "bits";
}

function isBigInt(type: FieldType): boolean {
  return type.kind === "integer" && type.isBigInt;
}

function enumOf(type: FieldType): string | undefined {
  const enumeration = "enumeration" in type ? type.enumeration : undefined;
  return enumeration && `\`${enumeration.id}\``;
}

function contents(type: FieldType): readonly number[] | undefined {
  return type.kind === "bytes" ? type.contents : undefined;
}
