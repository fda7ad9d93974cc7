import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { compile } from "../compile.ts";
import { filesBelow, isSource } from "../generate.ts";
import { formatDiagnostic } from "../ksy/diagnostics.ts";
import { isVectors } from "./read.ts";

const SPEC = new URL("../golden/protocol/", import.meta.url);

const NOTE = "frames/note.ksy";
const CLOSED = "hex: 0e000000 04 00 0000 00000000 0200";

describe("golden frames that are not as the specification says", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      "no list",
      "name: a",
      "vectors/a.yaml:1:1: error: the file is no list. Begin each golden frame with `- name: …`.",
    ],
    ["no name", `- {${CLOSED}, value: {type: closed, channel: 0, code: 2}}`, "has no `name`"],
    ["a key too many", `- {name: a, hexx: 00, ${CLOSED}, value: {type: closed}}`, "hexx"],
    [
      "octets that are none",
      "- {name: a, hex: 0e0g, value: {type: closed}}",
      "`0e0g` is not hexadecimal. Write pairs of digits.",
    ],
    [
      "a type that is none",
      `- {name: a, ${CLOSED}, value: {type: open}}`,
      "the value has no type of the specification",
    ],
    [
      "a field that is none",
      `- {name: a, ${CLOSED}, value: {type: closed, kode: 2}}`,
      "`kode` is no field with a value of its own",
    ],
    [
      "a name that its enum has not",
      `- {name: a, ${CLOSED}, value: {type: closed, code: what}}`,
      "`code` is to be a number, or a name of its enum",
    ],
    [
      "another frame",
      `- {name: a, ${CLOSED}, value: {type: welcome, channel: 0}}`,
      "the octets of `a` are not one welcome",
    ],
    [
      "malformed octets",
      "- {name: a, hex: 0d000000 04 00 0000 00000000 02, value: {type: closed}}",
      "`a` is malformed: closed.code takes 2 octets, but only 1 are left",
    ],
    [
      "two frames",
      `- {name: a, ${CLOSED} 0c000000 02 00 0000 00000000, value: {type: closed}}`,
      "the octets of `a` are not one closed",
    ],
    [
      "two of a name",
      `- {name: a, ${CLOSED}, value: {type: closed}}\n- {name: a, ${CLOSED}, value: {type: closed}}`,
      "vectors/a.yaml:2:10: error: there are two golden frames `a`",
    ],
    [
      "a rule that is none",
      `- {name: a, rules: [XXX-001], ${CLOSED}, value: {type: closed}}`,
      "there is no rule XXX-001",
    ],
    ["no reason", `- {name: a, ${CLOSED}}`, "says not why it is refused"],
    [
      "an error that is none",
      `- {name: a, hex: 0d000000 04 00 0000 00000000 02, error: what, path: closed.code}`,
      "there is no error `what`",
    ],
    [
      "another field at fault",
      "- {name: a, hex: 0d000000 04 00 0000 00000000 02, error: refused, path: closed.kode}",
      "`a` is wrong at closed.code, not at closed.kode",
    ],
    [
      "valid octets that are to be refused",
      `- {name: a, ${CLOSED}, error: refused, path: closed.code}`,
      "`a` is wrong at no field, not at closed.code",
    ],
  ];

  for (const [what, text, message] of cases) {
    it(`are reported: ${what}`, async () => {
      const { files, diagnostics } = await compile(sourcesWith(text), "spec");
      const shown = diagnostics.map(formatDiagnostic);
      assert.ok(
        shown.some((line) => line.includes(message)),
        shown.join("\n"),
      );
      assert.equal(files.size, 0);
    });
  }

  it("are not judged by a layout that has a mistake itself", async () => {
    const sources = sourcesWith("- {name: a, hex: zz}");
    sources.set(NOTE, (sources.get(NOTE) ?? "").replace("type: u4", "type: u5"));
    const { diagnostics } = await compile(sources, "spec");
    assert.ok(diagnostics.length > 0);
    assert.ok(diagnostics.every(({ at }) => !at.file.includes("vectors")));
  });
});

/** A small protocol with these golden frames and no others. */
function sourcesWith(vectors: string): Map<string, string> {
  const paths = filesBelow(SPEC.pathname).filter((path) => isSource(path) && !isVectors(path));
  const sources = new Map(paths.map((path) => [path, readFileSync(new URL(path, SPEC), "utf8")]));
  return sources.set("vectors/a.yaml", `${vectors}\n`);
}
