import { decodeFrame, type Frame, HEADER_LENGTH, readLenFrame } from "../../generated/index.ts";

/** Cuts a stream into frames and decodes each. For the few frames beside the ones that are measured. */
export class FrameReader {
  #rest: Uint8Array = new Uint8Array(0);

  push(chunk: Uint8Array): readonly Frame[] {
    const octets = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const view = new DataView(octets.buffer, octets.byteOffset, octets.length);
    const frames: Frame[] = [];
    let at = 0;
    while (octets.length - at >= HEADER_LENGTH) {
      const length = readLenFrame(view, at);
      if (octets.length - at < length) break;
      frames.push(decodeFrame(octets, at, length));
      at += length;
    }
    this.#rest = octets.slice(at);
    return frames;
  }

  /** What is here of a frame that is not complete. */
  get rest(): Uint8Array {
    return this.#rest;
  }
}
