import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSources, writeTo } from "../generate.ts";
import { Diagnostics, formatDiagnostic } from "../ksy/diagnostics.ts";
import { build } from "../model/build.ts";
import type { Sources } from "../model/load.ts";
import type { Protocol } from "../model/model.ts";
import { type Change, verdictOf } from "./change.ts";
import { type CompareOptions, compare } from "./compare.ts";

const SPEC = fileURLToPath(new URL("../golden/protocol", import.meta.url));
const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));
const BASE = readSources(SPEC);

/** File, what stands in it, and what stands there in the new version. */
type Edit = readonly [string, string, string];

const NOTE = "frames/note.ksy";
const HELLO = "frames/hello.ksy";
const CLOSED = "frames/closed.ksy";
const WELCOME = "frames/welcome.ksy";
const STAMP = "types/stamp.ksy";
const CODES = "types/codes.ksy";
const FRAME = "frame.ksy";
const RULES = "protocol.md";

const BOTH = " [old client with new broker; new client with old broker]";
const OLD_CLIENT = " [old client with new broker]";
const NEW_CLIENT = " [new client with old broker]";

/** What is changed, by which edits, and what is said of it: verdict, subject, change and peers. */
const CASES: readonly (readonly [string, readonly Edit[], readonly string[]])[] = [
  ["nothing but docs", [[NOTE, "doc: A frame that is read where it lies.", "doc: Another text."]], []],
  // Fields.
  [
    "a field is added",
    [[CLOSED, "seq:\n", "seq:\n  - {id: more, type: u2}\n"]],
    [`breaking: closed.more was added${BOTH}`],
  ],
  [
    "a field is removed",
    [[CLOSED, "  - {id: code, type: u2, enum: codes::error_code, -mudem-open: true}\n", "  []\n"]],
    [`breaking: closed.code was removed${BOTH}`],
  ],
  [
    "a field is renamed",
    [[NOTE, "id: sequence,", "id: number,"]],
    ["source-breaking: note.number was called `sequence`"],
  ],
  [
    "a length is renamed, with what it measures",
    [
      [NOTE, "{id: len_title,", "{id: len_headline,"],
      [NOTE, "size: len_title", "size: len_headline"],
    ],
    ["compatible: note.len_headline was called `len_title`"],
  ],
  [
    "fields change places",
    [
      [
        NOTE,
        "  - {id: sequence, type: u8, valid: {min: 1, max: '9007199254740991'}}\n  - {id: hash, type: u8, -mudem-bigint: true}\n",
        "  - {id: hash, type: u8, -mudem-bigint: true}\n  - {id: sequence, type: u8, valid: {min: 1, max: '9007199254740991'}}\n",
      ],
    ],
    [`breaking: note.hash was moved${BOTH}`],
  ],
  [
    "a field has another type",
    [[STAMP, "{id: seconds, type: u4}", "{id: seconds, type: s4}"]],
    [`breaking: stamp.seconds is s4, was u4${BOTH}`],
  ],
  [
    "a text becomes octets",
    [[HELLO, "{id: name, type: str, size: len_name,", "{id: name, size: len_name,"]],
    [`breaking: hello.name is octets of \`len_name\` octets, was str of \`len_name\` octets${BOTH}`],
  ],
  [
    "a number is a bigint in programs",
    [
      [
        NOTE,
        "valid: {min: 1, max: '9007199254740991'}}",
        "-mudem-bigint: true, valid: {min: 1, max: '9007199254740991'}}",
      ],
    ],
    ["source-breaking: note.sequence is another type in programs"],
  ],
  [
    "a type has another name",
    [
      [HELLO, "type: version}", "type: edition}"],
      [HELLO, "  version:\n", "  edition:\n"],
    ],
    ["source-breaking: hello.version has the type `edition`, was `version`"],
  ],
  [
    "a type that only clients send changes",
    [[HELLO, "- {id: minor, type: u1}", "- {id: minor, type: u1, valid: {max: 9}}"]],
    [`breaking: version.minor may be 0 to 9, was 0 to 255${OLD_CLIENT}`],
  ],
  [
    "a constant has other octets",
    [["preamble.ksy", "contents: TINY", "contents: TINX"]],
    [`breaking: preamble.magic has other contents${BOTH}`],
  ],
  // Bounds.
  [
    "bounds become narrower",
    [[HELLO, "{id: len_name, type: u1}", "{id: len_name, type: u1, valid: {max: 64}}"]],
    [`breaking: hello.len_name may be 0 to 64, was 0 to 255${OLD_CLIENT}`],
  ],
  [
    "bounds become wider",
    [[NOTE, "{id: level, type: b3, valid: {max: 5}}", "{id: level, type: b3}"]],
    [`breaking: note.level may be 0 to 7, was 0 to 5${BOTH}`],
  ],
  [
    "the longest frame becomes longer",
    [[FRAME, "max: 65536", "max: 131072"]],
    [`breaking: frame.len_frame may be 12 to 131072, was 12 to 65536${BOTH}`],
  ],
  [
    "a value is one of a list that has all of the bounds",
    [
      [
        NOTE,
        "{id: level, type: b3, valid: {max: 5}}",
        "{id: level, type: b3, valid: {any-of: [0, 1, 2, 3, 4, 5]}}",
      ],
    ],
    ["compatible: note.level may be 0 or 1 or 2 or 3 or 4 or 5, was 0 to 5"],
  ],
  // Reserved bits.
  [
    "reserved bits are put to use",
    [
      [
        NOTE,
        "{id: reserved, type: b4, valid: 0}",
        "{id: hot, type: b1}\n  - {id: reserved, type: b3, valid: 0}",
      ],
    ],
    [`breaking: note.hot uses what was reserved${BOTH}`],
  ],
  [
    "a reserved octet of clients is put to use",
    [[HELLO, "{id: reserved, type: u1, valid: 0}", "{id: mood, type: u1}"]],
    [`breaking: hello.mood uses what was reserved${NEW_CLIENT}`],
  ],
  [
    "a reserved octet is put to use by what cannot be zero",
    [[HELLO, "{id: reserved, type: u1, valid: 0}", "{id: mood, type: u1, valid: {min: 1}}"]],
    [`breaking: hello.mood uses what was reserved${BOTH}`],
  ],
  [
    "bits that anybody takes are divided",
    [[STAMP, "{id: zone, type: b7}", "{id: zone, type: b3}\n  - {id: season, type: b4}"]],
    ["source-breaking: stamp.zone was divided into `zone`, `season`"],
  ],
  [
    "bits are divided, and a part is not to be used",
    [[STAMP, "{id: zone, type: b7}", "{id: zone, type: b3}\n  - {id: season, type: b4, valid: {max: 3}}"]],
    [`breaking: stamp.zone was divided into \`zone\`, \`season\`${BOTH}`],
  ],
  [
    "a flag is reserved",
    [[NOTE, "{id: urgent, type: b1}", "{id: reserved_flag, type: b1, valid: 0}"]],
    [`breaking: note.urgent is reserved now${BOTH}`],
  ],
  [
    "bits have another width",
    [
      [NOTE, "{id: level, type: b3, valid: {max: 5}}", "{id: level, type: b4, valid: {max: 5}}"],
      [NOTE, "{id: reserved, type: b4, valid: 0}", "{id: reserved, type: b3, valid: 0}"],
    ],
    [`breaking: note.level is b4, was b3${BOTH}`, `breaking: note.reserved is b3, was b4${BOTH}`],
  ],
  [
    "bits without a meaning are divided",
    [[STAMP, "{id: zone, type: b7}", "{id: place, type: b3}\n  - {id: season, type: b4}"]],
    ["source-breaking: stamp.zone was divided into `place`, `season`"],
  ],
  // Enums.
  [
    "a closed enum has a value more",
    [
      [
        CODES,
        "    2: {id: refused",
        "    3: {id: other, doc: Other., -mudem-error: {scope: request, definite: true, retry: true}}\n    2: {id: refused",
      ],
    ],
    [`breaking: error_code::other was added (3)${BOTH}`],
  ],
  [
    "an open enum has a value more",
    [
      [NOTE, "enum: codes::error_code, valid: {in-enum: true}", "enum: codes::error_code, -mudem-open: true"],
      [
        CODES,
        "    2: {id: refused",
        "    3: {id: other, doc: Other., -mudem-error: {scope: request, definite: true, retry: true}}\n    2: {id: refused",
      ],
    ],
    [
      `breaking: note.code takes values without a name${BOTH}`,
      `breaking: error_code::other was added (3)${BOTH}`,
    ],
  ],
  [
    "a closed field becomes open",
    [[NOTE, "enum: codes::error_code, valid: {in-enum: true}", "enum: codes::error_code, -mudem-open: true"]],
    [`breaking: note.code takes values without a name${BOTH}`],
  ],
  [
    "an open field becomes closed",
    [[CLOSED, "-mudem-open: true", "valid: {in-enum: true}"]],
    [`breaking: closed.code takes no values without a name${BOTH}`],
  ],
  [
    "a value has another name",
    [[CODES, "{id: none,", "{id: nothing,"]],
    ["source-breaking: error_code::nothing was called `none`"],
  ],
  [
    "a value has another number",
    [[CODES, "    0: {id: none", "    7: {id: none"]],
    [`breaking: error_code::none is 7, was 0${BOTH}`],
  ],
  // Error codes.
  [
    "an error ends something else",
    [
      [
        CODES,
        "{scope: request, definite: true, retry: true}",
        "{scope: channel, definite: true, retry: true}",
      ],
    ],
    [`breaking: error refused ends or refuses the channel, was the request${BOTH}`],
  ],
  [
    "an error is not definite any more, and not to be tried again",
    [
      [
        CODES,
        "{scope: request, definite: true, retry: true}",
        "{scope: request, definite: false, retry: false}",
      ],
    ],
    [
      `breaking: error refused is not definite any more${BOTH}`,
      "compatible: error refused is not to be tried again",
    ],
  ],
  // Frames.
  ["a frame is added", [...withFrame("late")], [`breaking: frame late was added (type 0x05)${NEW_CLIENT}`]],
  [
    "a frame has another number",
    [[FRAME, "3: note, 4: closed", "5: note, 4: closed"]],
    [`breaking: frame note has the type 0x05, had 0x03${BOTH}`],
  ],
  [
    "a frame has another sender",
    [[NOTE, "sender: both", "sender: client"]],
    [`breaking: frame note is sent by client, was by both${NEW_CLIENT}`],
  ],
  [
    "a frame may be sent in another state",
    [[HELLO, "sends: {start: open}", "sends: {start: open, open: open}"]],
    [`breaking: frame hello may be sent in \`open\`${NEW_CLIENT}`],
  ],
  [
    "a frame is taken in another state, and answered by more",
    [
      [WELCOME, "states: [open]", "sends: {open: open}\n  receives: {open: open, closed: closed}"],
      [HELLO, "replies: [welcome]", "replies: [welcome, closed]"],
    ],
    [
      `breaking: frame hello may be answered by CLOSED${OLD_CLIENT}`,
      "compatible: frame welcome is taken in `closed`",
    ],
  ],
  [
    "a frame leads elsewhere",
    [[HELLO, "receives: {start: open}", "receives: {start: closed}"]],
    [`breaking: frame hello leads to \`closed\` when received in \`start\`, led to \`open\`${BOTH}`],
  ],
  [
    "a frame fails otherwise",
    [[NOTE, "errors: [refused]", "errors: [illegal_frame]"]],
    [
      "compatible: frame note does not fail with `refused` any more",
      "compatible: frame note may fail with `illegal_frame`",
    ],
  ],
  [
    "a frame has no view any more",
    [[CLOSED, "  view: true\n", ""]],
    ["source-breaking: frame closed has no view any more"],
  ],
  // States.
  [
    "a state has another name",
    [
      [
        FRAME,
        "      closed: All was said.\n    discarding: [closed]",
        "      ended: All was said.\n    discarding: [ended]",
      ],
      [
        CLOSED,
        "sends: {open: closed}\n  receives: {open: closed}",
        "sends: {open: ended}\n  receives: {open: ended}",
      ],
    ],
    ["source-breaking: state connection.ended was called `closed`"],
  ],
  [
    "a state drops nothing any more",
    [[FRAME, "    discarding: [closed]\n", ""]],
    [`breaking: state connection.closed does not drop what may not come any more${BOTH}`],
  ],
  // Rules.
  [
    "a rule is removed",
    [
      [RULES, "**[OPN-001] MUST** The client speaks first.\n\n", ""],
      ["preamble.ksy", "OPN-001", "OPN-002"],
      [HELLO, "[OPN-001, OPN-002]", "[OPN-002]"],
    ],
    [`breaking: rule OPN-001 was removed (MUST)${BOTH}`],
  ],
  [
    "rules are added",
    [[RULES, "Prose that", "**[OPN-003] MUST** More.\n\n**[OPN-004] MAY** Perhaps.\n\nProse that"]],
    [`breaking: rule OPN-003 was added (MUST)${BOTH}`, "compatible: rule OPN-004 was added (MAY)"],
  ],
  [
    "a rule is raised",
    [[RULES, "[OPN-002] SHOULD", "[OPN-002] MUST"]],
    [`breaking: rule OPN-002 is MUST, was SHOULD${BOTH}`],
  ],
  [
    "a rule has another text",
    [[RULES, "The client speaks first.", "The client says the first word."]],
    ["compatible: rule OPN-001 has another text"],
  ],
];

