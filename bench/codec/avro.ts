import avro from "avsc";
import { type Contender, SAMPLES, type Sample } from "./contender.ts";

/** The same fields as a record of Avro. */
const FIELDS = {
  channel: "long",
  sender: "long",
  sequence: "long",
  deliverAt: "long",
  timestamp: "long",
  bodyTotal: "long",
  priority: "int",
  more: "boolean",
  needsConsumer: "boolean",
  ttlMs: "long",
  body: "bytes",
} as const satisfies Record<keyof Sample, string>;

/** avsc, with code that it generates at run time. Integers of 64 bits are `number`. */
export function avsc(): Contender {
  const fields = Object.entries(FIELDS).map(([name, type]) => ({ name, type }));
  const type = avro.Type.forSchema({ type: "record", name: "Publish", fields });
  // It takes octets as Buffers only.
  const samples = SAMPLES.map((sample) => ({ ...sample, body: Buffer.from(sample.body) }));
  const encoded = samples.map((sample) => type.toBuffer(sample));
  const decode = (index: number): Sample => type.fromBuffer(encoded[index & 15] as Buffer) as Sample;
  return {
    name: "avsc",
    octets: encoded[0]?.length ?? 0,
    encode: (index) => type.toBuffer(samples[index & 15]),
    decode,
    check: decode,
  };
}
