import type { Refusal } from "./decode.ts";
import { type Encoded, encodeFrame, type Span, setLenFrame } from "./encode.ts";
import type { BitsField, IntegerField, Spec, Struct } from "./schema.ts";
import { isReserved, takesRest } from "./schema.ts";
import type { FrameValue } from "./values.ts";

/** A frame that breaks the specification in one way, and what is to be said of it. */
export interface Violation extends Refusal {
  /** What was done to a valid frame. */
  readonly what: string;
  readonly octets: Uint8Array;
}

/**
 * Every way to break `frame`, which is valid, of which it is certain what a receiver finds first. A length that lies
 * and moves the fields behind it is not among them: what they are then taken for depends on their octets.
 */
export function violationsOf(spec: Spec, frame: FrameValue): readonly Violation[] {
  const encoded = encodeFrame(spec, frame);
  const body = spec.frames.find(({ name }) => name === frame.type)?.body;
  if (body === undefined) throw new Error(`${frame.type} is not a frame of the specification`);
  const damage = new Damage(encoded, body);
  return [
    ...encoded.spans.flatMap((span) => violationsAt(damage, span)),
    ...wrongScope(damage, frame.channel),
    ...cuts(damage),
    ...(takesRest(body) ? [] : [damage.splice("one octet more", damage.end, 0, [0], body.name)]),
  ];
}

/** Makes damaged copies of a frame. */
class Damage {
  readonly spans: readonly Span[];
  readonly body: Struct;
  readonly #octets: Uint8Array;

  constructor({ octets, spans }: Encoded, body: Struct) {
    this.#octets = octets;
    this.spans = spans;
    this.body = body;
  }

  get end(): number {
    return this.#octets.length;
  }

  at(index: number): number {
    return this.#octets[index] ?? 0;
  }

  /** Puts `octets` over those from `from` on. */
  patch(what: string, from: number, octets: Iterable<number>, path: string): Violation {
    const copy = this.#octets.slice();
    copy.set([...octets], from);
    return { what, octets: copy, code: "malformed_frame", path };
  }

  /** Puts `octets` in the place of `removed` others, so that the frame is of another length, which its header says. */
  splice(what: string, from: number, removed: number, octets: Iterable<number>, path: string): Violation {
    const copy = Uint8Array.from([
      ...this.#octets.subarray(0, from),
      ...octets,
      ...this.#octets.subarray(from + removed),
    ]);
    setLenFrame(copy);
    return { what, octets: copy, code: "malformed_frame", path };
  }

  /** The innermost field of its own length around `span`; undefined when that is the frame. */
  around({ holder }: Span): Span | undefined {
    const holders = this.spans.filter((span) => holder === span.path || isInside(holder, span.path));
    return holders.findLast((span) => span.field.kind === "struct" && span.field.size !== undefined);
  }

  /** The field `id` beside `span`. */
  sibling(span: Span, id: string): Span | undefined {
    return this.spans.find(({ path }) => path === `${span.holder}.${id}`);
  }
}

function isInside(path: string, holder: string): boolean {
  return path.startsWith(`${holder}.`) || path.startsWith(`${holder}[`);
}

function violationsAt(damage: Damage, span: Span): readonly Violation[] {
  const { field } = span;
  switch (field.kind) {
    case "integer":
      return [...wrongIntegers(damage, span, field), ...lies(damage, span, field)];
    case "bits":
      return reservedBits(damage, span, field);
    case "constant":
      return [...field.octets].map((octet, index) =>
        damage.patch("one bit of a constant", span.from + index, [octet ^ 1], span.path),
      );
    case "text":
      return brokenText(damage, span);
    case "struct":
      return field.size === undefined ? [] : wrongInside(damage, span);
    default:
      return [];
  }
}

function wrongIntegers(damage: Damage, span: Span, field: IntegerField): readonly Violation[] {
  const { from, path } = span;
  const lower = field.notBelow === undefined ? undefined : damage.sibling(span, field.notBelow);
  const least = lower === undefined ? BigInt(field.min) : readValue(damage, lower);
  const isFrameType = path === "frame.frame_type";
  const isClosed = field.isClosed || isFrameType;
  const isWrong = (value: bigint): boolean =>
    value < least || value > field.max || (isClosed && ![...field.members.values()].includes(Number(value)));
  return candidates(field, least)
    .filter((value) => value >= 0n && value < 256n ** BigInt(field.octets) && isWrong(value))
    .map((value) => {
      const violation = damage.patch(`${value}`, from, octetsOf(value, field.octets), path);
      if (isFrameType) return { ...violation, code: "unknown_frame" };
      const isTooLarge = path === "frame.len_frame" && value > field.max;
      return isTooLarge ? { ...violation, code: "frame_too_large" } : violation;
    });
}

