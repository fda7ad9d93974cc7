import { plain } from "./markdown.ts";
import type { Place } from "./places.ts";
import { extentWords, typeWord } from "./words.ts";

/**
 * A picture of octets, four in a row, as SVG: what varies in length has a row of its own with broken edges. It follows
 * the colour scheme of whoever looks at it. `headerLength` is how many of the octets belong to the header.
 */
export function diagram(title: string, places: readonly Place[], headerLength: number): string {
  const drawing = new Drawing(headerLength);
  for (const place of places) drawing.add(place);
  return drawing.finish(title, describe(places));
}

/** All that the picture says, for who cannot see it. */
function describe(places: readonly Place[]): string {
  const fields = places.map((place) => `${whereIs(place)}: ${place.path}, ${typeWord(place.field)}`);
  return `Octets from top to bottom, four in a row. ${fields.join("; ")}.`;
}

function whereIs({ offset, octets, bits }: Place): string {
  const at = offset === undefined ? "then" : `at ${offset}`;
  if (bits !== undefined) {
    const last = bits.shift + bits.width - 1;
    return `${at}, ${bits.width === 1 ? `bit ${bits.shift}` : `bits ${bits.shift} to ${last}`}`;
  }
  return octets === undefined ? `${at}, as long as it is` : at;
}

class Drawing {
  readonly #headerLength: number;
  readonly #shapes: string[] = [];
  readonly #legend: string[] = [];
  #column = 0;
  #top = HEAD;

  constructor(headerLength: number) {
    this.#headerLength = headerLength;
  }

  add(place: Place): void {
    if (place.bits !== undefined) this.#bits(place, place.bits);
    else if (place.octets === undefined) this.#variable(place);
    else this.#fixed(place, place.octets, place.path);
  }

  finish(title: string, description: string): string {
    if (this.#column > 0) this.#newRow(1);
    const legendTop = this.#top + 18;
    const legend = this.#legend.map((line, index) => text("legend", GUTTER, legendTop + index * 17, line));
    const height = this.#legend.length === 0 ? this.#top + 8 : legendTop + this.#legend.length * 17;
    const width = GUTTER + ROW * CELL + 8;
    const columns = Array.from({ length: ROW }, (_, column) =>
      text("offset middle", GUTTER + (column + 0.5) * CELL, HEAD - 8, `+${column}`),
    );
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
      `<title id="title">${escaped(title)}</title>`,
      `<desc id="description">${escaped(description)}</desc>`,
      STYLE,
      ...columns,
      ...this.#shapes,
      ...legend,
      "</svg>\n",
    ].join("\n");
  }

