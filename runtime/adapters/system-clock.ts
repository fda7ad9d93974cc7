import { performance } from "node:perf_hooks";
import type { Clock, Timer } from "../ports/clock.ts";

/** Longest delay that Node.js keeps; a longer one would fire at once. */
const MAX_DELAY_MS = 0x7fffffff;

/** The clock of the machine. Its timers do not keep a program alive that has nothing else to do. */
export const systemClock: Clock = {
  now: () => performance.now(),
  epochMs: () => Date.now(),
  callSoon: (callback) => queueMicrotask(callback),
  callAt(at, callback): Timer {
    let isCancelled = false;
    const delay = Math.min(Math.max(0, Math.ceil(at - performance.now())), MAX_DELAY_MS);
    const timer = setTimeout(() => {
      // Timers come before input in a turn of the event loop; an immediate comes behind it.
      setImmediate(() => {
        if (!isCancelled) callback();
      });
    }, delay);
    timer.unref();
    return {
      cancel() {
        isCancelled = true;
        clearTimeout(timer);
      },
    };
  },
};
