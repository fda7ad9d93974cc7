/**
 * The lines of `chunks`, however they are cut. A line ends at LF or CR LF, which are not part of it; the last one may
 * go without. What is kept in memory is one line and one chunk.
 *
 * @throws {LineTooLongError} as soon as a line is longer than `maxLength`, before the rest of it is read.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxLength: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      yield trimCr(join(parts, chunk.subarray(start, end)));
      parts = [];
      length = 0;
      start = end + 1;
    }
    if (start < chunk.length) {
      parts.push(chunk.subarray(start));
      length += chunk.length - start;
      if (length > maxLength) throw new LineTooLongError(maxLength);
    }
  }
  if (length > 0) yield join(parts, NOTHING);
}

export class LineTooLongError extends Error {
  override readonly name = "LineTooLongError";

  constructor(maxLength: number) {
    super(`a line is longer than the ${maxLength} octets that a message may have`);
  }
}

function join(parts: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  return parts.length === 0 ? last : Buffer.concat([...parts, last]);
}

function trimCr(line: Uint8Array): Uint8Array {
  return line.at(-1) === CR ? line.subarray(0, -1) : line;
}

const LF = 0x0a;
const CR = 0x0d;
const NOTHING = new Uint8Array(0);
