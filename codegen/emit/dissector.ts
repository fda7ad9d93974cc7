import type { ProtocolMap } from "../support/protocol-map.ts";

/**
 * A dissector for Wireshark: the layout as a table of Lua, before `engine`, which is written by hand and reads octets by
 * it.
 */
export function dissector(map: ProtocolMap, engine: string, source: string): string {
  return [
    `-- Generated from ${source}. Do not edit: run \`npm run generate\`.`,
    "--",
    "-- A dissector for Wireshark and tshark: copy it to the folder of personal Lua plugins, or",
    `--   tshark -X lua_script:${NAME.toLowerCase()}.lua -r capture.pcap`,
    "",
    `local NAME = ${lua(NAME)}`,
    `local PORTS = ${lua(PORTS)}`,
    `local MAP = ${table(map, "")}`,
    "",
    engine,
  ].join("\n");
}

/** `value`, which is JSON, in Lua. Tables begin a line for each entry as long as they hold tables. */
function table(value: object, indent: string): string {
  const entries = Object.entries(value) as [string, unknown][];
  if (entries.every(([, entry]) => typeof entry !== "object")) return lua(value);
  const deeper = `${indent}  `;
  const lines = entries.map(([key, entry]) => {
    const shown = typeof entry === "object" && entry !== null ? table(entry, deeper) : lua(entry);
    return `${deeper}${Array.isArray(value) ? "" : `${luaKey(key)} = `}${shown},\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
}

function lua(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) return `{ ${value.map(lua).join(", ")} }`;
  if (typeof value !== "object" || value === null) return String(value);
  const entries = Object.entries(value).map(([key, entry]) => `${luaKey(key)} = ${lua(entry)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** In brackets, for words of the specification may be words of Lua. */
function luaKey(key: string): string {
  return /^[0-9]+$/.test(key) ? `[${key}]` : `[${quote(key)}]`;
}

function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}

/** What the protocol is called in Wireshark; in small letters, what its filters begin with. */
const NAME = "Mudem";

/** Ports on which no preamble has to be seen. */
const PORTS = "5671";
