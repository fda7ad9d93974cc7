import fc, { type Arbitrary } from "fast-check";
import { setLenFrame } from "./encode.ts";

/**
 * What may become of `octets`, a frame, when some of them are changed, lost, doubled or added. The header always says
 * the length that the frame has then, so that each is one whole frame of which only the content is in doubt.
 */
export function havoc(octets: Uint8Array): Arbitrary<Uint8Array> {
  return fc.array(edits(octets.length), { minLength: 1, maxLength: 3 }).map((steps) => {
    const frame = [...octets];
    for (const step of steps) applyEdit(frame, step);
    while (frame.length < HEADER_LENGTH) frame.push(0);
    const result = Uint8Array.from(frame);
    setLenFrame(result);
    return result;
  });
}

/** Frames of octets without any sense, but for a length that is right and often the type and the rest of the header. */
export function noise(frameType: number): Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.uint8Array({ minLength: HEADER_LENGTH, maxLength: 96 }), fc.nat(3))
    .map(([octets, likeness]) => {
      setLenFrame(octets);
      if (likeness > 0) octets.set([frameType, 0, 0, 0], FRAME_TYPE_AT);
      if (likeness > 1) octets.set([likeness - 2, 0, 0, 0], CHANNEL_AT);
      return octets;
    });
}

interface Edit {
  readonly kind: "flip" | "set" | "insert" | "remove" | "double" | "cut";
  readonly place: number;
  readonly octet: number;
}

/** Most of them behind the header and where fields are, for a frame that is not of its type any more tells little. */
function edits(length: number): Arbitrary<Edit> {
  return fc.record({
    kind: fc.constantFrom<Edit["kind"]>(
      "flip",
      "flip",
      "set",
      "set",
      "set",
      "insert",
      "remove",
      "double",
      "cut",
    ),
    place: fc.oneof(
      { weight: 1, arbitrary: between(0, HEADER_LENGTH - 1) },
      { weight: 8, arbitrary: between(HEADER_LENGTH, Math.min(length, FIELDS_END) - 1) },
      { weight: 3, arbitrary: between(HEADER_LENGTH, length - 1) },
    ),
    octet: fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat(255)),
  });
}

function between(min: number, max: number): Arbitrary<number> {
  return fc.noBias(fc.integer({ min, max: Math.max(min, max) }));
}

function applyEdit(frame: number[], { kind, place, octet }: Edit): void {
  switch (kind) {
    case "flip":
      frame[place] = (frame[place] ?? 0) ^ (1 << (octet & 7));
      break;
    case "set":
      frame[place] = octet;
      break;
    case "insert":
      frame.splice(place, 0, octet);
      break;
    case "remove":
      frame.splice(place, 1 + (octet & 3));
      break;
    case "double":
      frame.splice(place, 0, ...frame.slice(place, place + 1 + (octet & 15)));
      break;
    case "cut":
      frame.length = Math.max(place, HEADER_LENGTH);
  }
}

const HEADER_LENGTH = 12;

/** Few frames have their fields, but for long texts and the body, any later. */
const FIELDS_END = 120;

const FRAME_TYPE_AT = 4;

const CHANNEL_AT = 8;
