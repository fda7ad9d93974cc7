import { Command, InvalidArgumentError } from "commander";
import type { AnnotatedSpan, AnnotatedUnit } from "../../../generated/field-map.ts";
import { openBodies } from "../bodies.ts";
import { addExamples } from "../examples.ts";
import { ExitCode } from "../exit-codes.ts";
import { Failure } from "../failure.ts";
import { formatCount } from "../format.ts";
import { MAX_INPUT, OCTET_FORMATS, type OctetFormat, readOctets } from "../octets-input.ts";
import { type Terminal, write } from "../terminal.ts";

interface DecodeFlags {
  readonly file?: string;
  readonly format: OctetFormat;
  readonly json?: boolean;
  readonly lenient?: boolean;
}

/** `mudem decode [OCTETS]`: says what the octets of frames mean, field by field. Connects to nothing. */
export function decodeCommand(terminal: Terminal): Command {
  const command = new Command("decode")
    .description("show what the octets of a preamble and frames mean, field by field")
    .argument("[octets]", "octets in hex or base64; - or none reads standard input")
    .option("-f, --file <path>", "take the octets from a file")
    .option(
      "--format <format>",
      "auto, hex, dump (of xxd or hexdump -C), base64 or raw (default: auto)",
      parseFormat,
      "auto",
    )
    .option("--json", "print each frame as a JSON object on a line")
    .option("--lenient", "exit with 0 although octets are malformed")
    .action((octets: string | undefined) => decode(terminal, octets, command.opts<DecodeFlags>()));
  addExamples(command, terminal, [
    "decode 0c00000008000000 00000000",
    "decode --file frame.bin --json",
    "xxd capture.bin | $ decode",
  ]);
  return command;
}

async function decode(terminal: Terminal, argument: string | undefined, flags: DecodeFlags): Promise<void> {
  const file = flags.file === undefined ? {} : { file: flags.file };
  const bodies = await openBodies(terminal, argument, file, "input");
  const { annotateEach, FIELD_MAP, showAnnotation } = await import("../../../generated/field-map.ts");
  for await (const input of bodies(MAX_INPUT)) {
    const octets = readOctets(input, flags.format);
    if (octets === undefined) throw new Failure(ExitCode.usage, notOctets(flags.format));
    let [count, wrong, text] = [0, 0, ""];
    for (const unit of annotateEach(FIELD_MAP, octets)) {
      if (flags.json) text += `${JSON.stringify(toJson(unit))}\n`;
      else text += `${count === 0 ? "" : "\n"}${showAnnotation([unit], octets)}`;
      count += 1;
      if (unit.problems.length > 0) wrong += 1;
      if (text.length < CHUNK) continue;
      await write(terminal.stdout, text);
      text = "";
    }
    await write(terminal.stdout, text);
    if (wrong > 0 && !flags.lenient) {
      throw new Failure(ExitCode.failed, `malformed: ${wrong} of ${formatCount(count, "frame")}`);
    }
  }
}

function parseFormat(value: string): OctetFormat {
  const format = OCTET_FORMATS.find((candidate) => candidate === value);
  if (format === undefined) throw new InvalidArgumentError(`Give one of ${OCTET_FORMATS.join(", ")}.`);
  return format;
}

function notOctets(format: OctetFormat): string {
  if (format !== "auto") return `the input is not ${format}`;
  return "the input is neither hex, nor a dump, nor base64, nor octets; --format names one";
}

function toJson({ name, offset, length, spans, problems }: AnnotatedUnit): object {
  return { name, offset, length, fields: spans.map(fieldToJson), problems };
}

/** Octets are in hex, and integers beyond 2^53 - 1 are texts of decimal digits. */
function fieldToJson({ path, offset, length, kind, field, value, name }: AnnotatedSpan): object {
  const bits = field?.kind === "bits" ? { shift: field.shift, width: field.width } : undefined;
  const shown =
    value instanceof Uint8Array
      ? Buffer.from(value).toString("hex")
      : typeof value === "bigint"
        ? String(value)
        : value;
  return { path, offset, length, kind, ...bits, value: shown, name };
}

/** Characters that are written at once. */
const CHUNK = 65_536;
