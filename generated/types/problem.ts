// Generated from spec/types/problem.ksy. Do not edit: run `npm run generate`.

import { type ByteReader, type ByteWriter, type Run, utf8Length } from "../bytes.ts";

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
  const { code, frameType, definite, retryable, retryAfterMs, text } = value;
  const { view } = writer;
  const at = writer.room(10);
  if (code >>> 0 !== code || code > 65535) throw writer.outside("code", code, 0, 65535);
  view.setUint16(at, code, true);
  if (frameType >>> 0 !== frameType || frameType > 255) {
    throw writer.outside("frame_type", frameType, 0, 255);
  }
  view.setUint8(at + 2, frameType);
  view.setUint8(at + 3, (definite ? 0x01 : 0) | (retryable ? 0x02 : 0));
  if (retryAfterMs >>> 0 !== retryAfterMs) {
    throw writer.outside("retry_after_ms", retryAfterMs, 0, 4294967295);
  }
  view.setUint32(at + 4, retryAfterMs, true);
  const lenText = writer.length("text", utf8Length(text), 0, 1024);
  view.setUint16(at + 8, lenText, true);
  writer.text("text", text, lenText);
}

const PROBLEM_RUN: Run = { code: 2, frame_type: 1, definite: 1, reserved: 0, retry_after_ms: 4, len_text: 2 };

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeProblem(reader: ByteReader): Problem {
  const at = reader.run(PROBLEM_RUN, 10);
  const { view } = reader;
  const code = view.getUint16(at, true);
  const frameType = view.getUint8(at + 2);
  const flags = view.getUint8(at + 3);
  if (flags >>> 2 !== 0) throw reader.reserved("reserved");
  const retryAfterMs = view.getUint32(at + 4, true);
  const lenText = view.getUint16(at + 8, true);
  if (lenText > 1024) throw reader.outside("len_text", lenText, 0, 1024);
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
