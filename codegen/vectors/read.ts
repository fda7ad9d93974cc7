import type { Diagnostics, Located, Position } from "../ksy/diagnostics.ts";
import { MapReader } from "../ksy/map-reader.ts";
import { type MapNode, type Node, parseYaml } from "../ksy/parse.ts";
import type { Sources } from "../model/load.ts";
import type { Protocol } from "../model/model.ts";
import { annotate } from "../support/annotate.ts";
import type { ProtocolMap } from "../support/protocol-map.ts";
import { readHex } from "./hex.ts";
import { ValueReader } from "./value.ts";
import type { Invalid, Valid, Vector } from "./vector.ts";

/** Reads the golden frames in `sources`, and reports those that are not as the specification says. */
export function readVectors(
  sources: Sources,
  folder: string,
  protocol: Protocol,
  map: ProtocolMap,
  diagnostics: Diagnostics,
): readonly Vector[] {
  const reader = new VectorReader(protocol, map, diagnostics);
  for (const [path, text] of sources) {
    if (!isVectors(path)) continue;
    const node = parseYaml(`${folder}/${path}`, text, diagnostics);
    if (node !== undefined) reader.file(node);
  }
  return [...reader.vectors.values()];
}

/** Whether the file of a specification at `path` holds golden frames. */
export function isVectors(path: string): boolean {
  return /^vectors\/[^/]+\.yaml$/.test(path);
}

class VectorReader {
  readonly vectors = new Map<string, Vector>();
  readonly #protocol: Protocol;
  readonly #map: ProtocolMap;
  readonly #values: ValueReader;
  readonly #diagnostics: Diagnostics;

  constructor(protocol: Protocol, map: ProtocolMap, diagnostics: Diagnostics) {
    this.#protocol = protocol;
    this.#map = map;
    this.#values = new ValueReader(map, diagnostics);
    this.#diagnostics = diagnostics;
  }

  file(node: Node): void {
    if (node.kind !== "list") {
      this.#report(node.at, "the file is no list", "Begin each golden frame with `- name: …`");
      return;
    }
    for (const item of node.items) {
      if (item.kind === "map") this.#vector(item);
      else this.#report(item.at, "this is no golden frame", "Write `- name: …`, with `hex` and `value`");
    }
  }

  #vector(node: MapNode): void {
    const map = new MapReader(node, "a golden frame", this.#diagnostics);
    map.require("name", "publish/plain");
    map.require("hex", "the octets");
    const name = map.text("name");
    const rules = map.texts("rules");
    const hex = map.text("hex");
    const value = map.get("value");
    const error = map.text("error");
    const path = map.text("path");
    map.finish();
    for (const rule of rules) this.#checkRule(rule);
    if (name === undefined || hex === undefined) return;
    const octets = readHex(hex.value);
    if (!(octets instanceof Uint8Array)) {
      this.#report(hex.at, `\`${octets.wrong}\` is not hexadecimal`, "Write pairs of digits");
      return;
    }
    const result = value === undefined ? this.#invalid(node.at, error, path) : this.#valid(value);
    if (result === undefined) return;
    const isPreamble = name.value.startsWith("preamble/");
    const ids = rules.map((rule) => rule.value);
    const vector = { name: name.value, at: name.at, rules: ids, octets, isPreamble, result };
    this.#add(vector);
    this.#check(vector);
  }

  #add(vector: Vector): void {
    const { name, at } = vector;
    if (this.vectors.has(name)) {
      this.#report(at, `there are two golden frames \`${name}\``, "Give each a name of its own");
    }
    this.vectors.set(name, vector);
  }

  #checkRule({ value, at }: Located<string>): void {
    if (this.#protocol.rules.some(({ id }) => id === value)) return;
    this.#report(at, `there is no rule ${value}`, "Name one of protocol.md");
  }

  #valid(node: Node): Valid | undefined {
    const type = node.kind === "map" ? node.entries.find(({ key }) => key === "type")?.value : undefined;
    const name = type?.kind === "scalar" ? String(type.value) : "";
    const value = node.kind === "map" ? this.#values.read(name, node) : undefined;
    if (value !== undefined) return { isValid: true, type: name, value };
    this.#report(type?.at ?? node.at, "the value has no type of the specification", "Write `type: publish`");
    return undefined;
  }

  #invalid(
    at: Position,
    error: Located<string> | undefined,
    path: Located<string> | undefined,
  ): Invalid | undefined {
    if (error === undefined || path === undefined) {
      this.#report(at, "a golden frame without a value says not why it is refused", "Add `error` and `path`");
      return undefined;
    }
    if (!this.#protocol.errors.some(({ member }) => member.id === error.value)) {
      this.#report(error.at, `there is no error \`${error.value}\``, "Name an error code");
    }
    return { isValid: false, error: error.value, path: path.value };
  }

  /** Octets and what they are said to mean have to fit the layout. Values are for the tests to compare. */
  #check({ at, name, octets, isPreamble, result }: Vector): void {
    const [unit, ...more] = annotate(this.#map, octets, { preamble: isPreamble });
    const [problem] = unit?.problems ?? [];
    if (result.isValid) {
      const met = problem === undefined ? undefined : `${problem.path} ${problem.reason}`;
      if (met !== undefined) this.#report(at, `\`${name}\` is malformed: ${met}`, "Mend its octets");
      else if (unit?.name !== result.type || more.length > 0) {
        this.#report(at, `the octets of \`${name}\` are not one ${result.type}`, "Mend them, or its type");
      }
    } else if (problem?.path !== result.path) {
      const met = `\`${name}\` is wrong at ${problem?.path ?? "no field"}, not at ${result.path}`;
      this.#report(at, met, "Mend its octets or its path");
    }
  }

  #report(at: Position, met: string, mend: string): void {
    this.#diagnostics.report(at, met, mend);
  }
}
