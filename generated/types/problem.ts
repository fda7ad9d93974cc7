// Generated from spec/types/problem.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, utf8Length } from "../bytes.ts";

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
  writer.u2("code", value.code);
  writer.u1("frame_type", value.frameType);
  writer.u1("definite", (value.definite ? 0x01 : 0) | (value.retryable ? 0x02 : 0));
  writer.u4("retry_after_ms", value.retryAfterMs);
  const lenText = writer.length("text", utf8Length(value.text), 0, 1024);
  writer.u2("len_text", lenText);
  writer.text("text", value.text, lenText);
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeProblem(reader: ByteReader): Problem {
  const code = reader.u2("code");
  const frameType = reader.u1("frame_type");
  const flags = reader.u1("definite");
  reader.reservedBits("reserved", flags >>> 2);
  const retryAfterMs = reader.u4("retry_after_ms");
  const lenText = reader.u2("len_text", 0, 1024);
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
