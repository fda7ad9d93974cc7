// Generated from spec/types/difference.ksy. Do not edit: run `npm run generate`.

import type { ByteReader, ByteWriter } from "../bytes.ts";
import { decodeSetting, encodeSetting, type Setting, sizeOfSetting } from "./setting.ts";

/**
 * A setting in which a queue is not as it was asked for. Both have the same key.
 *
 * Spec: protocol.md#5-queues, QUE-005.
 */
export interface Difference {
  /** As the queue has it. */
  readonly have: Setting;
  /** As the request wants it. */
  readonly want: Setting;
}

/** Octets that the value takes. */
export function sizeOfDifference(value: Difference): number {
  return sizeOfSetting(value.have) + sizeOfSetting(value.want);
}

/** @throws {EncodeError} when a field is not what it may be. */
export function encodeDifference(writer: ByteWriter, value: Difference): void {
  const { have, want } = value;
  writer.enter("have");
  encodeSetting(writer, have);
  writer.leave();
  writer.enter("want");
  encodeSetting(writer, want);
  writer.leave();
}

/** @throws {DecodeError} when the octets do not follow the layout. */
export function decodeDifference(reader: ByteReader): Difference {
  reader.enter("have");
  const have = decodeSetting(reader);
  reader.leave();
  reader.enter("want");
  const want = decodeSetting(reader);
  reader.leave();
  return { have, want };
}
