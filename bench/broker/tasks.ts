/** What the processes of `bench broker` are told, and tell. Times are of the system's monotonic clock, in milliseconds. */
export type LoadCommand =
  /** Raw processes connect by port, those with the client library by the same port on this machine. */
  | { readonly type: "open"; readonly target: string; readonly port: number; readonly size: number }
  | { readonly type: "run"; readonly target: string; readonly messages: number };

export type LoadReport =
  | { readonly type: "opened" }
  | { readonly type: "began"; readonly at: number }
  /** A publisher has given all to its connection; a consumer has got all. */
  | { readonly type: "ended"; readonly at: number; readonly cpuUs: number };

export type MiddleCommand =
  | { readonly type: "usage" }
  | { readonly type: "count_allocations" }
  | { readonly type: "allocations" }
  | { readonly type: "start_profile" }
  | { readonly type: "stop_profile"; readonly path: string };

export type MiddleReport =
  | { readonly type: "listening"; readonly port: number }
  /** Processor time of the process so far, with what the kernel did for it. */
  | { readonly type: "usage"; readonly cpuUs: number }
  | { readonly type: "counting" }
  | {
      readonly type: "allocations";
      readonly heapOctets: number;
      readonly collections: number;
    }
  | { readonly type: "profiling" }
  | { readonly type: "profiled"; readonly top: readonly ProfiledFunction[] };

export interface ProfiledFunction {
  readonly name: string;
  /** Share of all samples that were not idle, 0 to 1. */
  readonly share: number;
}

export function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
