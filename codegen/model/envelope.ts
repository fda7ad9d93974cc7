import type { Diagnostics, Located, Position } from "../ksy/diagnostics.ts";
import { showExpression } from "../ksy/expression.ts";
import type { KsyField, KsySwitch } from "../ksy/syntax.ts";
import { layoutOf } from "./layout.ts";
import type { LoadedFile } from "./load.ts";
import type { Envelope, Field, Struct } from "./model.ts";
import type { Resolved } from "./resolve.ts";

/** A frame type of the envelope together with what stands in its file. */
export interface FrameEntry {
  readonly frameType: number;
  readonly struct: Struct;
  readonly file: LoadedFile;
}

/** Reads `frame.ksy`: the header, and which frame types there are. Undefined when it is absent or beyond use. */
export function readEnvelope(
  files: ReadonlyMap<string, LoadedFile>,
  resolved: Resolved,
  diagnostics: Diagnostics,
): { envelope: Envelope; frames: readonly FrameEntry[] } | undefined {
  const file = files.get("frame");
  const header = resolved.tops.get("frame");
  if (file === undefined || header === undefined) return undefined;
  return new EnvelopeReader(file, header, files, resolved, diagnostics).read();
}

class EnvelopeReader {
  readonly #file: LoadedFile;
  readonly #header: Struct;
  readonly #files: ReadonlyMap<string, LoadedFile>;
  readonly #resolved: Resolved;
  readonly #diagnostics: Diagnostics;

  constructor(
    file: LoadedFile,
    header: Struct,
    files: ReadonlyMap<string, LoadedFile>,
    resolved: Resolved,
    diagnostics: Diagnostics,
  ) {
    this.#file = file;
    this.#header = header;
    this.#files = files;
    this.#resolved = resolved;
    this.#diagnostics = diagnostics;
  }

