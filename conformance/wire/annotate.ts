import type { Encoded, Span } from "./encode.ts";
import type { BitsField } from "./schema.ts";
import { isReserved } from "./schema.ts";

/** Some octets of a frame and what they say, such as `queue = "orders"`. */
export interface Annotated {
  readonly octets: Uint8Array;
  readonly comment: string;
}

/** One entry for each field of a frame that has octets, in their order. */
export function annotate({ octets, spans }: Encoded): readonly Annotated[] {
  return spans
    .filter(({ from, to, kind }) => to > from && kind !== "struct" && kind !== "list")
    .map((span) => {
      const part = octets.subarray(span.from, span.to);
      return { octets: part, comment: commentOf(span, part) };
    });
}

function commentOf({ path, field }: Span, octets: Uint8Array): string {
  const name = path.slice(path.indexOf(".") + 1);
  switch (field.kind) {
    case "integer": {
      if (isReserved(field.id)) return name;
      const value = integerFrom(octets);
      const member = [...field.members].find(([, number]) => number === value)?.[0];
      return `${name} = ${member ?? value}`;
    }
    case "bits":
      return bitsComment(field, name, integerFrom(octets));
    case "text":
      return octets.length > LONG ? name : `${name} = ${JSON.stringify(utf8.decode(octets))}`;
    default:
      return name;
  }
}

/** The flags that are set and the numbers that are not zero: `durable, passive`. */
function bitsComment({ parts }: BitsField, name: string, value: number): string {
  const holder = name.slice(0, name.lastIndexOf(".") + 1);
  let rest = value;
  const set = parts.flatMap(({ id, width }) => {
    const part = rest % 2 ** width;
    rest = (rest - part) / 2 ** width;
    if (part === 0) return [];
    return [width === 1 ? `${holder}${id}` : `${holder}${id} = ${part}`];
  });
  return set.length === 0 ? "no flags" : set.join(", ");
}

function integerFrom(octets: Uint8Array): number {
  return octets.reduceRight((high, octet) => high * 256 + octet, 0);
}

const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** Octets of a text that is not repeated in its comment. */
const LONG = 60;
