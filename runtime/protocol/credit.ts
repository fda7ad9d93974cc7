/** What the peer lets us send on one sender or consumer: absolute limits that only rise [CRD-004]. */
export class SendCredit {
  #limit: number;
  #limitOctets: number;
  #octets = 0;

  constructor(limit: number, limitOctets: number) {
    this.#limit = limit;
    this.#limitOctets = limitOctets;
  }

  /** Highest sequence or delivery number that may be sent. */
  get limit(): number {
    return this.#limit;
  }

  /** Octets of frames that may still be sent. */
  get octetsLeft(): number {
    return this.#limitOctets - this.#octets;
  }

  /** Whether a message with this number may go out in a frame of `octets` octets. */
  covers(number: number, octets: number): boolean {
    return number <= this.#limit && this.#octets + octets <= this.#limitOctets;
  }

  spend(octets: number): void {
    this.#octets += octets;
  }

  /** Takes over limits of the peer; what does not raise one changes nothing. Returns whether one rose. */
  raise(limit: number, limitOctets: number): boolean {
    const rises = limit > this.#limit || limitOctets > this.#limitOctets;
    this.#limit = Math.max(this.#limit, limit);
    this.#limitOctets = Math.max(this.#limitOctets, limitOctets);
    return rises;
  }
}

/**
 * What we let the peer send: a window of messages and octets over what has been dealt with.
 *
 * Limits are renewed when half of a window is used up, not message by message: small grants collapse throughput
 * [CRD-006].
 */
export class ReceiveCredit {
  #limit: number;
  #limitOctets: number;
  readonly #window: number;
  readonly #windowOctets: number;
  readonly #ceiling: number;
  #octets = 0;
  #done = 0;
  #doneOctets = 0;

  /**
   * @param window messages that may be on their way or unsettled at once.
   * @param windowOctets the same in octets of frames.
   * @param ceiling number of the last message that may ever be sent.
   */
  constructor(window: number, windowOctets: number, ceiling = Number.MAX_SAFE_INTEGER) {
    this.#window = window;
    this.#windowOctets = windowOctets;
    this.#ceiling = ceiling;
    this.#limit = Math.min(window, ceiling);
    this.#limitOctets = windowOctets;
  }

  get limit(): number {
    return this.#limit;
  }

  get limitOctets(): number {
    return this.#limitOctets;
  }

  /** Counts a frame of the message with this number. Returns false when the peer was not allowed to send it. */
  take(number: number, octets: number): boolean {
    this.#octets += octets;
    return number <= this.#limit && this.#octets <= this.#limitOctets;
  }

  /** `messages` messages with together `octets` octets of frames have been dealt with. */
  done(messages: number, octets: number): void {
    this.#done += messages;
    this.#doneOctets += octets;
  }

  /** Raises the limits when half of a window is free, or the last of it is. Returns whether CREDIT has to be sent. */
  renew(): boolean {
    const limit = Math.min(this.#done + this.#window, this.#ceiling);
    const limitOctets = this.#doneOctets + this.#windowOctets;
    const isLast = limit === this.#ceiling && limit > this.#limit;
    if (
      !isLast &&
      (limit - this.#limit) * 2 < this.#window &&
      (limitOctets - this.#limitOctets) * 2 < this.#windowOctets
    ) {
      return false;
    }
    const rises = limit > this.#limit || limitOctets > this.#limitOctets;
    this.#limit = Math.max(this.#limit, limit);
    this.#limitOctets = Math.max(this.#limitOctets, limitOctets);
    return rises;
  }
}
