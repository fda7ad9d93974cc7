import fc from "fast-check";
import { memberName } from "../model/names.ts";
import { EMPTY, type Maker, misfit, missing, type Piece, type Style, type Yaml } from "./piece.ts";
import { type Alphabet, COMMON, OCTETS, OLD, type Word, wordsOf } from "./symbols.ts";

interface Ending {
  readonly alphabet: Alphabet;
  readonly isZero: boolean;
  readonly terminator: readonly number[];
  readonly include: boolean;
  readonly consume: boolean;
  readonly eosError: boolean;
}

const ending: fc.Arbitrary<Ending> = fc
  .record({
    alphabet: fc.constantFrom(OCTETS, OCTETS, ...COMMON, ...OLD),
    isZero: fc.boolean(),
    terminator: fc.constantFrom([0], [0x7c], [0x40], [13, 10], [1, 2, 3]),
    include: fc.boolean(),
    consume: fc.constantFrom(true, true, false),
    eosError: fc.constantFrom(true, true, false),
  })
  .map((drawn) => ({
    ...drawn,
    // A terminator of several octets is looked for at whole multiples of its length: only octets can be had that way.
    isZero: drawn.alphabet.isText && (drawn.isZero || drawn.alphabet.unit > 1),
    terminator: drawn.alphabet.isText ? drawn.terminator.slice(0, 1) : drawn.terminator,
  }))
  .map((drawn) =>
    drawn.isZero ? { ...drawn, terminator: Array.from({ length: drawn.alphabet.unit }, () => 0) } : drawn,
  );

/** As far as `style` allows. */
function allowed(drawn: Ending, { without }: Style): Ending {
  const isOld = OLD.includes(drawn.alphabet) && without.has("old encodings");
  const isWide = drawn.alphabet.unit > 1 && without.has("UTF-16 terminators");
  const alphabet = isOld || isWide ? (COMMON[0] ?? OCTETS) : drawn.alphabet;
  const isLong = drawn.terminator.length > 1 && alphabet.unit === 1;
  const isCut = isLong && (without.has("long terminators") || alphabet !== drawn.alphabet);
  return {
    ...drawn,
    alphabet,
    terminator: isCut ? drawn.terminator.slice(0, 1) : drawn.terminator,
    include: drawn.include && !without.has("include"),
    eosError: drawn.eosError || without.has("rest of terminated"),
    consume: drawn.consume || without.has("include"),
  };
}

function yamlOf({ alphabet, isZero, terminator, include, consume, eosError }: Ending): Yaml {
  const [first] = terminator;
  return {
    ...alphabet.yaml,
    ...(isZero ? { type: "strz" } : { terminator: terminator.length === 1 ? first : terminator }),
    ...(include ? { include } : {}),
    ...(consume ? {} : { consume }),
    ...(eosError ? {} : { "eos-error": eosError }),
  };
}

/** Words that do not hold the terminator, and at whole multiples of its length have a place for it. */
function bodies(
  { alphabet, terminator }: Ending,
  max: number,
  more: readonly number[] = [],
): fc.Arbitrary<Word> {
  const but = alphabet.unit > 1 ? [] : terminator;
  return wordsOf(alphabet, max, [...but, ...more]).filter(
    ({ octets }) => octets.length % terminator.length === 0 && !holds(octets, terminator),
  );
}

function holds(octets: readonly number[], terminator: readonly number[]): boolean {
  return octets.some(
    (_octet, at) =>
      at % terminator.length === 0 && terminator.every((octet, index) => octets[at + index] === octet),
  );
}

function withTerminator({ alphabet, terminator, include }: Ending, { value }: Word): string | Uint8Array {
  if (!include) return value;
  if (typeof value === "string") {
    return value + (alphabet.unit > 1 ? "\0" : String.fromCharCode(...terminator));
  }
  return Uint8Array.from([...value, ...terminator]);
}

/** Octets or a text up to a terminator. */
export const terminated: fc.Arbitrary<Maker> = ending.map((drawn) => (id, style): Piece => {
  if (style.without.has("terminators")) return EMPTY;
  const end = allowed(drawn, style);
  const { terminator, include, consume, eosError, alphabet } = end;
  const name = memberName(id);
  const own = { id, ...yamlOf(end) };
  const inner = embedded(end).map((value) => misfit(id, value));
  const misfits = [missing(id), ...alphabet.wrong.map((value) => misfit(id, value)), ...inner];
  const next = `${id}_end`;
  const follows = { id: next, contents: [...terminator] };
  return {
    ...EMPTY,
    // What is not consumed is left to what follows.
    seq: consume ? [own] : [own, follows],
    values: bodies(end, 12).map((word) => {
      const value = withTerminator(end, word);
      const given = { [name]: value };
      const whole = consume ? given : { ...given, [memberName(next)]: Uint8Array.from(terminator) };
      return { given, whole, octets: [...word.octets, ...terminator] };
    }),
    misfits,
    isLast: !eosError && consume && !include,
  };
});

/** Values that would be cut short. */
function embedded({ alphabet, isZero, terminator }: Ending): readonly (string | Uint8Array)[] {
  if (!alphabet.isText) {
    const cut = Uint8Array.from([...terminator, ...terminator.map(() => 7)]);
    return terminator.length === 1 ? [cut] : [cut, Uint8Array.of(7)];
  }
  return [`${isZero ? "\0" : String.fromCharCode(...terminator)}b`];
}

/** Octets or a text in a size that it need not fill. */
export const filled: fc.Arbitrary<Maker> = fc
  .tuple(ending, fc.integer({ min: 4, max: 12 }), fc.constantFrom(undefined, 0, 0x20, 0x40), fc.boolean())
  .map(([drawn, units, drawnPad, isTerminated]) => (id, style): Piece => {
    if (style.without.has("filled")) return EMPTY;
    const end = { ...allowed(drawn, style), consume: true, eosError: true };
    const { terminator, include, alphabet } = end;
    if (isTerminated && terminator.length > 1 && alphabet.unit === 1) return EMPTY;
    const hasTerminator = isTerminated || end.isZero;
    // Padding of one octet takes half a character of two with it.
    const pad = alphabet.unit > 1 ? undefined : hasTerminator ? drawnPad : (drawnPad ?? 0);
    if (!hasTerminator && pad === undefined) return EMPTY;
    const size = units * alphabet.unit;
    const own: Yaml = {
      id,
      size,
      ...(hasTerminator ? yamlOf(end) : alphabet.yaml),
      ...(pad === undefined ? {} : { "pad-right": pad }),
    };
    const name = memberName(id);
    const room = hasTerminator ? size - terminator.length : size;
    const words = hasTerminator
      ? bodies(end, room, pad === undefined ? [] : [pad])
      : wordsOf(alphabet, room, pad === undefined ? [] : [pad]);
    return {
      ...EMPTY,
      seq: [own],
      values: words.map((word) => {
        const value = hasTerminator ? withTerminator(end, word) : word.value;
        const used = hasTerminator ? [...word.octets, ...terminator] : word.octets;
        const rest = Array.from({ length: size - used.length }, () => pad ?? 0);
        return { given: { [name]: value }, whole: { [name]: value }, octets: [...used, ...rest] };
      }),
      misfits: [
        missing(id),
        misfit(id, alphabet.isText ? "a".repeat(size + 1) : new Uint8Array(size + 1).fill(97)),
        ...(include && hasTerminator && pad === undefined
          ? [misfit(id, alphabet.isText ? "a" : Uint8Array.of(97))]
          : []),
      ],
    };
  });
