import type { Diagnostics } from "../ksy/diagnostics.ts";
import type { Attribute, Struct } from "./model.ts";

/** Reports what of `struct` leaves nothing to what comes after it, and types that contain themselves without end. */
export function checkNesting(struct: Struct, diagnostics: Diagnostics): void {
  let open: Attribute | undefined;
  for (const field of struct.fields) {
    if (open !== undefined && minOctets(field) > 0) {
      const met = `nothing is left for \`${field.id}\`: \`${open.id}\` before it goes on to the end`;
      diagnostics.report(field.at, met, `Give \`${open.id}\` a size, or put it last`);
      open = undefined;
    }
    if (takesRest(field)) open = field;
  }
  checkBits(struct, diagnostics);
  for (const field of struct.fields) {
    if (!leadsTo(field, struct, new Set())) continue;
    const met = `\`${field.id}\` contains the \`${struct.id}\` that it is in, again and again without end`;
    diagnostics.report(field.at, met, "Add an `if`, a `repeat` or a switch that ends it");
  }
}

/** Bits of one octet are counted from one end. */
function checkBits({ fields }: Struct, diagnostics: Diagnostics): void {
  let used = 0;
  let before: Attribute | undefined;
  for (const field of fields) {
    const { shape } = field;
    // Where how many bits came before is not plain to see, nothing is said.
    if (shape?.kind !== "bits" || field.if !== undefined || field.repeat !== undefined) {
      before = undefined;
      used = 0;
      continue;
    }
    if (before?.shape?.kind === "bits" && before.shape.order !== shape.order && used % 8 !== 0) {
      const met = `\`${field.id}\` is ${shape.order}, and begins in an octet that \`${before.id}\`, ${before.shape.order}, leaves open`;
      diagnostics.report(field.at, met, "Fill the octet with bits of one order before");
    }
    if (before?.shape?.kind !== "bits" || before.shape.order !== shape.order) used = 0;
    used += shape.width;
    before = field;
  }
}

/** Whether nothing is ever left behind `field`. */
function takesRest({ if: condition, repeat, shape }: Attribute, open = new Set<Struct>()): boolean {
  if (condition !== undefined || shape === undefined) return false;
  if (repeat?.kind === "eos") return true;
  if (
    repeat === undefined &&
    shape.kind === "struct" &&
    shape.extent === undefined &&
    !open.has(shape.struct)
  ) {
    open.add(shape.struct);
    return shape.struct.fields.some((field) => takesRest(field, open));
  }
  if (repeat !== undefined || shape.kind === "switch" || !("extent" in shape)) return false;
  const { extent } = shape;
  return extent?.isRest === true && extent.terminator === undefined;
}

/** Octets that `field` has at least, as far as that is plain to see. */
function minOctets({ if: condition, repeat, shape }: Attribute): number {
  if (condition !== undefined || repeat !== undefined || shape === undefined) return 0;
  if (shape.kind === "integer" || shape.kind === "float") return shape.octets;
  if (shape.kind === "bits") return 1;
  if (shape.kind === "bytes" && shape.contents !== undefined) return shape.contents.length;
  if (shape.kind !== "bytes" && shape.kind !== "text") return 0;
  const { expr } = shape.extent.size ?? {};
  return expr?.kind === "integer" ? Number(expr.value) : 0;
}

/** Whether reading `field` always comes to reading a `struct`. */
function leadsTo({ if: condition, repeat, shape }: Attribute, struct: Struct, seen: Set<Struct>): boolean {
  if (condition !== undefined || shape?.kind !== "struct") return false;
  // How often something is repeated is known when it is a number.
  const isSometimesNone =
    repeat?.kind === "eos" || (repeat?.kind === "expr" && repeat.count.expr.kind !== "integer");
  if (isSometimesNone) return false;
  if (shape.struct === struct) return true;
  if (seen.has(shape.struct)) return false;
  seen.add(shape.struct);
  return shape.struct.fields.some((field) => leadsTo(field, struct, seen));
}
