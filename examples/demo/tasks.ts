/** What a process of the demo is told to do. */
export type Task =
  | { readonly role: "broker" }
  | {
      readonly role: "publish";
      readonly url: string;
      readonly queue: string;
      readonly path: string;
      /** One message a line; otherwise the file is one message. */
      readonly split: boolean;
    }
  | {
      readonly role: "consume";
      readonly url: string;
      readonly queue: string;
      /** Messages after which it ends; undefined when it is to go on until it is told. */
      readonly count: number | undefined;
    };

/** What a process of the demo tells. */
export type WorkerMessage =
  | { readonly type: "listening"; readonly url: string }
  | { readonly type: "consuming" }
  | { readonly type: "published"; readonly messages: number; readonly startedAt: number }
  | { readonly type: "received"; readonly received: readonly Received[] }
  | { readonly type: "failed"; readonly message: string };

/** A message as a consumer got it. */
export interface Received {
  /** Number that the publisher gave it, from 0. */
  readonly index: number;
  readonly octets: number;
  readonly sha256: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}
