/** A PUBLISH as every contender sees it. */
export interface Sample {
  readonly channel: number;
  readonly sender: number;
  readonly sequence: number;
  readonly deliverAt: number;
  readonly timestamp: number;
  readonly bodyTotal: number;
  readonly priority: number;
  readonly more: boolean;
  readonly needsConsumer: boolean;
  readonly ttlMs: number;
  readonly body: Uint8Array;
}

export type ContenderName =
  | "mudem, objects"
  | "mudem, objects, one buffer"
  | "mudem, view"
  | "Kaitai Struct"
  | "protobufjs"
  | "@bufbuild/protobuf"
  | "msgpackr"
  | "avsc"
  | "JSON";

/** A way to turn samples into octets and back. Either direction may be missing. */
export interface Contender {
  readonly name: ContenderName;
  /** Octets that the sample takes. */
  readonly octets: number;
  /** Encodes the sample of that number, and gives something that depends on it. */
  readonly encode?: (index: number) => unknown;
  /** Decodes the octets of the sample of that number. */
  readonly decode?: (index: number) => unknown;
  /** What `decode` gives, as a sample, to compare. */
  readonly check: (index: number) => Sample;
}

/** Few enough to stay in the cache of the processor, and not one alone, which a compiler could see through. */
export const SAMPLES: readonly Sample[] = Array.from({ length: 16 }, (_, index) => ({
  channel: 1 + (index % 3),
  sender: 7,
  sequence: 4_294_967_000 + index * 100,
  deliverAt: 0,
  timestamp: 1_767_225_600_000 + index,
  bodyTotal: 128,
  priority: index % 10,
  more: false,
  needsConsumer: false,
  ttlMs: index * 1000,
  body: Uint8Array.from({ length: 128 }, (_, at) => (at * 31 + index * 7) & 0xff),
}));

/** `octets` as a socket of Node.js hands them over, which is what every contender decodes. */
export function received(octets: Uint8Array): Buffer {
  return Buffer.from(octets.buffer, octets.byteOffset, octets.length);
}

export function sampleAt(index: number): Sample {
  // The index is always in range: it is masked by the number of samples.
  return SAMPLES[index & 15] as Sample;
}
