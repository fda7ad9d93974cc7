import type { Envelope, Frame, Protocol, Rule } from "../../model/model.ts";
import { annotate } from "../../support/annotate.ts";
import { showAnnotation } from "../../support/hexdump.ts";
import type { ProtocolMap } from "../../support/protocol-map.ts";
import { showHex } from "../../vectors/hex.ts";
import type { Vector } from "../../vectors/vector.ts";
import { layoutTable } from "./layout-section.ts";
import { block, code, link, page, plain, table } from "./markdown.ts";
import {
  errorLink,
  frameLink,
  framePath,
  INDEX_PAGE,
  ruleLink,
  STATES_PAGE,
  withRuleLinks,
} from "./paths.ts";
import { placesOf } from "./places.ts";

/** All about one frame. */
export function framePage(
  frame: Frame,
  envelope: Envelope,
  protocol: Protocol,
  map: ProtocolMap,
  vectors: readonly Vector[],
): string {
  const { struct, frameType, scope } = frame;
  const svg = framePath(struct.id, "svg").replace("frames/", "");
  const hex = `0x${frameType.toString(16).padStart(2, "0")}`;
  const source = `Defined in \`${struct.file}.ksy\`.`;
  return page(
    `# ${struct.id.toUpperCase()}`,
    withRuleLinks(plain(struct.doc), BASE),
    `Frame type ${hex}, of the ${scope}. ${source} ${link("All frames", BASE + INDEX_PAGE)}.`,
    "## Layout",
    `![Octets of ${struct.id.toUpperCase()}](${svg})`,
    `The first ${envelope.headerLength} octets are ${link("the header", `${BASE}${INDEX_PAGE}#header`)}. All integers are little-endian.`,
    layoutTable(placesOf(struct, envelope.headerLength), BASE),
    "## When",
    sentBy(frame),
    statesTable(frame),
    ...answers(frame, protocol),
    ...rulesSection(frame, protocol),
    ...exampleSection(struct.id, map, vectors),
  );
}

function sentBy({ sender, scope }: Frame): string {
  const who = sender === "both" ? "Both sides send it" : `The ${sender} sends it`;
  return `${who}, by the states of the ${link(scope, `${BASE}${STATES_PAGE}#${scope}`)}:`;
}

function statesTable({ sends, receives }: Frame): string {
  return table(
    ["endpoint", "in state", "follows"],
    [...steps(sends, "sends"), ...steps(receives, "receives")],
  );
}

function steps(states: Frame["sends"], who: string): readonly (readonly string[])[] {
  return [...states].map(([from, to]) => [who, code(from), to.value === from ? "stays" : code(to.value)]);
}

function answers({ struct, replies, violation, errors }: Frame, { frames }: Protocol): readonly string[] {
  const asked = frames.filter((other) => other.replies.some(({ value }) => value === struct.id));
  const lines = [
    ["From the wrong side or in any other state it is answered by", [errorLink(violation.value, BASE)]],
    ["It is answered by", replies.map(({ value }) => frameLink(value, BASE))],
    ["It answers", asked.map((other) => frameLink(other.struct.id, BASE))],
    ["Errors:", errors.map(({ value }) => errorLink(value, BASE))],
  ] as const;
  const shown = lines.filter(([, links]) => links.length > 0);
  return [shown.map(([lead, links]) => `- ${lead} ${links.join(", ")}.`).join("\n")];
}

function rulesSection({ rules }: Frame, protocol: Protocol): readonly string[] {
  const found = rules.flatMap(({ value }) => protocol.rules.filter(({ id }) => id === value));
  return found.length === 0 ? [] : ["## Rules", found.map(ruleLine).join("\n")];
}

function ruleLine({ id, level, text }: Rule): string {
  return `- **${ruleLink(id, BASE)} ${level}** ${withRuleLinks(text, BASE)}`;
}

function exampleSection(type: string, map: ProtocolMap, vectors: readonly Vector[]): readonly string[] {
  const valid = vectors.filter(({ result }) => result.isValid && result.type === type);
  const [first, ...more] = valid;
  if (first === undefined) return [];
  const units = annotate(map, first.octets, { preamble: first.isPreamble });
  const others = more.map(({ name }) => code(name)).join(", ");
  return [
    "## Example",
    `The golden frame ${code(first.name)}${others === "" ? "" : `; there are also ${others}`}.`,
    block("", showAnnotation(units, first.octets)),
    first.octets.length > LONG_EXAMPLE ? "" : block("", `mudem decode ${showHex(first.octets)}`),
  ];
}

const BASE = "../";
/** Octets that are not repeated in a command. */
const LONG_EXAMPLE = 100;
