import type { Diagnostics } from "../ksy/diagnostics.ts";
import type { Rule } from "./model.ts";

/** The rules of the prose: paragraphs that begin with an id and a level in bold, `**[FRM-001] MUST** …`. */
export function readRules(file: string, text: string, diagnostics: Diagnostics): readonly Rule[] {
  const rules = new Map<string, Rule>();
  let line = 1;
  for (const paragraph of text.split("\n\n")) {
    const lead = paragraph.length - paragraph.trimStart().length;
    const at = { file, line: line + paragraph.slice(0, lead).split("\n").length - 1, column: 1 };
    line += paragraph.split("\n").length + 1;
    const found = /^\*\*\[([A-Z]{3}-[0-9]{3})\] (MUST|SHOULD|MAY)\*\* (.+)$/s.exec(paragraph.trim());
    if (found === null) {
      if (paragraph.trim().startsWith("**[")) {
        diagnostics.report(
          at,
          "a paragraph begins like a rule but is none",
          "Write `**[FRM-001] MUST** One sentence.`",
        );
      }
      continue;
    }
    const [, id = "", level = "", sentence = ""] = found;
    const other = rules.get(id);
    if (other !== undefined) {
      diagnostics.report(
        at,
        `the rule ${id} stands in line ${other.at.line} already`,
        "Give each rule an id of its own",
      );
    }
    rules.set(id, { id, level: level as Rule["level"], text: sentence.replaceAll(/\s+/g, " "), at });
  }
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
