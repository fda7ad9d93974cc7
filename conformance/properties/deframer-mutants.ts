import { type Deframer, type DeframerMaker, makeDeframer } from "./deframer.ts";
import { type DEFRAMER_PROPERTIES, LIMIT } from "./deframer-properties.ts";

const SAME = "shows the same frames in the same order however the stream is cut [FRM-001]";
const REFUSES =
  "refuses a wrong length after the frames before it, and shows none after it [FRM-003, FRM-004, FRM-010]";

/** A deframer broken on purpose, with the property that has to notice. */
export interface DeframerMutant {
  readonly name: string;
  readonly caughtBy: keyof typeof DEFRAMER_PROPERTIES;
  readonly make: DeframerMaker;
}

/** Mistakes that were made in real implementations of other protocols. */
export const DEFRAMER_MUTANTS: readonly DeframerMutant[] = [
  {
    name: "expects a length in one piece",
    caughtBy: SAME,
    make: receiving((deframer, chunk) => {
      if (deframer.pendingLength === 0 && chunk.length < 4) return;
      deframer.receive(chunk);
    }),
  },
  {
    name: "drops what is left when it is shorter than a header",
    caughtBy: SAME,
    make: (limit, show) => {
      let deframer = makeDeframer(limit, show);
      return {
        pendingLength: 0,
        receive(chunk) {
          deframer.receive(chunk);
          if (deframer.pendingLength < HEADER_LENGTH) deframer = makeDeframer(limit, show);
        },
      };
    },
  },
  {
    name: "shows one frame of a chunk and no more",
    caughtBy: SAME,
    make: showing((_, index) => index === 0),
  },
  { name: "leaves out the third frame of a chunk", caughtBy: SAME, make: showing((_, index) => index !== 2) },
  {
    name: "leaves out frames without a body",
    caughtBy: SAME,
    make: showing(({ length }) => length > HEADER_LENGTH),
  },
  {
    name: "shows the longest frame without its last octet",
    caughtBy: SAME,
    make: (limit, show) =>
      makeDeframer(limit, (frame) => show(frame.length === LIMIT ? frame.subarray(0, -1) : frame)),
  },
  {
    name: "refuses the longest frame",
    caughtBy: SAME,
    make: (limit, show) => makeDeframer(limit - 1, show),
  },
  {
    name: "takes a frame one octet above the limit",
    caughtBy: REFUSES,
    make: (limit, show) => makeDeframer(limit + 1, show),
  },
  { name: "knows no limit", caughtBy: REFUSES, make: (_, show) => makeDeframer(2 ** 32, show) },
  {
    name: "goes on after an error as if nothing had been",
    caughtBy: REFUSES,
    make: receiving((deframer, chunk) => {
      try {
        deframer.receive(chunk);
      } catch {
        // Swallowed, as a careless caller would.
      }
    }),
  },
  {
    name: "waits for the chunk after the one that completes a frame",
    caughtBy: "shows a frame as soon as its last octet is there, and not before [FRM-002]",
    make: (limit, show) => {
      let waiting: Uint8Array[] = [];
      const deframer = makeDeframer(limit, (frame) => waiting.push(frame.slice()));
      return {
        pendingLength: 0,
        receive(chunk) {
          const ready = waiting;
          waiting = [];
          for (const frame of ready) show(frame);
          deframer.receive(chunk);
        },
      };
    },
  },
];

function receiving(receive: (deframer: Deframer, chunk: Uint8Array) => void): DeframerMaker {
  return (limit, show) => {
    const deframer = makeDeframer(limit, show);
    return {
      get pendingLength() {
        return deframer.pendingLength;
      },
      receive: (chunk) => receive(deframer, chunk),
    };
  };
}

/** Shows only the frames of a chunk that are `wanted`. */
function showing(wanted: (frame: Uint8Array, index: number) => boolean): DeframerMaker {
  return (limit, show) => {
    let index = 0;
    const make = receiving((deframer, chunk) => {
      index = 0;
      deframer.receive(chunk);
    });
    return make(limit, (frame) => {
      if (wanted(frame, index)) show(frame);
      index += 1;
    });
  };
}

const HEADER_LENGTH = 12;
