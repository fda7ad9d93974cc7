import { utf8Length } from "../../generated/index.ts";
import type { Refusal } from "../wire/decode.ts";
import { encodeFrame, type Span } from "../wire/encode.ts";
import type { Spec } from "../wire/schema.ts";
import type { Value } from "../wire/values.ts";
import type { Codec } from "./codec.ts";
import type { CODEC_PROPERTIES, LONG_FRAME_PROPERTIES } from "./codec-properties.ts";

/** A codec broken on purpose, with the property that has to notice. */
export interface CodecMutant {
  readonly name: string;
  readonly caughtBy: keyof typeof CODEC_PROPERTIES | keyof typeof LONG_FRAME_PROPERTIES;
  readonly mutate: (codec: Codec, spec: Spec) => Partial<Codec>;
}

const DECODES = "decodes the value that the octets have";
const ENCODES = "encodes the octets that the value has";
const REFUSES =
  "refuses every violation and names the field [FRM-003, FRM-004, FRM-006, FRM-007, FRM-009, FRM-012]";

/** Mistakes that were made in real implementations of other protocols. */
export const CODEC_MUTANTS: readonly CodecMutant[] = [
  {
    name: "reads the length of a frame as 16 bits",
    caughtBy: "carries frames longer than 16 bits can say",
    mutate: ({ decode }) => ({ decode: (octets) => decode(withLength(octets, lengthOf(octets) % 2 ** 16)) }),
  },
  {
    name: "reads the length of a frame as 24 bits",
    caughtBy: "carries the longest frame and no longer one",
    mutate: ({ decode }) => ({ decode: (octets) => decode(withLength(octets, lengthOf(octets) % 2 ** 24)) }),
  },
  {
    name: "takes a frame one octet longer than the longest",
    caughtBy: "carries the longest frame and no longer one",
    mutate: ({ decode }) => ({
      decode: (octets) => decode(withLength(octets, Math.min(lengthOf(octets), 16_777_216))),
    }),
  },
  {
    name: "reads the channel as 16 bits",
    caughtBy: DECODES,
    mutate: ({ decode }) => ({ decode: (octets) => decode(withOctets(octets, 10, [0, 0])) }),
  },
  {
    name: "does not check the reserved octets of the header",
    caughtBy: REFUSES,
    mutate: ({ decode }) => ({ decode: (octets) => decode(withOctets(octets, 6, [0, 0])) }),
  },
  {
    name: "does not check the reserved fields of bodies",
    caughtBy: REFUSES,
    mutate: accepting(({ path }) => /^(?!frame)\w+\.(.*\.)?reserved/.test(path)),
  },
  {
    name: "does not check enumerations",
    caughtBy: REFUSES,
    mutate: accepting(({ path }) => /\.(outcome|level|queue_type|settle_mode|start_from|reason)$/.test(path)),
  },
  {
    name: "does not check lower bounds",
    caughtBy: REFUSES,
    mutate: accepting(({ path }) => /\.(request|first|last|sequence|delivery)$/.test(path)),
  },
  {
    name: "takes a range that ends before it begins",
    caughtBy: REFUSES,
    mutate: ({ decode }) => ({
      decode(octets) {
        const decoded = decode(octets);
        const isAtLast = "refusal" in decoded && decoded.refusal.path.endsWith(".last");
        if (!isAtLast || !endsBeforeItBegins(octets)) return decoded;
        return decode(withOctets(octets, LAST_AT, [...octets.subarray(FIRST_AT, LAST_AT)]));
      },
    }),
  },
  {
    name: "ignores octets after the last field",
    caughtBy: REFUSES,
    mutate: accepting(({ path }) => !path.includes(".")),
  },
  {
    name: "repairs text that is not UTF-8",
    caughtBy: REFUSES,
    mutate: accepting(({ path }) => /\.(text|queue|route|name|mechanism|client_name)$/.test(path)),
  },
  {
    name: "takes damage in properties for a message without any",
    caughtBy: "finds in damaged octets what the specification does",
    mutate: accepting(({ path }) => path.includes(".entries[")),
  },
  {
    name: "blames the frame and not the field",
    caughtBy: REFUSES,
    mutate: ({ decode }) => ({
      decode(octets) {
        const decoded = decode(octets);
        if ("value" in decoded) return decoded;
        return { refusal: { ...decoded.refusal, path: decoded.refusal.path.replace(/\..*/, "") } };
      },
    }),
  },
  {
    name: "drops a byte order mark",
    caughtBy: DECODES,
    mutate: changing((value) => (typeof value === "string" ? value.replace(/^\ufeff/, "") : value)),
  },
  {
    name: "normalises text",
    caughtBy: DECODES,
    mutate: changing((value) => (typeof value === "string" ? value.normalize("NFC") : value)),
  },
  {
    name: "reads 64 bits as 32",
    caughtBy: DECODES,
    mutate: changing((value) => (typeof value === "number" && value >= 2 ** 32 ? value % 2 ** 32 : value)),
  },
  {
    name: "reads 32 bits as signed",
    caughtBy: DECODES,
    mutate: changing((value) => (typeof value === "number" && value < 2 ** 32 ? value | 0 : value)),
  },
  {
    name: "shows the memory of the receiver instead of a copy",
    caughtBy: DECODES,
    mutate: ({ decode }) => {
      const memory = new Uint8Array(2 ** 16);
      return {
        decode(octets) {
          const decoded = decode(octets);
          if (!("value" in decoded)) return decoded;
          const value = mapValue(decoded.value, (part) =>
            part instanceof Uint8Array ? hold(memory, part) : part,
          );
          memory.fill(0x55);
          return { value };
        },
      };
    },
  },
  {
    name: "writes the characters of a text as its length",
    caughtBy: ENCODES,
    mutate: (_, spec) => ({
      encode(frame) {
        const { octets, spans } = encodeFrame(spec, frame);
        for (const span of spans.filter(({ kind }) => kind === "text")) writeCharacters(octets, spans, span);
        return octets;
      },
    }),
  },
  {
    name: "takes the characters of a text for its size",
    caughtBy: "knows the size of a frame before it is written",
    mutate: ({ sizeOf }) => ({ sizeOf: (frame) => sizeOf(frame) - surplus(frame) }),
  },
  {
    name: "writes what does not fit as far as it fits",
    caughtBy: "refuses to encode a value outside of the specification and names the field",
    mutate: ({ encode }, spec) => ({
      encode(frame) {
        try {
          return encode(frame);
        } catch {
          return encodeFrame(spec, frame).octets;
        }
      },
    }),
  },
  {
    name: "sets a flag of its own",
    caughtBy: ENCODES,
    mutate: ({ encode }) => ({ encode: (frame) => withOctets(encode(frame), 5, [1]) }),
  },
  {
    name: "skips known frames that are ignorable",
    caughtBy: "decodes a known frame the same whether it is ignorable or not [FRM-008]",
    mutate: ({ decode }) => ({
      decode: (octets) => (octets[5] === 1 ? decode(withOctets(octets, 4, [0xff])) : decode(octets)),
    }),
  },
];

