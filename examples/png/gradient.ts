import { deflateSync } from "node:zlib";
import { compressedTextChunk, sealed, textChunk } from "./chunks.ts";
import { ChunkType, ColorType, encodePng, Unit } from "./generated/png.ts";

/** An image of a gradient, made of nothing. Lengths, the signature and constant fields are worked out by the encoder. */
export function gradient(width: number, height: number): Uint8Array {
  return encodePng({
    chunks: [
      sealed({
        body: { _type: "ihdr", width, height, bitDepth: 8, colorType: ColorType.truecolor, isInterlaced: 0 },
      }),
      sealed({ body: { _type: "gama", raw: 45_455 } }),
      sealed({ body: { _type: "phys", x: 2835, y: 2835, unit: Unit.meter } }),
      textChunk("Title", "A gradient"),
      compressedTextChunk("Description", "From dark to light. ".repeat(20)),
      sealed({ type: ChunkType.idat, body: new Uint8Array(deflateSync(pixels(width, height))) }),
      sealed({ body: { _type: "iend" } }),
    ],
  });
}

/** Lines of an octet that names a filter, here none, and three octets a pixel. */
function pixels(width: number, height: number): Uint8Array {
  const line = 1 + 3 * width;
  return Uint8Array.from({ length: line * height }, (_, index) => {
    const x = (index % line) - 1;
    if (x < 0) return 0;
    return Math.floor((255 * (Math.floor(x / 3) + Math.floor(index / line))) / (width + height - 2));
  });
}
