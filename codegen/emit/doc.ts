import type { JSDocStructure, OptionalKind } from "ts-morph";

type Docs = OptionalKind<JSDocStructure>[];

/** A comment of `paragraphs`, wrapped; none when all are empty. */
export function docs(...paragraphs: readonly string[]): Docs {
  const lines = paragraphs
    .filter((text) => text !== "")
    .flatMap((text, index) => [...(index > 0 ? [""] : []), ...text.split(/\n(?=- )/).flatMap(wrap)]);
  if (lines.length === 0) return [];
  const text = lines.join("\n").replaceAll("*/", "*\\/");
  return [{ description: lines.length > 1 ? `\n${text}` : text }];
}

/** `text` with the full stop that a sentence ends with. */
export function sentence(text: string): string {
  return text === "" || /[.!?:]$/.test(text) ? text : `${text}.`;
}

function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + word.length >= WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

const WIDTH = 100;