  read(): { envelope: Envelope; frames: readonly FrameEntry[] } | undefined {
    const length = this.#headerField("len_frame", "u4");
    const frameType = this.#headerField("frame_type", "u1");
    const ignorable = this.#headerField("ignorable", "b1");
    const channel = this.#headerField("channel", "u4");
    const { seq } = this.#file.ksy.type;
    const body = seq.at(-1);
    if (body?.switch === undefined) {
      const mend = "End it with a body of `type: {switch-on: frame_type, cases: …}`";
      this.#report(body?.id.at ?? this.#header.at, "the envelope does not end with a switch", mend);
      return undefined;
    }
    const headerLength = layoutOf(this.#header).fixedLength;
    if (!layoutOf(this.#header).isFixed) {
      this.#report(
        this.#header.at,
        "the length of the header varies",
        "Use fields of constant length before the body",
      );
    }
    this.#checkBody(body, headerLength);
    const unknown = this.#unknown(body.switch);
    const frames = this.#frames(body.switch, frameType);
    const type = frameType?.type;
    const frameTypes = type?.kind === "integer" ? type.enumeration : undefined;
    if (!length || !frameType || !ignorable || !channel || !frameTypes || !unknown) return undefined;
    const header = this.#header;
    return {
      envelope: { header, headerLength, frameTypes, length, frameType, ignorable, channel, unknown },
      frames,
    };
  }

  #headerField(id: string, type: "u1" | "u4" | "b1"): Field | undefined {
    const field = this.#header.fields.find((candidate) => candidate.id === id);
    const found =
      field?.type.kind === "integer"
        ? `u${field.type.octets}`
        : field?.type.kind === "bits"
          ? `b${field.type.width}`
          : "";
    if (found === type) return field;
    this.#report(
      field?.at ?? this.#header.at,
      `the header has no \`${id}\` of type ${type}`,
      "Add it; every frame needs it",
    );
    return undefined;
  }

  #checkBody({ id, size, sizeEos, switch: on }: KsyField, headerLength: number): void {
    const isRest =
      size?.value.kind === "difference" &&
      size.value.name === "len_frame" &&
      size.value.less === BigInt(headerLength);
    if (!isRest && sizeEos === undefined) {
      const shown = size === undefined ? "has no size" : `has \`size: ${showExpression(size.value)}\``;
      this.#report(
        size?.at ?? id.at,
        `the body ${shown}`,
        `Write \`size: len_frame - ${headerLength}\`, for a header of ${headerLength} octets`,
      );
    }
    if (on !== undefined && on.on.value !== "frame_type") {
      this.#report(on.on.at, `the body is chosen by \`${on.on.value}\``, "Write `switch-on: frame_type`");
    }
  }

  /** The type of a body of which the frame type is not known. */
  #unknown({ cases, on }: KsySwitch): Struct | undefined {
    const other = cases.find(({ when }) => when.value === "_");
    const structs = this.#resolved.structs.get("frame") ?? [];
    const struct = structs.find(({ id }) => id === other?.type.value);
    const isRest =
      struct?.fields.length === 1 &&
      struct.fields.every(({ type }) => type.kind === "bytes" && type.extent.kind === "rest");
    if (struct !== undefined && isRest) return struct;
    const mend = "Add `_: unknown`, and a type `unknown` of one field `payload` with `size-eos: true`";
    this.#report(other?.when.at ?? on.at, "the body has no type for a frame type that is not known", mend);
    return undefined;
  }

  /** Frame types, cases, imports and files say the same: each frame is in all four. */
  #frames({ cases }: KsySwitch, frameType: Field | undefined): readonly FrameEntry[] {
    const type = frameType?.type;
    const enumeration = type?.kind === "integer" ? type.enumeration : undefined;
    if (enumeration === undefined) return [];
    const frames: FrameEntry[] = [];
    const byId = new Map(cases.map((entry) => [entry.when.value, entry]));
    for (const { id, value, at } of enumeration.members) {
      const entry = byId.get(`${enumeration.id}::${id}`);
      byId.delete(`${enumeration.id}::${id}`);
      this.#checkCase(enumeration.id, id, at, entry?.type);
      const file = this.#frameFile(id, at);
      const struct = this.#resolved.tops.get(`frames/${id}`);
      if (file !== undefined && struct !== undefined) frames.push({ frameType: value, struct, file });
    }
    byId.delete("_");
    for (const { when } of byId.values()) {
      this.#report(
        when.at,
        `\`${when.value}\` is no frame type`,
        `Add it to the enum \`${enumeration.id}\`, or remove the case`,
      );
    }
    for (const [path, { ksy }] of this.#files) {
      if (!path.startsWith("frames/") || enumeration.members.some(({ id }) => path === `frames/${id}`)) {
        continue;
      }
      this.#report(
        ksy.id.at,
        `the frame \`${ksy.id.value}\` has no frame type`,
        `Add it to the enum \`${enumeration.id}\` of frame.ksy`,
      );
    }
    return frames.sort((a, b) => a.frameType - b.frameType);
  }

  #checkCase(enumeration: string, id: string, at: Position, type: Located<string> | undefined): void {
    if (type === undefined) {
      const mend = `Add \`${enumeration}::${id}: ${id}\` to the cases of the body`;
      this.#report(at, `the frame type \`${id}\` has no case`, mend);
    } else if (type.value !== id) {
      this.#report(type.at, `the frame type \`${id}\` has the body \`${type.value}\``, `Write \`${id}\``);
    }
  }

  /** The file of the frame type `id`, which has to be there and to be imported. */
  #frameFile(id: string, at: Position): LoadedFile | undefined {
    const file = this.#files.get(`frames/${id}`);
    if (file === undefined) {
      this.#report(at, `the frame type \`${id}\` has no file`, `Add \`frames/${id}.ksy\``);
      return undefined;
    }
    if (this.#file.imports.has(id)) return file;
    const mend = `Add \`frames/${id}\` to the imports`;
    this.#report(at, `the file of the frame type \`${id}\` is not imported`, mend);
    return undefined;
  }

  #report(at: Position, met: string, mend: string): void {
    this.#diagnostics.report(at, met, mend);
  }
}

/** Reports a frame that is in no envelope, when there is no `frame.ksy`. */
export function reportOrphans(files: ReadonlyMap<string, LoadedFile>, diagnostics: Diagnostics): void {
  if (files.has("frame")) return;
  for (const [path, { ksy }] of files) {
    if (!path.startsWith("frames/")) continue;
    diagnostics.report(
      ksy.id.at,
      `the frame \`${ksy.id.value}\` has no frame type`,
      "Add `frame.ksy`, which gives it one",
    );
  }
}
