import { decodeFrame, type KnownFrame } from "../../generated/index.ts";
import { LocalProtocolError } from "./errors.ts";

/** A frame of a type that was found to be known, as an object. @throws {DecodeError} for octets that break its layout. */
export function decodeKnown(view: DataView, at: number, length: number): KnownFrame {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const frame = decodeFrame(bytes, at, length);
  if (frame.type === "unknown") throw new LocalProtocolError("the type of the frame was checked before");
  return frame;
}
