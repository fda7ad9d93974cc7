import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeFrame, encodePreamble } from "../../generated/index.ts";
import { ExitCode } from "./exit-codes.ts";
import { MemoryTerminal } from "./memory-terminal.ts";

const PING = encodeFrame({ type: "ping", channel: 0, payload: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) });

const DELETE = encodeFrame({
  type: "queue_delete",
  channel: 7,
  request: 9,
  ifUnused: false,
  ifEmpty: true,
  queue: "a\u009bb",
});

describe("mudem decode", () => {
  it("shows every field with its octets, name, type and value, and nothing that acts on a terminal", async () => {
    const { stdout } = await run(["decode", hex(DELETE)]);
    assert.equal(
      stdout.text,
      `queue_delete  22 octets at 0
  00000000  16 00 00 00              len_frame       u4        22
  00000004  23                       frame_type      u1        queue_delete (0x23)
  00000005  00                       ignorable       b1        false
                                     reserved_flags  b7        0
  00000006  00 00                    reserved        u2        0
  00000008  07 00 00 00              channel         u4        7
  0000000c  09 00 00 00              request         u4        9
  00000010  02                       if_unused       b1        false
                                     if_empty        b1        true
                                     reserved        b6        0
  00000011  04                       len_queue       u1        4
  00000012  61 c2 9b 62              queue           str       "a\\u009bb"
`,
    );
  });

  it("takes a stream of preamble and frames from standard input, as octets or written down", async () => {
    const octets = Buffer.concat([encodePreamble({ versionMin: 1, versionMax: 2 }), PING, DELETE]);
    const expected =
      /^preamble {2}8 octets at 0\n(?: .*\n|\n)*ping {2}20 octets at 8\n(?: .*\n|\n)*queue_delete {2}22 octets at 28\n/;
    for (const input of [octets, octets.toString("hex"), octets.toString("base64")]) {
      assert.match((await run(["decode"], { input: [input] })).stdout.text, expected);
      assert.match((await run(["decode", "-"], { input: [input] })).stdout.text, expected);
    }
    assert.match((await run(["decode", "--format", "raw"], { input: [octets] })).stdout.text, expected);
  });

  it("takes the octets of a file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "mudem-decode-"));
    try {
      await writeFile(join(folder, "frame.bin"), PING);
      const { stdout } = await run(["decode", "--file", join(folder, "frame.bin")]);
      assert.match(stdout.text, /^ping {2}20 octets at 0\n/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("prints each frame as JSON on a line", async () => {
    const { stdout } = await run(["decode", "--json", hex(PING) + hex(DELETE)]);
    const [ping, remove, ...more] = stdout.text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { name: string; fields: { path: string }[] });
    assert.deepEqual(more, []);
    assert.equal(remove?.name, "queue_delete");
    assert.deepEqual(
      ping?.fields.filter(({ path }) => path.startsWith("ping.") || path === "frame.frame_type"),
      [
        { path: "frame.frame_type", offset: 4, length: 1, kind: "integer", value: 8, name: "ping" },
        { path: "ping.payload", offset: 12, length: 8, kind: "bytes", value: "0102030405060708" },
      ],
    );
  });

  it("says what is wrong and ends with 1, or with 0 when told that it may be", async () => {
    const broken = hex(PING).replace("000000", "000001");
    const malformed = await run(["decode", hex(DELETE.fill(0, 12, 16)) + broken], {
      exitCode: ExitCode.failed,
    });
    assert.match(
      malformed.stdout.text,
      /\n {2}! queue_delete\.request at octet 12: is 0, has to be at least 1\n/,
    );
    assert.match(
      malformed.stdout.text,
      /\n {2}! frame\.len_frame at octet 22: is 16777236, has to be at most 16777216\n/,
    );
    assert.equal(malformed.stderr.text, "mudem: malformed: 2 of 2 frames\n");
    await run(["decode", "--lenient", broken]);
  });

  it("refuses what are no octets, as a mistake of its user", async () => {
    for (const argv of [
      ["decode", "what?"],
      ["decode", "--format", "hex", "zz"],
      ["decode", "--format", "pcap", "00"],
    ]) {
      const { stderr, stdout } = await run(argv, { exitCode: ExitCode.usage });
      assert.equal(stdout.text, "");
      assert.match(stderr.text, /hex/);
    }
  });
});

async function run(
  argv: readonly string[],
  {
    input = [],
    exitCode = ExitCode.ok,
  }: { readonly input?: readonly (string | Uint8Array)[]; readonly exitCode?: ExitCode } = {},
): Promise<MemoryTerminal> {
  const terminal = new MemoryTerminal(input);
  assert.equal(await terminal.run(...argv), exitCode, terminal.stderr.text);
  return terminal;
}

function hex(octets: Uint8Array): string {
  return Buffer.from(octets).toString("hex");
}
