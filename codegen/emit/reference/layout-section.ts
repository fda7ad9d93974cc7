import { code, plain, table } from "./markdown.ts";
import { withRuleLinks } from "./paths.ts";
import type { Place } from "./places.ts";
import { boundsCell, typeCell } from "./words.ts";

/** The table of fields. */
export function layoutTable(places: readonly Place[], base: string): string {
  if (places.length === 0) return "No fields.";
  return table(
    ["offset", "name", "type", "bounds", "meaning"],
    places.map((place) => [
      offsetCell(place),
      code(place.path),
      typeCell(place.field, base),
      boundsCell(place.field),
      meaning(place, base),
    ]),
  );
}

function offsetCell({ offset, bits }: Place): string {
  const at = offset === undefined ? "…" : String(offset);
  if (bits === undefined) return at;
  return bits.width === 1
    ? `${at}, bit ${bits.shift}`
    : `${at}, bits ${bits.shift}–${bits.shift + bits.width - 1}`;
}

function meaning({ field }: Place, base: string): string {
  if (field.doc !== "") return withRuleLinks(plain(field.doc), base);
  return field.role === "reserved" ? "Reserved." : "";
}
