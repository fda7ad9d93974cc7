import type { Struct } from "../../model/model.ts";
import { fileName } from "../../model/names.ts";
import { code, link } from "./markdown.ts";

// Where the pages are, as links from another one. `base` leads from that page to the folder of the reference: "" or "../".

export const INDEX_PAGE = "README.md";
export const ENUMS_PAGE = "enums.md";
export const ERRORS_PAGE = "errors.md";
export const RULES_PAGE = "rules.md";
export const TYPES_PAGE = "types.md";
export const STATES_PAGE = "states.md";

export function framePath(id: string, extension: "md" | "svg" = "md"): string {
  return `frames/${fileName(id)}.${extension}`;
}

export function diagramPath({ id, file }: Struct): string {
  return file.startsWith("frames/") && file === `frames/${id}` ? framePath(id, "svg") : `${fileName(id)}.svg`;
}

export function frameLink(id: string, base: string): string {
  return link(id.toUpperCase(), base + framePath(id));
}

export function typeLink(id: string, base: string): string {
  return link(code(id), `${base}${TYPES_PAGE}#${id}`);
}

export function enumLink(id: string, base: string): string {
  return link(code(id), `${base}${ENUMS_PAGE}#${id}`);
}

export function errorLink(id: string, base: string): string {
  return link(code(id), `${base}${ERRORS_PAGE}#${id}`);
}

export function ruleLink(id: string, base: string): string {
  return link(id, `${base}${RULES_PAGE}#${id.toLowerCase()}`);
}

/** `text` of the specification with links for the rules in brackets that it names. */
export function withRuleLinks(text: string, base: string): string {
  return text.replaceAll(/\[((?:[A-Z]{3}-[0-9]{3}(?:, )?)+)\]/g, (_, ids: string) => {
    const links = ids.split(", ").map((id) => ruleLink(id, base));
    return `(${links.join(", ")})`;
  });
}
