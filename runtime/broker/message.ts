/**
 * Properties and body of a message and what the broker reads of it. The octets of the properties and, behind them, of
 * the body lie in `bytes` from `at` on; those that do not fit the first frame of a long message are in `rest`. Before
 * `at` is room for the fixed part of a frame. Octets are never changed, but for that room once.
 */
export interface Content {
  readonly bytes: Uint8Array;
  /** The same memory as `bytes`. */
  readonly view: DataView;
  readonly at: number;
  /**
   * Whether a frame has been written before `at`: it may be on its way still, so the next delivery needs a copy. Whoever
   * writes it says so here.
   */
  isFramed: boolean;
  readonly propertiesLength: number;
  /** Octets of the whole body. */
  readonly bodyLength: number;
  readonly rest: readonly Uint8Array[];
  readonly priority: number;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  /** Number of the message in its queue; set when the queue takes it. */
  offset: number;
}

/** A message that a queue keeps, in memory of the queue's own. */
export interface Message extends Content {
  /** Subscriptions that have not settled it. */
  holders: number;
}

/** A message in one subscription. */
export interface Entry {
  readonly message: Message;
  /** Deliveries so far, as the consumer is told: at most 65535 [DLV-008]. */
  attempts: number;
  failures: number;
}

/** Octets that a message is counted with: properties and body. */
export function contentLength(content: Content): number {
  return content.propertiesLength + content.bodyLength;
}
