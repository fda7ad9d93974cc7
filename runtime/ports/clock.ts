/** Time, and being called at one. */
export interface Clock {
  /** Milliseconds from any start; never runs backwards. */
  now(): number;
  /** Milliseconds since 1970. */
  epochMs(): number;
  /**
   * Calls `callback` once `now()` is `at` or later, after what the transports hold by then has been received: a
   * program that was busy must not take its own silence for its peer's [LIV-003]. Never from within this call.
   */
  callAt(at: number, callback: () => void): Timer;
  /** Calls `callback` soon, after the running code and before anything else arrives. */
  callSoon(callback: () => void): void;
}

export interface Timer {
  /** After this the callback is not called. */
  cancel(): void;
}
