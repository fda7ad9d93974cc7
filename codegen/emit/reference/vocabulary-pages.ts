import type { Enumeration, Protocol, Struct } from "../../model/model.ts";
import type { Vector } from "../../vectors/vector.ts";
import { layoutTable } from "./layout-section.ts";
import { code, page, plain, table } from "./markdown.ts";
import { diagramPath, errorLink, frameLink, ruleLink, withRuleLinks } from "./paths.ts";
import { placesOf } from "./places.ts";

/** Every enum with the names of its values. */
export function enumsPage({ enums, structs }: Protocol): string {
  const all = [...structs.values()].flat();
  return page(
    "# Enums",
    "Values on the wire and their names. A *closed* field takes no other value; an *open* one does, for later versions.",
    ...enums.flatMap((enumeration) => [
      `## ${enumeration.id}`,
      usesOf(enumeration, all),
      table(
        ["value", "name", "meaning"],
        enumeration.members.map(({ value, id, doc }) => [
          valueCell(enumeration, value),
          code(id),
          plain(doc),
        ]),
      ),
    ]),
  );
}

function valueCell({ id }: Enumeration, value: number): string {
  return id === "frame_type" ? `0x${value.toString(16).padStart(2, "0")}` : String(value);
}

function usesOf(enumeration: Enumeration, structs: readonly Struct[]): string {
  const uses = structs.flatMap(({ id, fields }) =>
    fields.flatMap(({ id: field, type, bounds }) => {
      if (!("enumeration" in type) || type.enumeration !== enumeration) return [];
      return [`${code(`${id}.${field}`)} (${bounds.inEnum || bounds.anyOf ? "closed" : "open"})`];
    }),
  );
  return uses.length === 0 ? "" : `Of ${uses.join(", ")}.`;
}

/** The registry of error codes. */
export function errorsPage({ errors, frames }: Protocol): string {
  return page(
    "# Errors",
    "*Ends* is what an error ends or refuses. *Definite*: what was asked for certainly did not happen. *Retry*: the same may " +
      "succeed later without a change by its user.",
    table(
      ["code", "name", "ends", "definite", "retry"],
      errors.map(({ member, scope, definite, retry }) => [
        String(member.value),
        errorLink(member.id, ""),
        scope,
        definite ? "yes" : "no",
        retry ? "yes" : "no",
      ]),
    ),
    ...errors.flatMap(({ member }) => {
      const causes = frames.filter(
        (frame) =>
          frame.violation.value === member.id || frame.errors.some(({ value }) => value === member.id),
      );
      const answered = causes.map(({ struct }) => frameLink(struct.id, "")).join(", ");
      return [
        `## ${member.id}`,
        `${member.value}. ${plain(member.doc)}`,
        answered === "" ? "" : `It may answer ${answered}.`,
      ];
    }),
  );
}

/** Every rule, at a place with its id, with what names it. */
export function rulesPage({ rules, frames, structs }: Protocol, vectors: readonly Vector[]): string {
  const others = [...structs.values()].flat();
  return page(
    "# Rules",
    `The ${rules.length} rules of \`protocol.md\`, by their ids. MUST, SHOULD and MAY are those of RFC 2119.`,
    ...rules.flatMap(({ id, level, text }) => {
      const named = frames.filter((frame) => frame.rules.some(({ value }) => value === id));
      const typed = others.filter((struct) => struct.rules.some(({ value }) => value === id));
      const shown = vectors.filter((vector) => vector.rules.includes(id));
      const about = [
        ...named.map(({ struct }) => frameLink(struct.id, "")),
        ...typed.map((struct) => code(struct.file)),
      ];
      const lines = [
        about.length === 0 ? "" : `Of ${about.join(", ")}.`,
        shown.length === 0 ? "" : `Golden frames: ${shown.map(({ name }) => code(name)).join(", ")}.`,
      ].filter((line) => line !== "");
      return [`## ${id}`, `**${level}** ${withRuleLinks(text, "")}`, lines.join(" ")];
    }),
  );
}

/** The types that fields have. */
export function typesPage(types: readonly Struct[], { structs, frames }: Protocol): string {
  const all = [...structs.values()].flat();
  const frameIds = new Set(frames.map(({ struct }) => struct.id));
  return page(
    "# Types",
    "Offsets count from where the type begins.",
    ...types.flatMap((type) => {
      const users = all.filter(({ fields }) =>
        fields.some((field) => field.type.kind === "struct" && field.type.struct === type),
      );
      const names = users.map(({ id }) => (frameIds.has(id) ? frameLink(id, "") : code(id)));
      return [
        `## ${type.id}`,
        withRuleLinks(plain(type.doc), ""),
        names.length === 0 ? "" : `Of ${names.join(", ")}.`,
        `![Octets of ${type.id}](${diagramPath(type)})`,
        layoutTable(placesOf(type, 0), ""),
        type.rules.length === 0
          ? ""
          : `Rules: ${type.rules.map(({ value }) => ruleLink(value, "")).join(", ")}.`,
      ];
    }),
  );
}
