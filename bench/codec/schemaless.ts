import { Packr } from "msgpackr";
import { type Contender, received, SAMPLES, type Sample, sampleAt } from "./contender.ts";

/** msgpackr with shared structures, its fastest form: names of fields are not sent each time. */
export function msgpackr(): Contender {
  const packr = new Packr({ structures: [], useRecords: true });
  const encoded = SAMPLES.map((sample) => received(Uint8Array.from(packr.pack(sample))));
  const decode = (index: number): Sample => packr.unpack(encoded[index & 15] as Uint8Array) as Sample;
  return {
    name: "msgpackr",
    octets: encoded[0]?.length ?? 0,
    encode: (index) => packr.pack(sampleAt(index)),
    decode,
    check: decode,
  };
}

/** JSON, with the body in base64. */
export function json(): Contender {
  const encoded = SAMPLES.map(toJson);
  const decode = (index: number): Sample => {
    const value = JSON.parse((encoded[index & 15] as Buffer).toString()) as Sample & { body: unknown };
    value.body = Buffer.from(value.body as unknown as string, "base64");
    return value;
  };
  return {
    name: "JSON",
    octets: encoded[0]?.length ?? 0,
    encode: (index) => toJson(sampleAt(index)),
    decode,
    check: decode,
  };
}

function toJson(sample: Sample): Uint8Array {
  return Buffer.from(JSON.stringify({ ...sample, body: Buffer.from(sample.body).toString("base64") }));
}
