// Generated from support/text.ts by mudem codegen. Do not edit.

// Text in the encodings that old formats are written in, strictly: what is not in an encoding is neither read nor written.
// A TextDecoder serves as a source of tables only. It takes ISO-8859-1 for windows-1252, has no IBM437 and no UTF-32, and
// platforms differ in what they refuse.

import { decodeUtf8, encodeUtf8, utf8Length } from "./utf8.ts";

/** Canonical names of the encodings that can be read and written. */
export type Encoding = UnicodeEncoding | SingleOctetEncoding | MultiOctetEncoding;

type UnicodeEncoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "UTF-32LE" | "UTF-32BE";

type SingleOctetEncoding =
  | "ASCII"
  | `ISO-8859-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 13 | 14 | 15 | 16}`
  | `windows-${1250 | 1251 | 1252 | 1253 | 1254 | 1255 | 1256 | 1257 | 1258}`
  | "IBM437"
  | "IBM866"
  | "KOI8-R"
  | "KOI8-U";

type MultiOctetEncoding = "Shift_JIS" | "EUC-JP" | "EUC-KR" | "Big5" | "GBK" | "GB2312";

/** Text of `bytes`; undefined when they are not well-formed in that encoding. A byte order mark is kept as a character. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string | undefined {
  switch (encoding) {
    case "UTF-8":
      return decodeUtf8(bytes, 0, bytes.length);
    case "UTF-16LE":
    case "UTF-16BE":
      return decodeUtf16(bytes, encoding === "UTF-16LE");
    case "UTF-32LE":
    case "UTF-32BE":
      return decodeUtf32(bytes, encoding === "UTF-32LE");
    default:
      return decodeByTable(bytes, tableOf(encoding));
  }
}

/** Octets of `text`; undefined when the encoding has none for one of its characters (lone surrogate, not in the charset). */
export function encodeText(text: string, encoding: Encoding): Uint8Array | undefined {
  switch (encoding) {
    case "UTF-8": {
      const bytes = new Uint8Array(utf8Length(text));
      return encodeUtf8(text, bytes, 0) ? bytes : undefined;
    }
    case "UTF-16LE":
    case "UTF-16BE":
      return encodeUtf16(text, encoding === "UTF-16LE");
    case "UTF-32LE":
    case "UTF-32BE":
      return encodeUtf32(text, encoding === "UTF-32LE");
    default:
      return encodeByTable(text, tableOf(encoding));
  }
}

function decodeUtf16(bytes: Uint8Array, isLittle: boolean): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const view = viewOf(bytes);
  const text = new Text();
  for (let at = 0; at < bytes.length; at += 2) text.add(view.getUint16(at, isLittle));
  const whole = text.end();
  return LONE_SURROGATE.test(whole) ? undefined : whole;
}

function encodeUtf16(text: string, isLittle: boolean): Uint8Array | undefined {
  if (LONE_SURROGATE.test(text)) return undefined;
  const bytes = new Uint8Array(2 * text.length);
  const view = viewOf(bytes);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(2 * index, text.charCodeAt(index), isLittle);
  }
  return bytes;
}

function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string | undefined {
  if (bytes.length % 4 !== 0) return undefined;
  const view = viewOf(bytes);
  const text = new Text();
  for (let at = 0; at < bytes.length; at += 4) {
    const point = view.getUint32(at, isLittle);
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
    text.add(point);
  }
  return text.end();
}

function encodeUtf32(text: string, isLittle: boolean): Uint8Array | undefined {
  if (LONE_SURROGATE.test(text)) return undefined;
  const points = Array.from(text, (character) => character.codePointAt(0) as number);
  const bytes = new Uint8Array(4 * points.length);
  const view = viewOf(bytes);
  for (const [index, point] of points.entries()) view.setUint32(4 * index, point, isLittle);
  return bytes;
}

// With the flag u, a pair of surrogates is one character that is no surrogate.
const LONE_SURROGATE = /\p{Surrogate}/u;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A text that grows by code points. */
class Text {
  #text = "";
  readonly #points: number[] = [];

  add(point: number): void {
    this.#points.push(point);
    // As many arguments as every engine takes in one call, with room to spare.
    if (this.#points.length >= 4096) this.#flush();
  }

  end(): string {
    this.#flush();
    return this.#text;
  }

  #flush(): void {
    this.#text += String.fromCodePoint(...this.#points);
    this.#points.length = 0;
  }
}

/** Every platform has it, but not every program has the types of one. */
declare const TextDecoder: new (encoding: string) => { decode(bytes: Uint8Array): string };

/** Characters of a charset above ASCII. The code of a character is the number that its octets are, the first one highest. */
interface Table {
  readonly points: ReadonlyMap<number, number>;
  readonly codes: ReadonlyMap<number, number>;
  /** Octets of the longest code. */
  readonly longest: number;
}

function decodeByTable(bytes: Uint8Array, { points, longest }: Table): string | undefined {
  const text = new Text();
  for (let at = 0; at < bytes.length; ) {
    let code = bytes[at++] as number;
    let point = code < 0x80 ? code : points.get(code);
    for (let octets = 1; point === undefined && octets < longest && at < bytes.length; octets++) {
      code = code * 0x100 + (bytes[at++] as number);
      point = points.get(code);
    }
    if (point === undefined) return undefined;
    text.add(point);
  }
  return text.end();
}

function encodeByTable(text: string, { codes }: Table): Uint8Array | undefined {
  const octets: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    const code = point < 0x80 ? point : codes.get(point);
    if (code === undefined) return undefined;
    if (code > 0xffff) octets.push(code >> 16);
    if (code > 0xff) octets.push((code >> 8) & 0xff);
    octets.push(code & 0xff);
  }
  return Uint8Array.from(octets);
}

