import type { Envelope, Protocol, Struct } from "../../model/model.ts";
import { layoutTable } from "./layout-section.ts";
import { link, page, plain, table } from "./markdown.ts";
import {
  diagramPath,
  ENUMS_PAGE,
  ERRORS_PAGE,
  frameLink,
  RULES_PAGE,
  ruleLink,
  STATES_PAGE,
  TYPES_PAGE,
  withRuleLinks,
} from "./paths.ts";
import { placesOf } from "./places.ts";

/** Where readers begin: the preamble, the header, and links to everything else. */
export function indexPage({ preamble, frames, rules, errors, enums }: Protocol, envelope: Envelope): string {
  const { header } = envelope;
  return page(
    "# Reference of the protocol",
    "Generated from the specification: every octet of every frame, who sends it when, and what it is answered by.",
    [
      `- ${link("Frames", "#frames")}: ${frames.length}, each on a page of its own`,
      `- ${link("States", STATES_PAGE)} of connections and channels`,
      `- ${link("Types", TYPES_PAGE)} that frames are made of`,
      `- ${link("Enums", ENUMS_PAGE)}: ${enums.length}`,
      `- ${link("Errors", ERRORS_PAGE)}: ${errors.length}`,
      `- ${link("Rules", RULES_PAGE)}: ${rules.length}, by their ids`,
    ].join("\n"),
    ...(preamble === undefined ? [] : structSection("Preamble", preamble)),
    ...structSection("Header", header),
    "## Frames",
    table(
      ["type", "frame", "sent by", "of the", "meaning"],
      frames.map(({ struct, frameType, sender, scope }) => [
        `0x${frameType.toString(16).padStart(2, "0")}`,
        frameLink(struct.id, ""),
        sender === "both" ? "both" : sender,
        scope,
        withRuleLinks(plain(struct.doc), ""),
      ]),
    ),
  );
}

function structSection(title: string, struct: Struct): readonly string[] {
  return [
    `## ${title}`,
    withRuleLinks(plain(struct.doc), ""),
    `![Octets of the ${title.toLowerCase()}](${diagramPath(struct)})`,
    layoutTable(placesOf(struct, 0), ""),
    struct.rules.length === 0
      ? ""
      : `Rules: ${struct.rules.map(({ value }) => ruleLink(value, "")).join(", ")}.`,
  ];
}