/**
 * Values at the edges of the field, which may be `least`, of its type and of its enumeration, and every single bit of a
 * reserved field.
 */
function candidates(field: IntegerField, least: bigint): readonly bigint[] {
  const bits = BigInt(field.octets * 8);
  const near = [least, field.max, ...field.members.values()].flatMap((value) => [
    BigInt(value) - 1n,
    BigInt(value) + 1n,
  ]);
  const single = isReserved(field.id)
    ? Array.from({ length: Number(bits) }, (_, bit) => 1n << BigInt(bit))
    : [];
  return [...new Set([0n, ...near, ...single, 1n << (bits - 1n), (1n << bits) - 1n])];
}

function reservedBits(damage: Damage, { from, holder }: Span, field: BitsField): readonly Violation[] {
  const violations: Violation[] = [];
  let bit = 0;
  for (const { id, width } of field.parts) {
    for (const end = bit + width; bit < end; bit++) {
      const at = from + (bit >> 3);
      const octet = damage.at(at) | (1 << (bit & 7));
      if (isReserved(id)) violations.push(damage.patch(`bit ${bit} set`, at, [octet], `${holder}.${id}`));
    }
  }
  return violations;
}

/** Text that is not UTF-8, of the same length. */
function brokenText(damage: Damage, { from, to, path }: Span): readonly Violation[] {
  const length = to - from;
  return NOT_UTF8.filter(({ octets }) => octets.length <= length).map(({ what, octets, isAtEnd }) =>
    damage.patch(what, isAtEnd ? to - octets.length : from, octets, path),
  );
}

/** A length or a count that does not say what is there. */
function lies(damage: Damage, span: Span, field: IntegerField): readonly Violation[] {
  const owner = field.measures === undefined ? undefined : damage.sibling(span, field.measures);
  if (owner === undefined) return [];
  const around = damage.around(owner);
  const end = around?.to ?? damage.end;
  const value = Number(readValue(damage, span));
  const lie = (said: number, path: string): readonly Violation[] =>
    said < field.min || said > field.max
      ? []
      : [damage.patch(`${said} instead of ${value}`, span.from, octetsOf(BigInt(said), field.octets), path)];
  // What is left over is seen only where nothing takes it for something else.
  const isLast = owner.to === end && !takesRest(structOf(around) ?? damage.body);
  const outside = around?.path ?? damage.body.name;
  if (owner.field.kind === "list") {
    if (!isLast) return [];
    const first = firstField(owner.field.element, `${owner.path}[${value}]`);
    return [...lie(value + 1, first), ...(value > 0 ? lie(value - 1, outside) : [])];
  }
  const isCutInCharacter = owner.kind === "text" && damage.at(owner.to - 1) >= 0x80;
  return [
    ...lie(end - owner.from + 1, owner.path),
    ...(isLast && value > 0 && owner.kind !== "struct"
      ? lie(value - 1, isCutInCharacter ? owner.path : outside)
      : []),
  ];
}

/** One octet more and one less in a field of its own length, which is changed with it. */
function wrongInside(damage: Damage, span: Span): readonly Violation[] {
  const struct = structOf(span);
  const { field } = span;
  if (struct === undefined || field.kind !== "struct" || typeof field.size !== "object") return [];
  const length = damage.sibling(span, field.size.field);
  if (length?.field.kind !== "integer") return [];
  const { octets, max } = length.field;
  const violations: Violation[] = [];
  const resize = (what: string, removed: number, added: readonly number[], path: string): void => {
    const said = span.to - span.from - removed + added.length;
    if (said > max) return;
    const violation = damage.splice(what, span.to - removed, removed, added, path);
    violation.octets.set(octetsOf(BigInt(said), octets), length.from);
    violations.push(violation);
  };
  const more = unfinishedElement(damage, struct, span.path) ?? [span.path];
  for (const [index, path] of more.entries()) {
    resize(
      `${index + 1} octets more inside`,
      0,
      Array.from({ length: index + 1 }, () => 0),
      path,
    );
  }
  const last = leafAt(damage, span.to - 1);
  if (span.to > span.from && last !== undefined) resize("one octet less inside", 1, [], last.path);
  return violations;
}

/**
 * The fields that are cut short when one, two, … octets stand behind a list that goes on to the end of `struct`. All of
 * them are zero, so only fields of which zero is a value may be read before.
 */
