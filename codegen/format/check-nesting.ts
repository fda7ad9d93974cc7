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
  for (const field of struct.fields) {
    if (!leadsTo(field, struct, new Set())) continue;
    const met = `\`${field.id}\` contains the \`${struct.id}\` that it is in, again and again without end`;
    diagnostics.report(field.at, met, "Add an `if`, a `repeat` or a switch that ends it");
  }
}

/** Whether nothing is ever left behind `field`. */
function takesRest({ if: condition, repeat, shape }: Attribute): boolean {
  if (condition !== undefined || shape === undefined) return false;
  if (repeat?.kind === "eos") return true;
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
