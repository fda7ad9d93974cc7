import type { Envelope, Protocol } from "../model/model.ts";
import { dissector } from "./dissector.ts";
import { mapOf } from "./map.ts";

/** Files that were written by hand and become parts of documents. */
export interface Templates {
  /** What reads octets in Wireshark, as a program in Lua. */
  readonly dissector: string;
}

/** What is generated from `protocol`, whose files lie in `folder`, beside code in TypeScript: its text by its path. */
export function documents(
  protocol: Protocol,
  envelope: Envelope,
  folder: string,
  templates: Templates,
): ReadonlyMap<string, string> {
  const map = mapOf(protocol, envelope);
  return new Map([["wireshark/mudem.lua", dissector(map, templates.dissector, `${folder}/*.ksy`)]]);
}
