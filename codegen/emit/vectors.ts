import type { ErrorCode } from "../model/model.ts";
import { type AnnotatedSpan, annotate } from "../support/annotate.ts";
import type { ProtocolMap } from "../support/protocol-map.ts";
import { showHex } from "../vectors/hex.ts";
import type { Vector } from "../vectors/vector.ts";

/** The golden frames as JSON, for tests in any language. `docs/vectors.md` says what is in it. */
export function vectorsJson(
  vectors: readonly Vector[],
  map: ProtocolMap,
  errors: readonly ErrorCode[],
  source: string,
): string {
  const entries = vectors.map((vector) => `    ${JSON.stringify(entryOf(vector, map, errors))}`);
  const comment = `Generated from ${source}. Do not edit: run \`npm run generate\`.`;
  return `{\n  "comment": ${JSON.stringify(comment)},\n  "format": 1,\n  "vectors": [\n${entries.join(",\n")}\n  ]\n}\n`;
}

function entryOf(vector: Vector, map: ProtocolMap, errors: readonly ErrorCode[]): object {
  const { name, rules, octets, isPreamble, result } = vector;
  const [unit] = annotate(map, octets, { preamble: isPreamble });
  const about = { name, rules, kind: isPreamble ? "preamble" : "frame", hex: showHex(octets) };
  if (!result.isValid) {
    const { error, path } = result;
    const code = errors.find(({ member }) => member.id === error)?.member.value;
    return { ...about, valid: false, error, code, path, offset: unit?.problems[0]?.offset };
  }
  const { type, value } = result;
  return { ...about, valid: true, type, value, fields: (unit?.spans ?? []).filter(isLeaf).map(placeOf) };
}

function isLeaf({ kind, length }: AnnotatedSpan): boolean {
  return kind !== "struct" && kind !== "list" && length > 0;
}

function placeOf({ path, offset, length, field }: AnnotatedSpan): readonly (string | number)[] {
  return field?.kind === "bits" ? [path, offset, length, field.shift, field.width] : [path, offset, length];
}
