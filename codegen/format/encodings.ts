import type { Encoding } from "../support/text.ts";

/** What a name in `encoding:` stands for. */
export interface FoundEncoding {
  readonly canonical: Encoding;
  /** Whether the name is the canonical one, letter by letter. */
  readonly isExact: boolean;
}

/** Looks up the name of an encoding, or one of the other names that it is known by. Case does not matter. */
export function findEncoding(name: string): FoundEncoding | undefined {
  const canonical = byName.get(plain(name));
  return canonical && { canonical, isExact: canonical === name };
}

/** Octets that the parts of a text are made of, such as its terminator. */
export function codeUnitOf(encoding: Encoding): 1 | 2 | 4 {
  if (encoding.startsWith("UTF-16")) return 2;
  return encoding.startsWith("UTF-32") ? 4 : 1;
}

/** Names differ most of all in what stands between their words. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[-_ /]/g, "");
}

// As Kaitai's own compiler has them (EncodingList), and what it lacks but formats use. Spellings that differ in case and
// separators alone are left out.
const OTHER_NAMES: Readonly<Record<Encoding, readonly string[]>> = {
  ASCII: ["US-ASCII", "IBM367", "cp367", "csASCII", "iso-ir-6"],
  "UTF-8": ["ISO-10646/UTF-8", "cp65001", "csUTF8", "unicode-1-1-utf-8", "unicode-2-0-utf-8"],
  "UTF-16LE": ["csUTF16LE"],
  "UTF-16BE": ["csUTF16BE"],
  "UTF-32LE": ["csUTF32LE"],
  "UTF-32BE": ["csUTF32BE"],
  "ISO-8859-1": ["8859-1", "latin1", "L1", "csISOLatin1", "iso-ir-100", "IBM819", "cp819", "windows-28591"],
  "ISO-8859-2": ["8859-2", "latin2", "L2", "csISOLatin2", "iso-ir-101", "IBM1111", "windows-28592"],
  "ISO-8859-3": ["8859-3", "latin3", "L3", "csISOLatin3", "iso-ir-109", "windows-28593"],
  "ISO-8859-4": ["8859-4", "latin4", "L4", "csISOLatin4", "iso-ir-110", "windows-28594"],
  "ISO-8859-5": ["8859-5", "cyrillic", "csISOLatinCyrillic", "iso-ir-144", "windows-28595"],
  "ISO-8859-6": [
    "8859-6",
    "arabic",
    "csISOLatinArabic",
    "iso-ir-127",
    "windows-28596",
    "ECMA-114",
    "ASMO-708",
  ],
  "ISO-8859-7": [
    "8859-7",
    "greek",
    "greek8",
    "csISOLatinGreek",
    "iso-ir-126",
    "windows-28597",
    "ECMA-118",
    "ELOT_928",
  ],
  "ISO-8859-8": ["8859-8", "hebrew", "csISOLatinHebrew", "iso-ir-138", "windows-28598"],
  "ISO-8859-9": ["8859-9", "latin5", "L5", "csISOLatin5", "iso-ir-148", "windows-28599"],
  "ISO-8859-10": ["8859-10", "latin6", "L6", "csISOLatin6", "iso-ir-157"],
  "ISO-8859-11": ["8859-11", "thai", "csTIS620", "tis-620"],
  "ISO-8859-13": ["8859-13", "latin7", "L7", "csISO885913", "windows-28603"],
  "ISO-8859-14": ["8859-14", "latin8", "L8", "csISO885914", "iso-ir-199", "iso-celtic"],
  "ISO-8859-15": ["8859-15", "latin9", "L9", "csISO885915", "windows-28605"],
  "ISO-8859-16": ["8859-16", "latin10", "L10", "csISO885916"],
  "windows-1250": ["cp1250", "cswindows1250"],
  "windows-1251": ["cp1251", "cswindows1251"],
  "windows-1252": ["cp1252", "cswindows1252"],
  "windows-1253": ["cp1253", "cswindows1253"],
  "windows-1254": ["cp1254", "cswindows1254"],
  "windows-1255": ["cp1255", "cswindows1255"],
  "windows-1256": ["cp1256", "cswindows1256"],
  "windows-1257": ["cp1257", "cswindows1257"],
  "windows-1258": ["cp1258", "cswindows1258"],
  IBM437: ["cp437", "437", "csPC8CodePage437"],
  IBM866: ["cp866", "866", "csIBM866"],
  "KOI8-R": ["csKOI8R", "cp20866"],
  "KOI8-U": ["csKOI8U", "cp21866"],
  Shift_JIS: ["S-JIS", "PCK", "csShiftJIS", "MS_Kanji", "windows-31j", "cp932"],
  "EUC-JP": ["ujis", "csEUCPkdFmtJapanese"],
  "EUC-KR": ["csEUCKR", "korean", "iso-ir-149"],
  Big5: ["csBig5", "cp950"],
  GBK: ["cp936", "windows-936", "csGBK"],
  GB2312: ["csGB2312", "EUC-CN"],
};

const byName: ReadonlyMap<string, Encoding> = new Map(
  Object.entries(OTHER_NAMES).flatMap(([canonical, others]) =>
    [canonical, ...others].map((name) => [plain(name), canonical as Encoding] as const),
  ),
);

/** Canonical names of all encodings. */
export const ENCODINGS = Object.keys(OTHER_NAMES) as readonly Encoding[];