describe("two versions of a specification", () => {
  for (const [what, edits, expected] of CASES) {
    it(`differ when ${what}`, () => {
      assert.deepEqual(changes(edits).map(show), expected);
    });
  }

  it("differ in the other direction by as much", () => {
    const [frame] = changes(withFrame("late"), {}, true);
    assert.equal(frame && show(frame), `breaking: frame late was removed (type 0x05)${OLD_CLIENT}`);
    const [bounds] = changes(
      [[HELLO, "{id: len_name, type: u1}", "{id: len_name, type: u1, valid: {max: 64}}"]],
      {},
      true,
    );
    assert.equal(
      bounds && show(bounds),
      `breaking: hello.len_name may be 0 to 255, was 0 to 64${NEW_CLIENT}`,
    );
  });

  it("go together when a new frame is only sent as ignorable", () => {
    const found = changes(withFrame("late"), { ignorable: new Set(["late"]) });
    assert.deepEqual(found.map(show), ["compatible: frame late was added (type 0x05)"]);
  });

  it("are the same when they are the same, however large", () => {
    const spec = readSources(fileURLToPath(new URL("../../spec", import.meta.url)));
    assert.deepEqual(compare(protocolOf(spec), protocolOf(spec)), []);
  });
});

describe("npm run compat", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "mudem-compat-"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("says where each change stands, and ends with 1 when something breaks", () => {
    const { status, stdout } = run([
      [NOTE, "{id: level, type: b3, valid: {max: 5}}", "{id: level, type: b3}"],
    ]);
    assert.equal(status, 1);
    assert.equal(
      stdout,
      `${folder}/new/frames/note.ksy:23:10: breaking: note.level may be 0 to 7, was 0 to 5: an old receiver refuses what a new sender may send${BOTH}\n` +
        "compat: 1 breaking, 0 breaking only sources, 0 compatible\n",
    );
  });

  it("says where what was removed stood", () => {
    const { stdout } = run([[HELLO, "  errors: [refused]\n", ""]]);
    assert.ok(stdout.includes("/new/frames/hello.ksy:"), stdout);
    const removed = run([
      [CLOSED, "  - {id: code, type: u2, enum: codes::error_code, -mudem-open: true}\n", "  []\n"],
    ]);
    assert.ok(removed.stdout.startsWith(`${folder}/old/frames/closed.ksy:14:10: breaking`), removed.stdout);
  });

  it("ends with 0 when nothing breaks, and on the wire nothing does", () => {
    assert.equal(run([]).status, 0);
    const renamed: readonly Edit[] = [[NOTE, "id: sequence,", "id: number,"]];
    assert.equal(run(renamed).status, 1);
    assert.equal(run(renamed, "--wire").status, 0);
  });

  it("gives JSON", () => {
    const { status, stdout } = run([[RULES, "[OPN-002] SHOULD", "[OPN-002] MUST"]], "--json");
    assert.equal(status, 1);
    const { counts, changes: list } = JSON.parse(stdout) as { counts: object; changes: readonly object[] };
    assert.deepEqual(counts, { breaking: 1, "source-breaking": 0, compatible: 0 });
    assert.deepEqual(list, [
      {
        verdict: "breaking",
        of: "new",
        file: `${folder}/new/protocol.md`,
        line: 7,
        column: 1,
        subject: "rule OPN-002",
        what: "is MUST, was SHOULD",
        why: "an old peer may not do what it did not have to",
        breaks: ["old client with new broker", "new client with old broker"],
        breaksSource: false,
      },
    ]);
  });

  it("ends with 2 when a version has mistakes, is not there, or is not named", () => {
    const wrong = run([[NOTE, "type: b3, valid: {max: 5}", "type: b2"]]);
    assert.deepEqual([wrong.status, wrong.stdout], [2, ""]);
    assert.match(wrong.stderr, /new\/frames\/note\.ksy:\d+:\d+: error: /);
    assert.equal(spawn(folder, join(folder, "nothing")).status, 2);
    assert.match(spawn(folder).stderr, /^usage: /);
  });

  function run(edits: readonly Edit[], ...args: readonly string[]) {
    writeTo(join(folder, "old"), BASE);
    writeTo(join(folder, "new"), edited(edits));
    return spawn(...args, join(folder, "old"), join(folder, "new"));
  }
});

