import { allocate, ByteReader, ByteWriter, utf8Length } from "../../generated/index.ts";

/** Turns values into bodies and back. */
export interface Codec<T> {
  /** Media type that messages are marked with; none when undefined. */
  readonly contentType?: string | undefined;
  /** A string stands for its UTF-8 octets. */
  encode(value: T): Uint8Array | string;
  decode(body: Uint8Array): T;
}

/** Bodies as they are. */
export const bytes: Codec<Uint8Array> = {
  encode: (value) => value,
  decode: (body) => body,
};

/** Bodies of UTF-8 text. Decoding refuses what is not. */
export const text: Codec<string> = {
  contentType: "text/plain; charset=utf-8",
  encode: (value) => value,
  decode: decodeText,
};

/** Bodies of JSON. The type is the caller's word: nothing checks it. */
export function json<T>(): Codec<T> {
  return {
    contentType: "application/json",
    encode: (value) => JSON.stringify(value),
    decode: (body) => JSON.parse(decodeText(body)) as T,
  };
}

/** What untyped publishers take: octets, or text for its UTF-8 octets. */
export const raw: Codec<Uint8Array | string> = {
  encode: (value) => value,
  decode: (body) => body,
};

/** @throws {DecodeError} for what is not UTF-8. */
export function decodeText(octets: Uint8Array): string {
  return new ByteReader(octets).text("text", octets.length);
}

/** @throws {EncodeError} for text with a lone surrogate. */
export function encodeText(value: string): Uint8Array {
  const octets = allocate(utf8Length(value));
  new ByteWriter(octets).text("text", value, octets.length);
  return octets;
}
