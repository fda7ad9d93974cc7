import { RemoteProtocolError } from "./errors.ts";

/** What says how much of a body is in a frame; the first frame of a message, or a fragment. */
interface BodyPart {
  readonly more: boolean;
  readonly bodyLength: number;
}

/**
 * Holds the first frame of a message against the octets of body that it announces [FRG-003].
 *
 * @throws {RemoteProtocolError} `body_length_mismatch`.
 */
export function checkFirstFrame(frame: BodyPart, announced: number): void {
  checkLength(frame, announced, announced);
}

/**
 * Holds a fragment against what is missing of the body [FRG-003].
 *
 * @throws {RemoteProtocolError} `body_length_mismatch`.
 */
export function checkFragment(frame: BodyPart, missing: number, announced: number): void {
  checkLength(frame, missing, announced);
}

/** @throws {RemoteProtocolError} `malformed_frame` for a fragment without octets [FRG-004]. */
export function checkNotEmpty({ bodyLength }: BodyPart): void {
  if (bodyLength > 0) return;
  throw new RemoteProtocolError("malformed_frame", "FRG-004", "a fragment has no octets of body");
}

/** A frame that does not fit the message that its sender or consumer is in, or not in [FRG-002]. */
export function unexpectedFrame(what: string): RemoteProtocolError {
  return new RemoteProtocolError("fragment_unexpected", "FRG-002", what);
}

/** All that is missing when it is the last, and less when another follows. */
function checkLength({ more, bodyLength }: BodyPart, missing: number, announced: number): void {
  if (more ? bodyLength < missing : bodyLength === missing) return;
  const text = `the octets of body are not the ${announced} that the message announces`;
  throw new RemoteProtocolError("body_length_mismatch", "FRG-003", text);
}