function spawn(...args: readonly string[]) {
  return spawnSync(process.execPath, ["--import=tsx", MAIN, ...args], { encoding: "utf8" });
}

function changes(
  edits: readonly Edit[],
  options: CompareOptions = {},
  isReversed = false,
): readonly Change[] {
  const [before, after] = [protocolOf(BASE), protocolOf(edited(edits))];
  return isReversed ? compare(after, before, options) : compare(before, after, options);
}

function show(change: Change): string {
  const { subject, what, breaks } = change;
  return `${verdictOf(change)}: ${subject} ${what}${breaks.length === 0 ? "" : ` [${breaks.join("; ")}]`}`;
}

function edited(edits: readonly Edit[]): Sources {
  const sources = new Map(BASE);
  for (const [path, before, after] of edits) {
    const text = sources.get(path) ?? "";
    assert.ok(before === "" || text.includes(before), `${path} has no ${before}`);
    sources.set(path, before === "" ? after : text.replace(before, after));
  }
  return sources;
}

function protocolOf(sources: Sources): Protocol {
  const diagnostics = new Diagnostics();
  const { protocol } = build(sources, "spec", diagnostics);
  assert.deepEqual(diagnostics.sorted().map(formatDiagnostic), []);
  return protocol;
}

/** What it takes to add a frame that clients send. */
function withFrame(id: string): readonly Edit[] {
  const about = "{sender: client, scope: channel, states: [open], violation: illegal_frame}";
  return [
    [FRAME, "frames/closed]", `frames/closed, frames/${id}]`],
    [FRAME, "        _: unknown", `        frame_type::${id}: ${id}\n        _: unknown`],
    [FRAME, "4: closed}", `4: closed, 5: ${id}}`],
    [`frames/${id}.ksy`, "", `meta: {id: ${id}, endian: le}\ndoc: New.\n-mudem-frame: ${about}\nseq: []\n`],
  ];
}
