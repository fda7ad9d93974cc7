import {
  ByteReader,
  DecodeError,
  type Properties,
  PropertyKey,
  propertyKeyName,
} from "../../generated/index.ts";
import { quote } from "./names.ts";

const MAX_PROPERTIES = 128;

const KNOWN: ReadonlySet<number> = new Set(Object.values(PropertyKey));

const BROKERS_OWN: ReadonlySet<number> = new Set([
  PropertyKey.deadLetterReason,
  PropertyKey.deadLetterOrigin,
  PropertyKey.deadLetterTime,
]);

/** Says what is wrong with the properties of a message that is published, or undefined [MSG-004, MSG-007]. */
export function propertiesFault({ entries }: Properties): string | undefined {
  if (entries.length > MAX_PROPERTIES) return `${entries.length} properties, the limit is ${MAX_PROPERTIES}`;
  const headers = new Set<string>();
  const keys = new Set<number>();
  for (const { key, name, value } of entries) {
    if (key === PropertyKey.header) {
      if (name === "") return "a header has no name";
      if (headers.has(name)) return `the header ${quote(name)} is given twice`;
      headers.add(name);
      continue;
    }
    if (name !== "") return `the property ${propertyKeyName(key)} has a name, which only headers have`;
    if (keys.has(key)) return `the property ${propertyKeyName(key)} is given twice`;
    if (BROKERS_OWN.has(key)) return `the property ${propertyKeyName(key)} is set by the broker alone`;
    if (KNOWN.has(key) && !isUtf8(value)) return `the property ${propertyKeyName(key)} is not UTF-8`;
    keys.add(key);
  }
  return undefined;
}

function isUtf8(octets: Uint8Array): boolean {
  try {
    new ByteReader(octets).text("value", octets.length);
    return true;
  } catch (error) {
    if (error instanceof DecodeError) return false;
    throw error;
  }
}