  /** A field in as many rows as it takes, named where it has most room. */
  #fixed(place: Place, octets: number, label: string): void {
    const kind = this.#kindOf(place);
    if (place.offset === undefined && this.#column === 0) this.#address("…");
    const pieces: { column: number; top: number; octets: number; rows: number }[] = [];
    for (let left = octets; left > 0; ) {
      if (this.#column === 0 && place.offset !== undefined)
        this.#address(String(place.offset + octets - left));
      const isWhole = this.#column === 0 && left >= ROW;
      const taken = isWhole ? left - (left % ROW) : Math.min(ROW - this.#column, left);
      // More than two rows say no more than two.
      const rows = isWhole ? Math.min(taken / ROW, 2) : 1;
      pieces.push({ column: this.#column, top: this.#top, octets: taken, rows });
      this.#column += isWhole ? ROW : taken;
      if (this.#column === ROW) this.#newRow(rows);
      left -= taken;
    }
    const widest = pieces.reduce(
      (best, piece) => (piece.octets > best.octets ? piece : best),
      pieces[0] ?? NOWHERE,
    );
    for (const piece of pieces) {
      const width = Math.min(piece.octets, ROW) * CELL;
      const size = octets > 2 * ROW ? `${typeWord(place.field)}, ${octets} octets` : typeWord(place.field);
      const shown = piece === widest ? `${label}: ${size}` : "…";
      this.#box(kind, place, piece.column * CELL, piece.top, width, piece.rows * LINE, shown);
    }
  }

  #variable(place: Place): void {
    if (this.#column > 0) this.#newRow(1);
    this.#address(place.offset === undefined ? "…" : String(place.offset));
    const { field } = place;
    const shown = `${place.path}: ${typeWord(field)}, ${extentWords(field)}`;
    const [left, right, top, bottom] = [GUTTER, GUTTER + ROW * CELL, this.#top, this.#top + LINE];
    const steps = 5;
    const edge = (x: number, from: number, to: number) =>
      Array.from({ length: steps + 1 }, (_, step) => {
        const y = from + ((to - from) * step) / steps;
        return `${x + (step % 2 === 0 ? 0 : 5)},${round(y)}`;
      }).join(" ");
    this.#shapes.push(
      `<g>${tooltip(place)}`,
      `<polygon class="variable" points="${edge(left, top, bottom)} ${edge(right, bottom, top)}"/>`,
      `${text("name middle", (left + right) / 2, top + LINE / 2 + 4, short(shown, ROW * CELL))}</g>`,
    );
    this.#newRow(1);
  }

  /** The octets of neighbouring bits, drawn with the first of them; each bit in them is a box with its number. */
  #bits(place: Place, { shift, width, octets }: NonNullable<Place["bits"]>): void {
    if (shift === 0) {
      if (this.#column === 0 && place.offset !== undefined) this.#address(String(place.offset));
      if (this.#column + octets > ROW) this.#newRow(1);
      this.#column += octets;
    }
    const unit = CELL / 8;
    const left = (this.#column - octets) * CELL + shift * unit;
    const label = width === 1 ? String(shift) : `${shift}–${shift + width - 1}`;
    this.#box(this.#kindOf(place), place, left, this.#top, width * unit, LINE, label);
    const where = place.offset === undefined ? "" : `${place.offset} `;
    const bits = width === 1 ? `bit ${shift}` : `bits ${label}`;
    this.#legend.push(`${where}${bits}: ${place.path}`);
    if (this.#column === ROW && shift + width === octets * 8) this.#newRow(1);
  }

  #box(
    kind: string,
    place: Place,
    left: number,
    top: number,
    width: number,
    height: number,
    label: string,
  ): void {
    const x = round(GUTTER + left);
    this.#shapes.push(
      `<g>${tooltip(place)}<rect class="${kind}" x="${x}" y="${top}" width="${round(width)}" height="${height}"/>`,
      `${text("name middle", GUTTER + left + width / 2, top + height / 2 + 4, short(label, width))}</g>`,
    );
  }

  #address(offset: string): void {
    this.#shapes.push(text("offset end", GUTTER - 8, this.#top + LINE / 2 + 4, offset));
  }

  #newRow(rows: number): void {
    this.#column = 0;
    this.#top += rows * LINE;
  }

  #kindOf({ offset, field: { role } }: Place): string {
    if (role === "reserved") return "reserved";
    return offset !== undefined && offset < this.#headerLength ? "header" : "field";
  }
}

function tooltip({ path, field, offset }: Place): string {
  const at = offset === undefined ? "" : ` at ${offset}`;
  const doc = plain(field.doc);
  return `<title>${escaped(`${path}: ${typeWord(field)}${at}${doc === "" ? "" : `. ${doc}`}`)}</title>`;
}

function text(kind: string, x: number, y: number, content: string): string {
  return `<text class="${kind}" x="${round(x)}" y="${round(y)}">${escaped(content)}</text>`;
}

/** `label` as far as it fits `width`: its name first. */
function short(label: string, width: number): string {
  const room = Math.floor((width - 6) / LETTER);
  if (label.length <= room) return label;
  const [name = ""] = label.split(": ");
  return name.length <= room ? name : `${name.slice(0, Math.max(1, room - 1))}…`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Octets in a row. */
const ROW = 4;
/** Of an octet, of a row, of what stands above and beside them, and of a letter; in pixels. */
const CELL = 164;
const LINE = 34;
const HEAD = 26;
const GUTTER = 44;
const LETTER = 7.3;
const NOWHERE = { column: 0, top: 0, octets: 0, rows: 1 };

const STYLE = `<style>
text { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: #1f2328; }
.middle { text-anchor: middle; } .end { text-anchor: end; } .offset { fill: #59636e; }
rect, polygon { stroke: #59636e; stroke-width: 1; }
.header { fill: #eaeef2; } .field { fill: #ddf4ff; } .reserved { fill: #ffffff; stroke-dasharray: 3 3; }
.variable { fill: #fff8c5; }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc; } .offset { fill: #9198a1; } rect, polygon { stroke: #9198a1; }
.header { fill: #2f3742; } .field { fill: #0d2d55; } .reserved { fill: #0d1117; } .variable { fill: #4b3600; }
}
</style>`;
