import type { Diagnostics, Position } from "../ksy/diagnostics.ts";
import { layoutOf } from "./layout.ts";
import type { Frame, Part, Struct } from "./model.ts";
import { memberName } from "./names.ts";

/** What makes a frame readable where it lies: its fixed fields come first, each on a multiple of its own size. */
export function checkFrameLayout(frame: Frame, headerLength: number, diagnostics: Diagnostics): void {
  checkAlignment(frame.struct, headerLength, `the frame \`${frame.struct.id}\``, diagnostics);
  checkFixedFirst(frame.struct, diagnostics);
  if (frame.view?.value === true) checkView(frame, diagnostics);
}

/** Each fixed field of `struct`, which begins at octet `start` of a frame, lies on a multiple of its own size. */
export function checkAlignment(struct: Struct, start: number, what: string, diagnostics: Diagnostics): void {
  for (const part of layoutOf(struct).parts) {
    if (part.offset === undefined) return;
    const offset = start + part.offset;
    const { id, at } = part.kind === "bits" ? first(part) : part.field;
    const size = alignment(part);
    if (offset % size !== 0) {
      const met = `\`${id}\` of ${size} octets lies at octet ${offset} of ${what}, which is no multiple of ${size}`;
      diagnostics.report(at, met, "Put it elsewhere, or a reserved field before it");
    }
    if (part.kind === "field" && part.field.type.kind === "struct" && part.field.repeat.kind === "once") {
      checkAlignment(part.field.type.struct, offset, what, diagnostics);
    }
  }
}

function checkFixedFirst(struct: Struct, diagnostics: Diagnostics): void {
  let varying: string | undefined;
  for (const part of layoutOf(struct).parts) {
    const { id, at } = part.kind === "bits" ? first(part) : part.field;
    if (part.length === undefined) {
      varying ??= id;
    } else if (varying !== undefined) {
      const met = `\`${id}\` has a constant length and comes after \`${varying}\`, which has not`;
      diagnostics.report(at, met, `Put it before \`${varying}\``);
    }
  }
}

/** A view finds each varying part by the lengths in the fixed part alone. */
function checkView({ struct, view }: Frame, diagnostics: Diagnostics): void {
  const { parts } = layoutOf(struct);
  const varying = parts.filter((part) => part.length === undefined);
  for (const part of varying.slice(0, -1)) {
    if (part.kind === "bits") continue;
    const { id, type, repeat } = part.field;
    const isMeasured = repeat.kind === "once" && "extent" in type && type.extent?.kind === "measured";
    if (isMeasured) continue;
    const met = `the frame \`${struct.id}\` has a view, but the octets of \`${id}\` can be told only by reading it`;
    diagnostics.report(
      view?.at ?? struct.at,
      met,
      `Give \`${id}\` a \`size: len_…\`, put it last, or remove \`view\``,
    );
  }
  checkAccessors(struct, diagnostics);
}

/** Where octets lie is told by accessors whose names no field may have. */
function checkAccessors(struct: Struct, diagnostics: Diagnostics): void {
  const owners = new Map<string, string>();
  for (const { name, id, at } of accessors(struct, "")) {
    const other = owners.get(name);
    owners.set(name, id);
    if (other === undefined) continue;
    const met = `\`${other}\` and \`${id}\` of the frame \`${struct.id}\` would both have the accessor \`${name}\` in its view`;
    diagnostics.report(at, met, "Choose another name");
  }
}

function* accessors(struct: Struct, prefix: string): Generator<{ name: string; id: string; at: Position }> {
  for (const { id: own, type, repeat, role, at } of struct.fields) {
    if (role === "reserved" || role === "constant") continue;
    const id = `${prefix}${own}`;
    const isNested = type.kind === "struct" && type.extent === undefined && layoutOf(type.struct).isFixed;
    if (isNested && repeat.kind === "once") {
      yield* accessors(type.struct, `${id}_`);
    } else if (type.kind === "struct" || "extent" in type || repeat.kind !== "once") {
      yield { name: memberName(`${id}_at`), id, at };
      yield { name: memberName(`${id}_length`), id, at };
    } else {
      yield { name: memberName(id), id, at };
    }
  }
}

function alignment(part: Part): number {
  if (part.kind === "bits") return part.octets;
  const { type } = part.field;
  return type.kind === "integer" || type.kind === "float" ? type.octets : 1;
}

function first({ bits }: Extract<Part, { kind: "bits" }>): { id: string; at: Frame["struct"]["at"] } {
  const [bit] = bits;
  if (bit === undefined) throw new Error("bits without a field");
  return bit.field;
}
