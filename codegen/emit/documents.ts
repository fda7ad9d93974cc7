import type { Envelope, Protocol } from "../model/model.ts";
import type { ProtocolMap } from "../support/protocol-map.ts";
import type { Vector } from "../vectors/vector.ts";
import { dissector } from "./dissector.ts";
import { reference } from "./reference/reference.ts";
import { vectorsJson } from "./vectors.ts";

/** Files that were written by hand and become parts of documents. */
export interface Templates {
  /** What reads octets in Wireshark, as a program in Lua. */
  readonly dissector: string;
}

/** What is generated from `protocol`, whose files lie in `folder`, beside code in TypeScript: its text by its path. */
export function documents(
  protocol: Protocol,
  envelope: Envelope,
  map: ProtocolMap,
  vectors: readonly Vector[],
  folder: string,
  templates: Templates,
): ReadonlyMap<string, string> {
  const pages = reference(protocol, envelope, map, vectors);
  return new Map([
    ["wireshark/mudem.lua", dissector(map, templates.dissector, `${folder}/*.ksy`)],
    ["vectors.json", vectorsJson(vectors, map, protocol.errors, `${folder}/vectors`)],
    ...[...pages].map(([path, text]) => [`reference/${path}`, text] as const),
  ]);
}
