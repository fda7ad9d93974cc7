import type { Field, Struct } from "../model/model.ts";
import { type Change, peersOf, type Sender } from "./change.ts";
import { compareField } from "./compare-fields.ts";
import { division, endOfUse, joining, useOfReserved } from "./compare-octets.ts";
import { pairFields } from "./pair-fields.ts";

/** Changes of the fields of one struct. */
export function compareStruct(before: Struct, after: Struct, sender: Sender): readonly Change[] {
  const { pairs, removed, added, putToUse, retired, divided, joined, moved } = pairFields(before, after);
  const renamed = new Map(pairs);
  const subjectOf = ({ id }: Field) => `${after.id}.${id}`;
  const change = (field: Field, of: Change["of"], what: string, why: string): Change => ({
    at: field.at,
    of,
    subject: subjectOf(field),
    what,
    why,
    breaks: peersOf(sender),
    breaksSource: true,
  });
  return [
    ...pairs.flatMap(([old, now]) => compareField(old, now, subjectOf(now), sender, renamed)),
    ...removed.map((field) => change(field, "old", "was removed", SHIFTED)),
    ...added.map((field) => change(field, "new", "was added", SHIFTED)),
    ...[...moved].map((field) =>
      change(field, "new", "was moved", "each version reads another field in its octets"),
    ),
    ...putToUse.map((field) => useOfReserved(field, subjectOf(field), sender)),
    ...retired.map((field) => endOfUse(field, subjectOf(field), sender)),
    ...divided.map(([old, now]) => division(old, now, subjectOf(old), sender)),
    ...joined.map(([now, old]) => joining(old, now, subjectOf(now), sender)),
  ];
}

const SHIFTED =
  "a body that is longer or shorter than its fields is malformed, and what comes after lies elsewhere";
