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
  promise.catch(() => {});
  // The executor of a promise runs before its constructor returns.
  return Object.assign(settler as Settler<Value>, { promise });
}

/** Waits for `promise`, but no longer than the signal lets. `what` is what is given up then, for people. */
export function within<Value>(promise: Promise<Value>, { signal }: Op, what: string): Promise<Value> {
  if (signal === undefined) return promise;
  const result = deferred<Value>();
  const aborted = (): void => result.reject(abortError(signal, what));
  if (signal.aborted) {
    aborted();
    return result.promise;
  }
  signal.addEventListener("abort", aborted, { once: true });
  const settle = (): void => signal.removeEventListener("abort", aborted);
  promise.then(
    (value) => {
      settle();
      result.resolve(value);
    },
    (error: unknown) => {
      settle();
      result.reject(error);
    },
  );
  return result.promise;
}

/** @throws {MudemError} `ABORTED` when the signal has fired already. */
export function throwIfAborted({ signal }: Op, what: string): void {
  if (signal?.aborted === true) throw abortError(signal, what);
}

function abortError(signal: AbortSignal, what: string): Error {
  return localError("ABORTED", "aborted", `${what} was given up`, signal.reason);
}
