import { localError } from "./errors.ts";
import type { Op } from "./options.ts";

/** Both ends of a promise. */
export interface Settler<Value> {
  resolve(value: Value): void;
  reject(error: unknown): void;
}

export interface Deferred<Value> extends Settler<Value> {
  readonly promise: Promise<Value>;
}

/**
 * A promise that is settled from outside. Nobody has to wait for it: a rejection that is not looked at is no unhandled
 * one, so that no program ends because it published without `await`.
 */
export function deferred<Value>(): Deferred<Value> {
  let settler: Settler<Value> | undefined;
  const promise = new Promise<Value>((resolve, reject) => {
    settler = { resolve, reject };
  });
  // The executor of a promise runs before its constructor returns.
  return Object.assign(settler as Settler<Value>, { promise: quiet(promise) });
}

/** The same promise, of which a rejection that nobody looks at is no unhandled one. */
export function quiet<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  return promise;
}

/** Waits for `promise`, but no longer than the signal lets. `what` is what is given up then, for people. */
export function within<Value>(promise: Promise<Value>, { signal }: Op, what: string): Promise<Value> {
  if (signal === undefined) return promise;
  const givenUp = deferred<never>();
  const aborted = (): void => givenUp.reject(abortError(signal, what));
  if (signal.aborted) aborted();
  else signal.addEventListener("abort", aborted, { once: true });
  const settled = Promise.race([promise, givenUp.promise]);
  return quiet(settled.finally(() => signal.removeEventListener("abort", aborted)));
}

/** @throws {MudemError} `ABORTED` when the signal has fired already. */
export function throwIfAborted({ signal }: Op, what: string): void {
  if (signal?.aborted === true) throw abortError(signal, what);
}

function abortError(signal: AbortSignal, what: string): Error {
  return localError("ABORTED", "aborted", `${what} was given up`, signal.reason);
}
