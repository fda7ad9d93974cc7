import { HEADER_LENGTH, readLenFrame } from "../../generated/index.ts";
import { RemoteProtocolError } from "./errors.ts";
import { OPENING_FRAME_LENGTH } from "./limits.ts";

/** Takes the frames that a FrameDecoder finds. */
export interface FrameSink {
  /**
   * A whole frame lies at `at` in `view`, `length` octets long. These octets are the sink's from now on: nobody else
   * reads or changes them.
   */
  frame(view: DataView, at: number, length: number): void;
}

const LENGTH_FIELD = 4;
const NOTHING = new Uint8Array(0);

/**
 * Cuts a stream of octets into frames, however it is divided into chunks [FRM-001].
 *
 * Frames that lie whole in a chunk are shown where they lie. Only what is left of a frame at the end of a chunk is
 * copied, into memory that grows with the octets that arrived and not with the length that was announced [FRM-005], and
 * that is given away with the frame.
 */
export class FrameDecoder {
  /** Limit in force for frames that begin from now on. */
  maxFrameLength = OPENING_FRAME_LENGTH;

  readonly #sink: FrameSink;
  #held = NOTHING;
  #heldView = new DataView(NOTHING.buffer);
  #heldLength = 0;

  constructor(sink: FrameSink) {
    this.#sink = sink;
  }

  /** Octets of a frame that is not complete yet. */
  get pendingLength(): number {
    return this.#heldLength;
  }

  /**
   * Takes the octets of `chunk` from `from` on and shows every frame that they complete. The chunk is not the caller's
   * any more.
   *
   * @throws {RemoteProtocolError} `frame_too_large` or `malformed_frame` at a length outside of the limits, as soon as
   *   its four octets are there. The frames before it have been shown; the decoder is of no further use.
   */
  receive(chunk: Uint8Array, from = 0): void {
    let at = from;
    if (this.#heldLength > 0) {
      at = this.#completeHeld(chunk, at);
      if (this.#heldLength > 0) return;
    }
    const end = chunk.length;
    if (at === end) return;
    const view = new DataView(chunk.buffer, chunk.byteOffset, end);
    while (end - at >= LENGTH_FIELD) {
      const length = this.#checked(readLenFrame(view, at));
      if (end - at < length) break;
      this.#sink.frame(view, at, length);
      at += length;
    }
    if (at < end) this.#hold(chunk, at, end - at);
  }

  /** Adds to the frame that was begun; returns where in `chunk` it ended. */
  #completeHeld(chunk: Uint8Array, from: number): number {
    let at = from;
    if (this.#heldLength < LENGTH_FIELD) {
      at += this.#hold(chunk, at, Math.min(LENGTH_FIELD - this.#heldLength, chunk.length - at));
      if (this.#heldLength < LENGTH_FIELD) return at;
    }
    const length = this.#checked(readLenFrame(this.#heldView, 0));
    at += this.#hold(chunk, at, Math.min(length - this.#heldLength, chunk.length - at));
    if (this.#heldLength === length) {
      // Emptied first: the sink may throw, and a frame is shown once.
      const view = this.#heldView;
      this.#held = NOTHING;
      this.#heldLength = 0;
      this.#sink.frame(view, 0, length);
    }
    return at;
  }

  #checked(length: number): number {
    if (length > this.maxFrameLength) {
      throw new RemoteProtocolError(
        "frame_too_large",
        "FRM-003",
        `a frame announces ${length} octets, the limit is ${this.maxFrameLength}`,
      );
    }
    if (length < HEADER_LENGTH) {
      throw new RemoteProtocolError(
        "malformed_frame",
        "FRM-004",
        `a frame announces ${length} octets, its header alone has ${HEADER_LENGTH}`,
      );
    }
    return length;
  }

  #hold(chunk: Uint8Array, from: number, length: number): number {
    const needed = this.#heldLength + length;
    if (needed > this.#held.length) {
      const grown = new Uint8Array(Math.max(2 * this.#held.length, needed, 64));
      grown.set(this.#held.subarray(0, this.#heldLength));
      this.#held = grown;
      this.#heldView = new DataView(grown.buffer);
    }
    this.#held.set(chunk.subarray(from, from + length), this.#heldLength);
    this.#heldLength = needed;
    return length;
  }
}
