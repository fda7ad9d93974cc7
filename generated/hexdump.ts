import type { AnnotatedSpan, AnnotatedUnit, AnnotatedValue } from "./annotate.ts";

/**
 * `units` as text: a line for each, and below it a row for each field with its octets, name, type and value, and a line
 * for each problem. No line holds a control character that came from the octets.
 *
 * @param options.rows rows of eight octets that are shown of one field. Default 4.
 */
export function showAnnotation(
  units: readonly AnnotatedUnit[],
  octets: Uint8Array,
  options: { readonly rows?: number } = {},
): string {
  const names = units.flatMap(({ spans }) => spans.map(shownName));
  const width = Math.min(MOST_NAME, Math.max(0, ...names.map(({ length }) => length)));
  return units.map((unit) => showUnit(unit, octets, width, options.rows ?? 4)).join("\n");
}

/** A value on one line: `publish (0x32)`, `"orders"`, `16 octets`. Empty for what has none. */
export function showValue({ value, name, field, length }: AnnotatedSpan): string {
  if (value === undefined) return "";
  if (typeof value === "string") return quote(value);
  if (value instanceof Uint8Array) return showOctets(value);
  const isCode = field?.kind === "integer" && field.enum !== undefined;
  const shown = isCode ? `0x${value.toString(16).padStart(2 * length, "0")}` : String(value);
  return name === undefined ? shown : `${name} (${shown})`;
}

/** The type of a span in the words of the specification: `u4`, `b1`, `str`. */
export function showType({ kind, field }: AnnotatedSpan): string {
  if (kind === "list" || kind === "undecoded" || field === undefined) return kind;
  switch (field.kind) {
    case "integer":
      return `${field.isSigned ? "s" : "u"}${field.octets}`;
    case "bits":
      return `b${field.width}`;
    case "float":
      return `f${field.octets}`;
    case "text":
      return "str";
    case "struct":
      return field.struct;
    default:
      return field.contents === undefined ? "octets" : "contents";
  }
}

function showUnit(unit: AnnotatedUnit, octets: Uint8Array, width: number, rows: number): string {
  const { name, offset, length, spans, problems } = unit;
  const lines = [`${name}  ${length} octets at ${offset}`];
  let last: AnnotatedSpan | undefined;
  for (const span of spans) {
    // The octets that bit fields share stand with the first of them.
    const isShared = span.kind === "bits" && last?.kind === "bits" && last.offset === span.offset;
    const isHolder = span.kind === "struct" || span.kind === "list";
    const shown = isShared || isHolder ? [] : rowsOf(octets, span, rows);
    lines.push(...showSpan(span, shown, width));
    last = span;
  }
  for (const { path, offset: at, reason } of problems) lines.push(`  ! ${path} at octet ${at}: ${reason}`);
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

function showSpan(span: AnnotatedSpan, rows: readonly string[], width: number): readonly string[] {
  const [first = "", ...more] = rows;
  const place = first === "" ? "" : address(span.offset);
  const value = showValue(span);
  const about = [shownName(span).padEnd(width), showType(span).padEnd(8), value].join("  ");
  return [
    `  ${place.padEnd(8)}  ${first.padEnd(ROW_WIDTH)}  ${about}`,
    ...more.map((row, index) => `  ${address(span.offset + (index + 1) * ROW)}  ${row}`),
  ];
}

/** Octets in rows of eight, the first `most` of them. */
function rowsOf(octets: Uint8Array, { offset, length }: AnnotatedSpan, most: number): readonly string[] {
  const rows: string[] = [];
  const shown = Math.min(length, most * ROW);
  for (let at = 0; at < shown; at += ROW) {
    const row = octets.subarray(offset + at, offset + Math.min(at + ROW, shown));
    rows.push([...row].map((octet) => octet.toString(16).padStart(2, "0")).join(" "));
  }
  if (shown < length) rows.push(`... ${length - shown} more octets`);
  return rows;
}

function shownName({ path, depth }: AnnotatedSpan): string {
  const last = path.slice(path.lastIndexOf(".") + 1);
  return `${"  ".repeat(depth)}${last}`;
}

function address(offset: number): string {
  return offset.toString(16).padStart(8, "0");
}

/** How many octets, and what they are where all of them can be typed. */
function showOctets(octets: Extract<AnnotatedValue, Uint8Array>): string {
  const count = octets.length === 1 ? "1 octet" : `${octets.length} octets`;
  const isTyped = octets.length > 0 && octets.every((octet) => octet >= 0x20 && octet <= 0x7e);
  if (!isTyped) return count;
  return `${count} ${quote(String.fromCharCode(...octets.subarray(0, MOST_TEXT)), octets.length)}`;
}

/** In quotes, with all spelled out that would move a terminal's cursor or the direction of a text. */
function quote(text: string, length = text.length): string {
  const short = text.length > MOST_TEXT ? text.slice(0, MOST_TEXT) : text;
  const quoted = JSON.stringify(short).replaceAll(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return short.length === length ? quoted : `${quoted} and ${length - short.length} more characters`;
}

const ROW = 8;
const ROW_WIDTH = 3 * ROW - 1;
const MOST_NAME = 32;
const MOST_TEXT = 120;