function unfinishedElement(damage: Damage, struct: Struct, path: string): readonly string[] | undefined {
  const list = struct.fields.at(-1);
  if (list?.kind !== "list" || list.count !== "rest") return undefined;
  const { fields } = list.element;
  const spans = damage.spans.filter(({ holder }) => isElement(holder, `${path}.${list.id}`)).length;
  const cutShort: string[] = [];
  for (const field of fields) {
    if (field.kind !== "integer" || field.min > 0 || field.isClosed) break;
    cutShort.push(
      ...Array.from(
        { length: field.octets },
        () => `${path}.${list.id}[${spans / fields.length}].${field.id}`,
      ),
    );
  }
  return cutShort.slice(1);
}

function isElement(holder: string, list: string): boolean {
  return holder.startsWith(`${list}[`) && !holder.slice(list.length).includes(".");
}

function wrongScope(damage: Damage, channel: number): readonly Violation[] {
  const span = damage.spans.find(({ path }) => path === "frame.channel");
  const other = channel === 0 ? 1n : 0n;
  return span === undefined
    ? []
    : [damage.patch(`channel ${other}`, span.from, octetsOf(other, 4), span.path)];
}

/** The frame ends in front of a field, or inside of it, and its header says so. */
function cuts(damage: Damage): readonly Violation[] {
  const header = damage.spans.findLast(({ path }) => path.startsWith("frame."))?.to ?? 0;
  const places = damage.spans.flatMap(({ from, to }) => [from, to - 1]);
  return [...new Set(places)]
    .filter((place) => place >= header && place < damage.end)
    .flatMap((place) => {
      const sized = damage.spans.find(({ from, to, field }) => isSized(field) && from <= place && place < to);
      const short = sized ?? leafAt(damage, place);
      if (short === undefined || takesWhatIsThere(short)) return [];
      return [damage.splice(`cut at ${place}`, place, damage.end - place, [], short.path)];
    });
}

function isSized(field: Span["field"]): boolean {
  return field.kind === "struct" && field.size !== undefined;
}

function takesWhatIsThere({ field }: Span): boolean {
  return (field.kind === "text" || field.kind === "bytes") && field.size === "rest";
}

/** The field, itself without fields, that the octet at `place` belongs to. */
function leafAt({ spans }: Damage, place: number): Span | undefined {
  return spans.find(
    ({ from, to, kind }) => kind !== "struct" && kind !== "list" && from <= place && place < to,
  );
}

/** The path of the first field in `struct` that has octets of its own. */
function firstField(struct: Struct, path: string): string {
  const first = struct.fields[0];
  if (first === undefined) return path;
  const inner = `${path}.${idOf(first)}`;
  return first.kind === "struct" ? firstField(first.struct, inner) : inner;
}

function idOf(field: Span["field"]): string {
  return field.kind === "bits" ? (field.parts[0]?.id ?? "") : field.id;
}

function structOf(span: Span | undefined): Struct | undefined {
  return span?.field.kind === "struct" ? span.field.struct : undefined;
}

function readValue(damage: Damage, { from, to }: Span): bigint {
  let value = 0n;
  for (let at = to - 1; at >= from; at--) value = value * 256n + BigInt(damage.at(at));
  return value;
}

function octetsOf(value: bigint, octets: number): readonly number[] {
  return Array.from({ length: octets }, (_, index) => Number((value >> BigInt(index * 8)) & 0xffn));
}

/** Each is wrong whatever stands beside it. */
const NOT_UTF8: readonly {
  readonly what: string;
  readonly octets: readonly number[];
  readonly isAtEnd?: true;
}[] = [
  { what: "an octet that UTF-8 never has", octets: [0xff] },
  { what: "a continuation without a beginning", octets: [0x80] },
  { what: "a character cut off after one octet", octets: [0xc3], isAtEnd: true },
  { what: "an overlong NUL", octets: [0xc0, 0x80] },
  { what: "an overlong slash", octets: [0xe0, 0x80, 0xaf] },
  { what: "a high surrogate", octets: [0xed, 0xa0, 0x80] },
  { what: "a low surrogate", octets: [0xed, 0xbf, 0xbf] },
  { what: "a character cut off after three octets", octets: [0xf0, 0x9f, 0x98], isAtEnd: true },
  { what: "an overlong euro sign", octets: [0xf0, 0x82, 0x82, 0xac] },
  { what: "a value above U+10FFFF", octets: [0xf4, 0x90, 0x80, 0x80] },
  { what: "a sequence of five octets", octets: [0xf8, 0x88, 0x80, 0x80, 0x80] },
];
