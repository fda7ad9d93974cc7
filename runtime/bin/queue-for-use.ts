import type { Channel, MudemError } from "../index.ts";
import { ExitCode } from "./exit-codes.ts";
import { Failure } from "./failure.ts";

export interface QueueFlags {
  /** False: refuse a queue that is not there. */
  readonly assert: boolean;
  /** Undefined: P2P for a new queue, and whatever a queue that exists is. */
  readonly type?: "P2P" | "PUBSUB";
}

/**
 * Sees to it that `queue` is there, so that `mudem pub` before `mudem sub` keeps the message. A queue that exists in
 * another way is used as it is, unless its type was asked for.
 */
export async function assertForUse(channel: Channel, queue: string, flags: QueueFlags): Promise<void> {
  if (!flags.assert) return;
  try {
    await channel.assertQueue(queue, { type: flags.type ?? "P2P" });
  } catch (error) {
    const { code, reason } = error as MudemError;
    if (code !== "CONFLICT" && reason !== "in_use") throw error;
    if (flags.type === undefined) return;
    const { type } = await channel.describeQueue(queue);
    if (type === flags.type) return;
    throw new Failure(ExitCode.failed, `queue ${queue} is ${type}, not ${flags.type}`, { cause: error });
  }
}
