/** How octets can be written down. */
export const OCTET_FORMATS = ["auto", "hex", "dump", "base64", "raw"] as const;

export type OctetFormat = (typeof OCTET_FORMATS)[number];

/**
 * The octets that `input` stands for. `auto` takes what is no text as it is, and text as the first of these that it is:
 *
 * - `dump`: lines of an offset and octets, as `xxd` and `hexdump -C` print them; a line `*` stands for repeated ones
 * - `hex`: pairs of digits, perhaps with `0x`, blanks, commas or colons between; `00*8` is `00` eight times, and what
 *   follows `#` is a comment
 * - `base64`: also with the alphabet of URLs, and without padding
 *
 * Undefined when `input` is not in that format.
 */
export function readOctets(input: Uint8Array, format: OctetFormat): Uint8Array | undefined {
  if (format === "raw") return input;
  const text = Buffer.from(input).toString("latin1");
  if (format !== "auto") return PARSERS[format](text);
  if (!/^[\t\n\r\x20-\x7e]*$/.test(text)) return input;
  return PARSERS.dump(text) ?? PARSERS.hex(text) ?? PARSERS.base64(text);
}

const PARSERS = { hex: parseHex, dump: parseDump, base64: parseBase64 };

function parseHex(text: string): Uint8Array | undefined {
  const words = text
    .replaceAll(/#.*/g, "")
    .split(/[\s,]+|:(?=\S)/)
    .filter((word) => word !== "");
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const word of words) {
    const [, digits, times = "1"] = /^(?:0x)?((?:[0-9a-f]{2})+)(?:\*(\d{1,8}))?$/i.exec(word) ?? [];
    if (digits === undefined) return undefined;
    const once = Buffer.from(digits, "hex");
    length += once.length * Number(times);
    if (length > MAX_INPUT) return undefined;
    parts.push(Buffer.alloc(once.length * Number(times), once));
  }
  return words.length === 0 ? undefined : Buffer.concat(parts);
}

function parseDump(text: string): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let at = 0;
  let isRepeating = false;
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    if (line === "*" && parts.length > 0) {
      isRepeating = true;
      continue;
    }
    const [, offset, colon, rest = ""] = /^([0-9a-f]{4,16})(?:(:)|(?= {2})|$)(.*)$/i.exec(line) ?? [];
    if (offset === undefined) return undefined;
    const missing = Number.parseInt(offset, 16) - at;
    const last = parts.at(-1);
    // The first line says where the dump was taken from; every other one that none is missing.
    if (isRepeating && last !== undefined && missing > 0 && missing <= MAX_INPUT) {
      parts.push(Buffer.alloc(missing, last));
    } else if (missing !== 0 && parts.length > 0) {
      return undefined;
    }
    isRepeating = false;
    // `xxd` writes characters behind two blanks, `hexdump -C` between bars.
    const [digits = ""] = rest.trim().split(colon === undefined ? /\s*\|/ : /\s{2,}/);
    const octets = parseHex(digits);
    if (octets === undefined && digits !== "") return undefined;
    if (octets !== undefined) parts.push(octets);
    at = Number.parseInt(offset, 16) + (octets?.length ?? 0);
  }
  return parts.length === 0 ? undefined : Buffer.concat(parts);
}

function parseBase64(text: string): Uint8Array | undefined {
  const digits = text.replaceAll(/\s+/g, "");
  const [, body = ""] = /^([A-Za-z0-9+/_-]+)={0,2}$/.exec(digits) ?? [];
  // Six bits alone are no octet.
  if (body === "" || body.length % 4 === 1) return undefined;
  return Buffer.from(digits.replaceAll("-", "+").replaceAll("_", "/"), "base64");
}

/** Octets that are looked at, at most. */
export const MAX_INPUT: number = 64 * 1024 * 1024;
