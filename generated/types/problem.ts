// Generated from spec/types/problem.ksy. Do not edit: run `npm run generate`.

import {
  type ByteReader,
  type ByteWriter,
  put1,
  put2,
  put4,
  type Run,
  u1At,
  u2At,
  u4At,
  utf8Length,
} from "../bytes.ts";

/**
 * What went wrong, for a program (`code`, `frame_type`, the flags) and for a person (`text`).
 *
 * Spec: protocol.md#10-errors, ERR-004, ERR-005.
 */
export interface Problem {
  /**
   * The error; a code that the receiver does not know is handled by the frame that carries it and by the
   * two flags.
   */
  readonly code: number;
  /** Type of the frame that is at fault, 0 when no frame is. */
  readonly frameType: number;
  /** What was asked for certainly did not happen. */
  readonly definite: boolean;
  /** The same may succeed when it is tried again, after `retry_after_ms`. */
  readonly retryable: boolean;
  /** Milliseconds to wait before another try; 0 when the endpoint has no advice. */
  readonly retryAfterMs: number;
  /**
   * A sentence in English that says what was wrong, where, and what to do. Never parsed by programs;
   * holds no secret.
   */
  readonly text: string;
}

/** Octets that the value takes. */
export function sizeOfProblem(value: Problem): number {
  return 10 + utf8Length(value.text);
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeProblem(writer: ByteWriter, value: Problem): void {
  const { memory } = writer;
  const at = writer.room(10);
  put2(memory, at, writer.check("code", value.code, 0, 65535));
  put1(memory, at + 2, writer.check("frame_type", value.frameType, 0, 255));
  put1(memory, at + 3, (value.definite ? 0x01 : 0) | (value.retryable ? 0x02 : 0));
  put4(memory, at + 4, writer.check("retry_after_ms", value.retryAfterMs, 0, 4294967295));
  const lenText = writer.length("text", utf8Length(value.text), 0, 1024);
  put2(memory, at + 8, lenText);
  writer.text("text", value.text, lenText);
}

const PROBLEM_RUN: Run = { code: 2, frame_type: 1, definite: 1, reserved: 0, retry_after_ms: 4, len_text: 2 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeProblem(reader: ByteReader): Problem {
  const { memory } = reader;
  const at = reader.run(PROBLEM_RUN);
  const code = u2At(memory, at);
  const frameType = u1At(memory, at + 2);
  const flags = u1At(memory, at + 3);
  reader.reserved("reserved", flags >>> 2);
  const retryAfterMs = u4At(memory, at + 4);
  const lenText = reader.check("len_text", u2At(memory, at + 8), 0, 1024);
  reader.pass(10);
  const text = reader.text("text", lenText);
  return {
    code,
    frameType,
    definite: (flags & 0x01) !== 0,
    retryable: (flags & 0x02) !== 0,
    retryAfterMs,
    text,
  };
}
