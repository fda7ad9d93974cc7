import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Whether there is a `tshark` to run. */
export function hasTshark(): boolean {
  return spawnSync("tshark", ["--version"]).status === 0;
}

/** A field as tshark shows it, with the fields below it. */
export interface Shown {
  readonly name: string;
  /** From the start of the packet's octets, or of what was put together from several packets. */
  readonly position: number;
  readonly size: number;
  /** As it is shown. */
  readonly show: string;
  /** Octets in hex; for bits, their number in hex. */
  readonly value: string;
  readonly fields: readonly Shown[];
}

/**
 * What tshark prints of the capture `file` with the generated dissector.
 *
 * @throws {Error} when it fails, or says anything of Lua.
 */
export function tshark(file: Uint8Array, ...args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "mudem-tshark-"));
  try {
    const capture = join(folder, "capture.pcap");
    writeFileSync(capture, file);
    const { status, stdout, stderr } = spawnSync(
      "tshark",
      ["-r", capture, "-X", `lua_script:${DISSECTOR}`, ...args],
      // Preferences of whoever runs the tests must not decide them.
      {
        encoding: "utf8",
        maxBuffer: 2 ** 29,
        env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder },
      },
    );
    if (status !== 0 || /lua/i.test(stderr)) throw new Error(`tshark ended with ${status}: ${stderr}`);
    if (/Lua Error/.test(stdout))
      throw new Error(`the dissector failed: ${/.*Lua Error.*/.exec(stdout)?.[0]}`);
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The trees of all frames and preambles in the capture `file`, by packet. */
export function dissect(file: Uint8Array, ...args: readonly string[]): readonly (readonly Shown[])[] {
  const packets: Shown[][] = [];
  const open: Shown[][] = [];
  for (const [tag] of tshark(file, "-T", "pdml", ...args).matchAll(/<[^!?][^>]*>/g)) {
    if (tag === "<packet>") packets.push([]);
    else if (tag.startsWith("</proto") || tag.startsWith("</field")) open.pop();
    else if (tag.startsWith("<proto ") || tag.startsWith("<field ")) {
      const shown = readTag(tag);
      const holder = open.at(-1);
      if (holder !== undefined) holder.push(shown);
      else if (shown.name === "mudem") packets.at(-1)?.push(shown);
      if (!tag.endsWith("/>")) open.push(shown.fields as Shown[]);
    }
  }
  return packets;
}

function readTag(tag: string): Shown {
  const attributes = new Map(
    [...tag.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, unescaped(value)]),
  );
  return {
    name: attributes.get("name") ?? "",
    position: Number(attributes.get("pos")),
    size: Number(attributes.get("size")),
    show: attributes.get("show") ?? "",
    value: attributes.get("value") ?? "",
    fields: [],
  };
}

function unescaped(text: string): string {
  return text.replaceAll(/&(lt|gt|quot|apos|amp|#x[0-9a-f]+);/gi, (_, name: string) =>
    name.startsWith("#x") ? String.fromCodePoint(Number.parseInt(name.slice(2), 16)) : (NAMED[name] ?? ""),
  );
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

const DISSECTOR = fileURLToPath(new URL("../../generated/wireshark/mudem.lua", import.meta.url));
