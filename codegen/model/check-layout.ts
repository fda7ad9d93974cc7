import type { Diagnostics } from "../ksy/diagnostics.ts";
import { layoutOf } from "./layout.ts";
import type { Frame, Part, Struct } from "./model.ts";

/** What makes a frame readable where it lies: its fixed fields come first, each on a multiple of its own size. */
export function checkFrameLayout(frame: Frame, headerLength: number, diagnostics: Diagnostics): void {
  checkAlignment(frame.struct, headerLength, `the frame \`${frame.struct.id}\``, diagnostics);
  checkFixedFirst(frame.struct, diagnostics);
  if (frame.view?.value === true) checkView(frame, diagnostics);
}

function checkAlignment(struct: Struct, start: number, what: string, diagnostics: Diagnostics): void {
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
