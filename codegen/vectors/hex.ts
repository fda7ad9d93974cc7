/**
 * The octets of a text as the vectors have it: pairs of digits, `00*8` for `00` eight times, comments from `#` on.
 * The first word that is none of these when there is one.
 */
export function readHex(text: string): Uint8Array | { readonly wrong: string } {
  const octets: number[] = [];
  const words = text
    .replaceAll(/#.*/g, "")
    .split(/\s+/)
    .filter((word) => word !== "");
  for (const word of words) {
    const [, pairs, times = "1"] = /^((?:[0-9a-f]{2})+)(?:\*(\d{1,7}))?$/.exec(word) ?? [];
    if (pairs === undefined) return { wrong: word };
    const once = (pairs.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
    for (let count = Number(times); count > 0; count--) octets.push(...once);
  }
  return Uint8Array.from(octets);
}

export function showHex(octets: Uint8Array): string {
  return Buffer.from(octets).toString("hex");
}
