// Generated from support/zlib.ts by mudem codegen. Do not edit.

import { deflateSync, inflateSync } from "node:zlib";

/** What a zlib stream (RFC 1950) holds; undefined when it is malformed. */
export function inflate(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const { buffer, byteOffset, length } = inflateSync(bytes);
    return new Uint8Array(buffer, byteOffset, length);
  } catch {
    return undefined;
  }
}

/** `bytes` as a zlib stream. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const { buffer, byteOffset, length } = deflateSync(bytes);
  return new Uint8Array(buffer, byteOffset, length);
}
