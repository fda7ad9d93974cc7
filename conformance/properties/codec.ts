import {
  checkHeader,
  DecodeError,
  decodeFrame,
  encodeFrame,
  FRAME_RULES,
  type Frame,
  readChannel,
  readFrameType,
  readIgnorable,
  readLenFrame,
  sizeOfFrame,
} from "../../generated/index.ts";
import type { Decoded, Refusal } from "../wire/decode.ts";
import { type FrameValue, toCamelCase, type Value } from "../wire/values.ts";

/** What is under test, in terms of the specification. Decoded frames have camelCase names. */
export interface Codec {
  readonly decode: (octets: Uint8Array) => Decoded<Value>;
  readonly encode: (frame: FrameValue) => Uint8Array;
  readonly sizeOf: (frame: FrameValue) => number;
}

export const generatedCodec: Codec = {
  decode(octets) {
    // Amid other octets, so that a decoder that looks beyond its frame is found out.
    const memory = new Uint8Array(octets.length + 2 * MARGIN).fill(0xaa);
    memory.set(octets, MARGIN);
    try {
      return judge(memory, octets.length);
    } catch (error) {
      if (error instanceof DecodeError) return refuse("malformed_frame", error.path);
      throw error;
    }
  },
  encode: (frame) => encodeFrame(toFrame(frame)),
  sizeOf: (frame) => sizeOfFrame(toFrame(frame)),
};

/** `value` as the generated types have it. */
function toFrame(value: FrameValue): Frame {
  return toCamelCase(value) as unknown as Frame;
}

/** What a receiver does with the frame at MARGIN, in the order of [ERR-007]. */
function judge(memory: Uint8Array, length: number): Decoded<Value> {
  const view = new DataView(memory.buffer);
  if (readLenFrame(view, MARGIN) > LONGEST_FRAME) return refuse("frame_too_large", "frame.len_frame");
  checkHeader(view, MARGIN);
  const rule = Object.values(FRAME_RULES).find(({ frameType }) => frameType === readFrameType(view, MARGIN));
  if (rule === undefined && !readIgnorable(view, MARGIN)) return refuse("unknown_frame", "frame.frame_type");
  if (rule !== undefined && (readChannel(view, MARGIN) === 0) !== (rule.scope === "connection")) {
    return refuse("malformed_frame", "frame.channel");
  }
  return { value: decodeFrame(memory, MARGIN, length) as unknown as Value };
}

function refuse(code: Refusal["code"], path: string): Decoded<Value> {
  return { refusal: { code, path } };
}

const MARGIN = 21;

const LONGEST_FRAME = 16_777_216;
