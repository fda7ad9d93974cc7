import { bytes, type Codec } from "./codec.ts";
import type { QueueOptions } from "./options.ts";

/** A queue's name and settings with the type of its messages, to be written once and used wherever it is meant. */
export interface QueueDef<T> extends QueueOptions {
  readonly name: string;
  readonly codec: Codec<T>;
}

/** Defines a queue whose bodies are octets. Nothing is sent. */
export function queue(name: string, options?: QueueOptions): QueueDef<Uint8Array>;
/** Defines a queue whose bodies a codec makes and reads. Nothing is sent. */
export function queue<T>(name: string, options: QueueOptions & { readonly codec: Codec<T> }): QueueDef<T>;
export function queue(
  name: string,
  options: QueueOptions & { readonly codec?: Codec<unknown> } = {},
): QueueDef<unknown> {
  return { codec: bytes, ...options, name };
}
