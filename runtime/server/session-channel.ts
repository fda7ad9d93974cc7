import type { Channel } from "../protocol/channel.ts";
import type { ConsumerLink } from "./consumer-link.ts";
import type { SenderLink } from "./sender-link.ts";

/**
 * What a client has on one channel, by handle. Handles count up and are not given again [PUB-001, DLV-001]; undefined
 * stands for one that is gone.
 */
export class SessionChannel {
  /** Senders, and consumers, that one channel may have in all its life; the lists keep a place for each. */
  static readonly MAX_HANDLES = 65_536;

  readonly senders: (SenderLink | undefined)[] = [];
  readonly consumers: (ConsumerLink | undefined)[] = [];
}

export type ServerChannel = Channel<SessionChannel>;