/** Takes what is refused for a reason that `isAccepted`. */
function accepting(isAccepted: (refusal: Refusal) => boolean): CodecMutant["mutate"] {
  return ({ decode }) => ({
    decode(octets) {
      const decoded = decode(octets);
      return "refusal" in decoded && isAccepted(decoded.refusal) ? { value: {} } : decoded;
    },
  });
}

/** Changes every part of what was decoded. */
function changing(change: (value: Value) => Value): CodecMutant["mutate"] {
  return ({ decode }) => ({
    decode(octets) {
      const decoded = decode(octets);
      return "value" in decoded ? { value: mapValue(decoded.value, change) } : decoded;
    },
  });
}

function mapValue(value: Value, change: (value: Value) => Value): Value {
  if (Array.isArray(value)) return value.map((element) => mapValue(element, change));
  if (typeof value !== "object" || value instanceof Uint8Array) return change(value);
  return Object.fromEntries(Object.entries(value).map(([id, part]) => [id, mapValue(part, change)]));
}

function lengthOf(octets: Uint8Array): number {
  return new DataView(octets.buffer, octets.byteOffset).getUint32(0, true);
}

/** The first `length` octets, with a header that says so. */
function withLength(octets: Uint8Array, length: number): Uint8Array {
  const copy = octets.slice(0, Math.max(length, HEADER_LENGTH));
  new DataView(copy.buffer).setUint32(0, length, true);
  return copy;
}

function withOctets(octets: Uint8Array, at: number, replacement: readonly number[]): Uint8Array {
  const copy = octets.slice();
  if (at + replacement.length <= copy.length) copy.set(replacement, at);
  return copy;
}

function endsBeforeItBegins({ buffer, byteOffset }: Uint8Array): boolean {
  const view = new DataView(buffer, byteOffset);
  const last = view.getBigUint64(LAST_AT, true);
  return last > 0n && last < view.getBigUint64(FIRST_AT, true);
}

function hold(memory: Uint8Array, part: Uint8Array): Uint8Array {
  memory.set(part);
  return memory.subarray(0, part.length);
}

function writeCharacters(octets: Uint8Array, spans: readonly Span[], text: Span): void {
  const measure = spans.find(
    ({ holder, field }) =>
      holder === text.holder && field.kind === "integer" && `${holder}.${field.measures}` === text.path,
  );
  const characters = new TextDecoder().decode(octets.subarray(text.from, text.to)).length;
  if (measure !== undefined) octets[measure.from] = characters % 256;
}

/** How many octets the texts of `value` have more than UTF-16 units. */
function surplus(value: Value): number {
  if (typeof value === "string") return utf8Length(value) - value.length;
  if (typeof value !== "object" || value instanceof Uint8Array) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + surplus(part), 0);
}

const HEADER_LENGTH = 12;

const FIRST_AT = 16;

const LAST_AT = 24;
