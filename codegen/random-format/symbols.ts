import fc from "fast-check";

/** What octets or a text may be made of: the smallest parts, and their octets. */
export interface Alphabet {
  /** What the field says of it in a `.ksy` file. */
  readonly yaml: Readonly<Record<string, unknown>>;
  readonly isText: boolean;
  readonly unit: number;
  readonly symbols: readonly Symbol[];
  /** Values that have no octets. */
  readonly wrong: readonly unknown[];
}

export interface Symbol {
  /** A character of a text, or an octet as one. */
  readonly character: string;
  readonly octets: readonly number[];
}

export const OCTETS: Alphabet = {
  yaml: {},
  isText: false,
  unit: 1,
  symbols: Array.from({ length: 256 }, (_, octet) => ({
    character: String.fromCharCode(octet),
    octets: [octet],
  })),
  wrong: ["text", [1, 2], 5],
};

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

function text(
  encoding: string,
  symbols: readonly Symbol[],
  unit = 1,
  wrong: readonly unknown[] = [],
): Alphabet {
  const surrogates = ["\ud800", "a\udc00b"];
  return {
    yaml: { type: "str", encoding },
    isText: true,
    unit,
    symbols,
    wrong: [...surrogates, ...wrong, Uint8Array.of(97), 5],
  };
}

function encoded(
  characters: readonly string[],
  octets: (character: string) => Uint8Array,
): readonly Symbol[] {
  return characters.map((character) => ({ character, octets: [...octets(character)] }));
}

const WIDE = Array.from("aZ09 é߀Ω漢\u{1f600}\u{10ffff}\u0000\ufeff\uffff\u07ff\u0800~|@");
const utf16 = encoded(WIDE, (character) => Buffer.from(character, "utf16le"));
const ascii = encoded(ASCII, (character) => Buffer.from(character, "latin1"));

function table(entries: Readonly<Record<string, readonly number[]>>): readonly Symbol[] {
  return [...ascii, ...Object.entries(entries).map(([character, octets]) => ({ character, octets }))];
}

const UTF8 = text(
  "UTF-8",
  encoded(WIDE, (character) => new TextEncoder().encode(character)),
);

/** Encodings that everyone knows. */
export const COMMON: readonly Alphabet[] = [UTF8, UTF8, text("ASCII", ascii, 1, ["é"])];

/** Encodings, the octets of which were looked up in their tables. */
export const OLD: readonly Alphabet[] = [
  text("UTF-16LE", utf16, 2),
  text(
    "UTF-16BE",
    utf16.map(({ character, octets }) => ({ character, octets: swapped(octets) })),
    2,
  ),
  text(
    "ISO-8859-1",
    encoded(
      Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)),
      (character) => Buffer.from(character, "latin1"),
    ),
    1,
    ["€"],
  ),
  text("windows-1252", table({ "€": [0x80], é: [0xe9], ž: [0x9e], ÿ: [0xff] }), 1, ["漢"]),
  text("IBM437", table({ é: [0x82], Ç: [0x80], "░": [0xb0], π: [0xe3] }), 1, ["€"]),
  text("Shift_JIS", table({ あ: [0x82, 0xa0], 漢: [0x8a, 0xbf], ｱ: [0xb1] }), 1, ["é"]),
];

function swapped(octets: readonly number[]): readonly number[] {
  return octets.map((_octet, at) => octets[at ^ 1] ?? 0);
}

/** What symbols are together. */
export interface Word {
  readonly value: string | Uint8Array;
  readonly octets: readonly number[];
}

function wordOf({ isText }: Alphabet, symbols: readonly Symbol[]): Word {
  const octets = symbols.flatMap((symbol) => symbol.octets);
  return {
    value: isText ? symbols.map(({ character }) => character).join("") : Uint8Array.from(octets),
    octets,
  };
}

/** Words that `isAllowed` says are no longer than `max` and hold no octet of `but`. */
export function wordsOf(alphabet: Alphabet, max: number, but: readonly number[] = []): fc.Arbitrary<Word> {
  const symbols = alphabet.symbols.filter(({ octets }) => !octets.some((octet) => but.includes(octet)));
  return fc.array(fc.constantFrom(...symbols), { maxLength: max }).map((list) => {
    let kept = list;
    while (wordOf(alphabet, kept).octets.length > max) kept = kept.slice(0, -1);
    return wordOf(alphabet, kept);
  });
}

/** Words of just `length` octets, which is a multiple of the unit. */
export function wordsOfLength(
  alphabet: Alphabet,
  length: number,
  but: readonly number[] = [],
): fc.Arbitrary<Word> {
  const filler = alphabet.symbols.find(({ character }) => character === "a");
  return wordsOf(alphabet, length, but).map(({ value, octets }) => {
    const missing = (length - octets.length) / alphabet.unit;
    const added = Array.from({ length: missing }, () => filler?.octets ?? []).flat();
    const whole = [...octets, ...added];
    return {
      value: typeof value === "string" ? value + "a".repeat(missing) : Uint8Array.from(whole),
      octets: whole,
    };
  });
}
