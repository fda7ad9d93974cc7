import { crc32 } from "./crc32.ts";
import { type ChunkInput, ChunkView, encodeChunk } from "./generated/png.ts";

/** A chunk without what follows from its body. */
export type Content = Omit<ChunkInput, "crc">;

/**
 * `content` with its checksum, which the language of the format has no words for. Its length needs no help, nor its type,
 * where the body says which it is.
 */
export function sealed({ type, body }: Content): ChunkInput {
  const chunk = { type, body };
  return { ...chunk, crc: checksum(encodeChunk({ ...chunk, crc: 0 })) };
}

/** A chunk that says `value` of `keyword`. Both are in ISO 8859-1. */
export function textChunk(keyword: string, value: string): ChunkInput {
  return sealed({ body: { _type: "text", keyword, value } });
}

/** As `textChunk`, compressed. */
export function compressedTextChunk(keyword: string, value: string): ChunkInput {
  return sealed({ body: { _type: "compressed_text", keyword, content: { value } } });
}

/** A chunk that was found in an image, without decoding it. */
export interface FoundChunk {
  /** Its four letters. */
  readonly name: string;
  /** Octets of the whole chunk. */
  readonly octets: Uint8Array;
  readonly isIntact: boolean;
}

/** Goes from chunk to chunk by one view, which reads a field where it lies and allocates nothing. */
export function* chunksOf(image: Uint8Array): Generator<FoundChunk> {
  const view = new ChunkView(image, SIGNATURE);
  for (let at = SIGNATURE; at < image.length; ) {
    view.move(at);
    const octets = image.subarray(at, at + AROUND_BODY + view.lenBody);
    const crc = new DataView(octets.buffer, octets.byteOffset + octets.length - 4).getUint32(0);
    yield { name: nameOf(view.type), octets, isIntact: crc === checksum(octets) };
    at += octets.length;
  }
}

/** `tEXt` of 0x74455874. */
export function nameOf(type: number): string {
  return String.fromCharCode(type >>> 24, (type >>> 16) & 0xff, (type >>> 8) & 0xff, type & 0xff);
}

/** Of the type and the body, which lie between length and checksum. */
function checksum(chunk: Uint8Array): number {
  return crc32(chunk.subarray(4, chunk.length - 4));
}

export const SIGNATURE = 8;

/** Length, type and checksum. */
const AROUND_BODY = 12;
