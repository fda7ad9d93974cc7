import { shapesOf } from "../format/check.ts";
import { formulasToRead } from "../format/check-order.ts";
import { dependsOnStream } from "../format/derive.ts";
import type { Attribute, Struct, Typing } from "../format/model.ts";

/** Whether the octets of `struct` themselves say where it ends, so that it can be read while more are coming in. */
export function isEndKnown(struct: Struct, typing: Typing, open = new Set<Struct>()): boolean {
  if (open.has(struct)) return true;
  open.add(struct);
  return struct.fields.every((field) => isFieldEndKnown(field, typing, open));
}

function isFieldEndKnown(field: Attribute, typing: Typing, open: Set<Struct>): boolean {
  const { repeat, shape } = field;
  if (repeat?.kind === "eos" || shape === undefined) return false;
  if (formulasToRead(field).some(({ expr }) => dependsOnStream(expr, typing))) return false;
  return shapesOf(shape).every((of) => {
    const extent = "extent" in of ? of.extent : undefined;
    if (extent?.isRest === true || extent?.terminator?.eosError === false) return false;
    if (of.kind === "opaque") return extent?.size !== undefined;
    if (of.kind !== "struct" || extent !== undefined) return true;
    return isEndKnown(of.struct, typing, open);
  });
}
