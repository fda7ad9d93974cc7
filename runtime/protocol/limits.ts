/** What two endpoints agree on for a connection [OPN-012]. */
export interface Limits {
  /** Longest frame in octets, header included; 4096 to 16777216. */
  readonly maxFrameLength: number;
  /** Longest message in octets of properties and body; from 4096. */
  readonly maxMessageLength: number;
  /** Most channels open at once; 1 to 65535. */
  readonly maxChannels: number;
  /** Longest silence in milliseconds; 100 to 3600000. */
  readonly heartbeatMs: number;
}

export const DEFAULT_LIMITS: Limits = {
  maxFrameLength: 65_536,
  maxMessageLength: 268_435_456,
  maxChannels: 2047,
  heartbeatMs: 15_000,
};

/** In force until WELCOME: longest frame of the opening [FRM-003]. */
export const OPENING_FRAME_LENGTH = 4096;

/** Milliseconds from the start of a connection to WELCOME [OPN-007]. */
export const OPENING_TIMEOUT_MS = 10_000;

/**
 * Frames other than those of messages that a client may send in a second, in the long run [SEC-004]. More than a program
 * reaches that waits for each answer before it asks again; less than a flood.
 */
export const CONTROL_FRAME_RATE = 200_000;

/** Milliseconds to wait for the answer to a close [LIV-009, LIV-011]. */
export const CLOSE_TIMEOUT_MS = 5000;

/** The lower of each limit. */
export function commonLimits(offered: Limits, own: Limits): Limits {
  return {
    maxFrameLength: Math.min(offered.maxFrameLength, own.maxFrameLength),
    maxMessageLength: Math.min(offered.maxMessageLength, own.maxMessageLength),
    maxChannels: Math.min(offered.maxChannels, own.maxChannels),
    heartbeatMs: Math.min(offered.heartbeatMs, own.heartbeatMs),
  };
}
