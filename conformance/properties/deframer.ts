import { RemoteProtocolError } from "../../runtime/protocol/errors.ts";
import { FrameDecoder } from "../../runtime/protocol/frame-decoder.ts";

/** Cuts a stream into frames: as much of the FrameDecoder as is under test here. */
export interface Deframer {
  /** Octets held of a frame that is not complete. */
  readonly pendingLength: number;
  readonly receive: (chunk: Uint8Array) => void;
}

/** Makes a deframer for frames of up to `limit` octets that hands each to `show`, valid until that returns. */
export type DeframerMaker = (limit: number, show: (frame: Uint8Array) => void) => Deframer;

export const makeDeframer: DeframerMaker = (limit, show) => {
  const decoder = new FrameDecoder({
    frame: (view, at, length) => show(new Uint8Array(view.buffer, view.byteOffset + at, length)),
  });
  decoder.maxFrameLength = limit;
  return decoder;
};

/** What came out of a stream: frames, then perhaps the error that ended it. */
export interface Deframed {
  readonly frames: readonly Uint8Array[];
  readonly error: string | undefined;
}

/** Hands in `chunks`, each in memory that is used for something else as soon as the call returns. */
export function deframe(make: DeframerMaker, limit: number, chunks: readonly Uint8Array[]): Deframed {
  const frames: Uint8Array[] = [];
  const deframer = make(limit, (frame) => frames.push(frame.slice()));
  for (const chunk of chunks) {
    const memory = chunk.slice();
    try {
      deframer.receive(memory);
    } catch (error) {
      if (error instanceof RemoteProtocolError) return { frames, error: error.code };
      throw error;
    }
    memory.fill(0x55);
  }
  return { frames, error: undefined };
}
