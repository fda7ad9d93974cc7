import type { Clock, Timer } from "../ports/clock.ts";

interface Appointment {
  readonly at: number;
  readonly callback: () => void;
}

/** A clock that stands still until it is told to go on. */
export class ManualClock implements Clock {
  #now = 0;
  readonly #appointments = new Set<Appointment>();
  #soon: (() => void)[] = [];

  now(): number {
    return this.#now;
  }

  epochMs(): number {
    return this.#now;
  }

  callSoon(callback: () => void): void {
    this.#soon.push(callback);
  }

  callAt(at: number, callback: () => void): Timer {
    const appointment = { at, callback };
    this.#appointments.add(appointment);
    return { cancel: () => void this.#appointments.delete(appointment) };
  }

  /** Runs what was to be called soon. Returns whether there was anything. */
  runSoon(): boolean {
    const callbacks = this.#soon;
    this.#soon = [];
    for (const callback of callbacks) callback();
    return callbacks.length > 0;
  }

  /** Lets time pass, and runs what is due on the way in its order. */
  advance(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      let next: Appointment | undefined;
      for (const appointment of this.#appointments) {
        if (appointment.at <= end && (next === undefined || appointment.at < next.at)) next = appointment;
      }
      if (next === undefined) break;
      this.#appointments.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
      while (this.runSoon());
    }
    this.#now = end;
  }
}