const tables = new Map<Encoding, Table>();

/** Tables are made when they are first asked for: few programs need more than one. */
function tableOf(encoding: SingleOctetEncoding | MultiOctetEncoding): Table {
  const found = tables.get(encoding);
  if (found !== undefined) return found;
  const points = isMultiOctet(encoding) ? multiOctetPoints(encoding) : singleOctetPoints(encoding);
  const table = { points, codes: invert(points, encoding), longest: encoding === "EUC-JP" ? 3 : 2 };
  tables.set(encoding, table);
  return table;
}

/** Where a character has several codes the first one is written, but for those that others read and never write. */
function invert(points: ReadonlyMap<number, number>, encoding: Encoding): ReadonlyMap<number, number> {
  const codes = new Map<number, number>();
  const second: [number, number][] = [];
  for (const [code, point] of points) {
    if (isSecondChoice(encoding, code)) second.push([code, point]);
    else if (!codes.has(point)) codes.set(point, code);
  }
  for (const [code, point] of second) if (!codes.has(point)) codes.set(point, code);
  return codes;
}

/** Codes that https://encoding.spec.whatwg.org keeps encoders from writing. */
function isSecondChoice(encoding: Encoding, code: number): boolean {
  if (encoding === "Shift_JIS") return code >= 0xed00 && code <= 0xefff;
  return encoding === "Big5" && [0xa2a4, 0xa2a5, 0xa2a6, 0xa2a7, 0xa2cc, 0xa2ce].includes(code);
}

function isMultiOctet(encoding: Encoding): encoding is MultiOctetEncoding {
  return MULTI_OCTET.has(encoding);
}

const MULTI_OCTET: ReadonlySet<string> = new Set<MultiOctetEncoding>([
  "Shift_JIS",
  "EUC-JP",
  "EUC-KR",
  "Big5",
  "GBK",
  "GB2312",
]);

function singleOctetPoints(encoding: SingleOctetEncoding): ReadonlyMap<number, number> {
  const points = new Map<number, number>();
  const characters =
    UPPER_HALVES[encoding] ?? new TextDecoder(encoding).decode(Uint8Array.from(range(0x80, 0xff)));
  for (const [index, character] of Array.from(characters).entries()) {
    if (character !== NONE) points.set(0x80 + index, character.charCodeAt(0));
  }
  return points;
}

const NONE = "\ufffd";
const C1 = charactersBetween(0x80, 0x9f);
const LATIN = charactersBetween(0xa0, 0xff);

const TURKISH: Readonly<Record<string, string>> = { Ð: "Ğ", Ý: "İ", Þ: "Ş", ð: "ğ", ý: "ı", þ: "ş" };

/** What octets from 0x80 on stand for, in charsets that TextDecoder lacks, or that it takes for others. */
const UPPER_HALVES: { readonly [encoding in SingleOctetEncoding]?: string } = {
  ASCII: "",
  "ISO-8859-1": C1 + LATIN,
  "ISO-8859-9": C1 + LATIN.replace(/[ÐÝÞðýþ]/g, (letter) => TURKISH[letter] ?? letter),
  "ISO-8859-11": `${C1}\u00a0${charactersBetween(0x0e01, 0x0e3a)}${NONE.repeat(4)}${charactersBetween(0x0e3f, 0x0e5b)}`,
  "ISO-8859-16":
    `${C1}\u00a0` +
    "ĄąŁ€„Š§š©Ș«Ź\u00adźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßà" +
    "áâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ",
  "windows-1252": `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${LATIN}`,
  IBM437:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐" +
    "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
};

function multiOctetPoints(encoding: MultiOctetEncoding): ReadonlyMap<number, number> {
  // GB2312 is the part of GBK whose octets are both above 0xa0.
  const isNarrow = encoding === "GB2312";
  const codes = isNarrow ? [] : [...range(0x80, 0xff)];
  for (const lead of range(isNarrow ? 0xa1 : 0x80, isNarrow ? 0xf7 : 0xff)) {
    for (const trail of range(isNarrow ? 0xa1 : 0x40, 0xfe)) codes.push(lead * 0x100 + trail);
  }
  if (encoding === "EUC-JP") {
    for (const middle of range(0xa1, 0xfe)) {
      for (const trail of range(0xa1, 0xfe)) codes.push(0x8f0000 + middle * 0x100 + trail);
    }
  }
  // All in one call, a line for each: thousands of calls, most of which throw, would take seconds.
  const lines = new TextDecoder(encoding).decode(Uint8Array.from(codes.flatMap(lineOf))).split("\n");
  const points = new Map<number, number>();
  for (const [index, code] of codes.entries()) {
    const [character = NONE, ...more] = lines[index] ?? "";
    // Decoders leave controls alone where a charset has no character, some say even where it has.
    const isFree = code <= 0xff && /[\x80-\x9f\ue000-\uf8ff]/.test(character);
    if (character !== NONE && more.length === 0 && !isFree)
      points.set(code, character.codePointAt(0) as number);
  }
  return points;
}

/** The octets of a code, and an end of line. */
function lineOf(code: number): readonly number[] {
  const octets = [code >> 16, (code >> 8) & 0xff, code & 0xff];
  return [...octets.slice(code > 0xffff ? 0 : code > 0xff ? 1 : 2), 0x0a];
}

function charactersBetween(first: number, last: number): string {
  return String.fromCharCode(...range(first, last));
}

function range(first: number, last: number): Uint16Array {
  return Uint16Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
