import assert from "node:assert/strict";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "../../generate.ts";

const SPEC = fileURLToPath(new URL("../../../spec", import.meta.url));

describe("the reference", () => {
  let files: ReadonlyMap<string, string>;
  let pages: readonly (readonly [string, string])[];
  let pictures: readonly (readonly [string, string])[];

  before(async () => {
    const generated = await generate({ specDir: SPEC });
    assert.deepEqual(generated.diagnostics, []);
    files = new Map([...generated.files].filter(([path]) => path.startsWith("reference/")));
    pages = [...files].filter(([path]) => path.endsWith(".md"));
    pictures = [...files].filter(([path]) => path.endsWith(".svg"));
    assert.ok(pages.length > 50 && pictures.length > 50);
  });

  it("leads nowhere that is not there", () => {
    let count = 0;
    for (const [path, text] of pages) {
      for (const [, target = ""] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
        const [page = "", anchor] = target.split("#");
        const place = page === "" ? path : posix.join(posix.dirname(path), page);
        const found = files.get(place);
        assert.ok(found !== undefined, `${path}: ${target}`);
        if (anchor !== undefined) assert.ok(anchorsOf(found).has(anchor), `${path}: ${target}`);
        count++;
      }
    }
    assert.ok(count > 1000);
  });

  it("shows every picture on a page", () => {
    const shown = new Set(
      pages.flatMap(([path, text]) =>
        [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, name = ""]) =>
          posix.join(posix.dirname(path), name),
        ),
      ),
    );
    assert.deepEqual([...shown].sort(), pictures.map(([path]) => path).sort());
  });

  it("has tables whose rows are as wide as their heads", () => {
    for (const [path, text] of pages) {
      let width = 0;
      for (const line of text.split("\n")) {
        if (!line.startsWith("|")) width = 0;
        else {
          const cells = line.replaceAll("\\|", "").split("|").length;
          if (width === 0) width = cells;
          assert.equal(cells, width, `${path}: ${line}`);
        }
      }
    }
  });

  it("has pictures that are well-formed, say what they are, and follow the colours of the reader", () => {
    for (const [path, text] of pictures) {
      const open: string[] = [];
      for (const [, close, name = "", end] of text.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
        if (close === "/") assert.equal(open.pop(), name, path);
        else if (end !== "/") open.push(name);
      }
      assert.deepEqual(open, [], path);
      assert.doesNotMatch(text.replaceAll(/&(amp|lt|gt);/g, ""), /&/, path);
      assert.match(text, /role="img" aria-labelledby="title description"/);
      assert.match(text, /<title id="title">Octets of .+<\/title>\n<desc id="description">.+<\/desc>/);
      assert.match(text, /prefers-color-scheme: dark/);
      assert.doesNotMatch(text, /NaN|undefined|https?:\/\/(?!www\.w3\.org\/2000\/svg)/, path);
    }
  });

  it("draws boxes that leave no gap and lie on no other, inside of the picture", () => {
    for (const [path, text] of pictures) {
      const boxes = [
        ...text.matchAll(/<rect [^>]*x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g),
      ].map((found) => found.slice(1).map(Number) as [number, number, number, number]);
      const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(text) ?? []).map(Number);
      for (const [index, [x, y, w, h]] of boxes.entries()) {
        assert.ok(w > 0 && h > 0 && x + w <= width && y + h <= height, path);
        for (const [x2, y2, w2, h2] of boxes.slice(index + 1)) {
          const isApart = x + w <= x2 + 0.01 || x2 + w2 <= x + 0.01 || y + h <= y2 || y2 + h2 <= y;
          assert.ok(isApart, `${path}: ${x},${y} and ${x2},${y2}`);
        }
      }
      // Every row is full but the last one, and the one before what varies.
      const rows = new Map<number, number>();
      for (const [, y, w] of boxes) rows.set(y, (rows.get(y) ?? 0) + w);
      const full = [...rows.values()].filter((row) => Math.abs(row - 656) < 0.1).length;
      const varying = text.match(/<polygon /g)?.length ?? 0;
      assert.ok(full >= rows.size - 1 - varying, path);
    }
  });

  it("has a page for each frame with its fields, states, answers, rules and an example", () => {
    const text = files.get("reference/frames/queue-assert.md") ?? assert.fail();
    for (const part of [
      "# QUEUE_ASSERT",
      "Frame type 0x20, of the channel.",
      "| 17, bits 4–7 | `reserved` | `b4` | 0 | Reserved. |",
      "| 16 | `queue_type` | `u1`, [`queue_type`](../enums.md#queue_type) | a named value | Type of the queue. |",
      "| … | `settings` | [`setting`](../types.md#setting), num_settings times |",
      "| sends | `open` | stays |",
      "It is answered by [QUEUE_ASSERTED](../frames/queue-asserted.md)",
      "- **[QUE-003](../rules.md#que-003) MUST** QUEUE_ASSERT creates the queue",
      '  00000014  6f 72 64 65 72 73        queue           str       "orders"',
    ]) {
      assert.ok(text.includes(part), part);
    }
  });

  it("has the states of both sides as diagrams", () => {
    const text = files.get("reference/states.md") ?? assert.fail();
    assert.equal(text.match(/```mermaid\nstateDiagram-v2\n {2}\[\*\] --> /g)?.length, 4);
    assert.ok(text.includes("  open --> closing: sends CHANNEL_CLOSE\n"));
    assert.ok(text.includes("  idle --> opening: gets CHANNEL_OPEN\n"));
  });
});

/** What headings can be linked by. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^a-z0-9 _-]/g, "")
        .replaceAll(" ", "-"),
    ),
  );
}
