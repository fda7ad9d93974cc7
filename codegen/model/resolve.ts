import type { Diagnostics, Located, Position } from "../ksy/diagnostics.ts";
import type { KsyEnum, KsyType } from "../ksy/syntax.ts";
import { resolveFields } from "./fields.ts";
import type { LoadedFile } from "./load.ts";
import type { Enumeration, Field, Struct } from "./model.ts";
import { isTaken, memberName, typeName } from "./names.ts";

/** Types and enums by the file that they are declared in. */
export interface Resolved {
  readonly enums: readonly Enumeration[];
  /** The type of each file, by its path. Files that hold only enums have none. */
  readonly tops: ReadonlyMap<string, Struct>;
  /** All types of each file, its own first. */
  readonly structs: ReadonlyMap<string, readonly Struct[]>;
}

/** Finds what every name stands for. */
export function resolve(files: ReadonlyMap<string, LoadedFile>, diagnostics: Diagnostics): Resolved {
  const resolver = new Resolver(diagnostics);
  for (const file of files.values()) resolver.declare(file);
  resolver.fill();
  return resolver.resolved();
}

/** A type while its fields are being resolved, with the names that can be seen from inside it. */
interface Draft {
  readonly syntax: KsyType;
  readonly struct: Struct;
  readonly fields: Field[];
  readonly file: LoadedFile;
  readonly outer: Draft | undefined;
  readonly types: Map<string, Draft>;
  readonly enums: Map<string, Enumeration>;
}

class Resolver {
  readonly #diagnostics: Diagnostics;
  readonly #drafts: Draft[] = [];
  readonly #tops = new Map<LoadedFile, Draft>();
  readonly #enums: Enumeration[] = [];
  readonly #names = new Map<string, string>();

  constructor(diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics;
  }

  declare(file: LoadedFile): void {
    this.#tops.set(file, this.#draft(file.ksy.type, file, undefined));
  }

  fill(): void {
    for (const draft of this.#drafts) {
      const scope = {
        findType: (name: string) => this.#findType(name, draft)?.struct,
        findEnum: (name: string) => this.#findEnum(name, draft),
      };
      draft.fields.push(...resolveFields(draft.syntax, draft.struct, scope, this.#diagnostics));
    }
  }

  resolved(): Resolved {
    const tops = new Map<string, Struct>();
    const structs = new Map<string, Struct[]>();
    for (const { struct, syntax, outer, file } of this.#drafts) {
      const holdsOnlyEnums =
        outer === undefined && syntax.seq.length === 0 && !file.ksy.path.startsWith("frames/");
      if (holdsOnlyEnums) continue;
      if (outer === undefined) tops.set(struct.file, struct);
      structs.set(struct.file, [...(structs.get(struct.file) ?? []), struct]);
    }
    return { enums: this.#enums, tops, structs };
  }

  /** The type that `name` means inside `from`. */
  #findType(name: string, from: Draft): Draft | undefined {
    const [first = "", ...rest] = name.split("::");
    let found = this.#lookUp(from, (draft) =>
      draft.syntax.id.value === first ? draft : draft.types.get(first),
    );
    const imported = from.file.imports.get(first);
    if (found === undefined && imported !== undefined) found = this.#tops.get(imported);
    for (const step of rest) found = found?.types.get(step);
    return found;
  }

  /** The enum that `name` means inside `from`. */
  #findEnum(name: string, from: Draft): Enumeration | undefined {
    const path = name.split("::");
    const last = path.pop() ?? "";
    if (path.length === 0) return this.#lookUp(from, (draft) => draft.enums.get(last));
    return this.#findType(path.join("::"), from)?.enums.get(last);
  }

  #lookUp<T>(from: Draft, find: (draft: Draft) => T | undefined): T | undefined {
    for (let draft: Draft | undefined = from; draft !== undefined; draft = draft.outer) {
      const found = find(draft);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #draft(syntax: KsyType, file: LoadedFile, outer: Draft | undefined): Draft {
    const { value: id, at } = syntax.id;
    const { doc, docRefs, rules } = syntax;
    const fields: Field[] = [];
    const name = typeName(id);
    const struct: Struct = {
      id,
      at,
      file: file.ksy.path,
      name,
      doc,
      docRefs,
      rules,
      fields,
      layout: undefined,
    };
    const draft: Draft = { syntax, struct, fields, file, outer, types: new Map(), enums: new Map() };
    this.#drafts.push(draft);
    if (outer !== undefined || syntax.seq.length > 0 || syntax.frame !== undefined) {
      this.#claim(syntax.id, file);
    }
    for (const inner of syntax.types) draft.types.set(inner.id.value, this.#draft(inner, file, draft));
    for (const inner of syntax.enums) draft.enums.set(inner.id.value, this.#enumeration(inner, file));
    return draft;
  }

  #enumeration({ id, members }: KsyEnum, file: LoadedFile): Enumeration {
    this.#claim(id, file);
    const values = new Map<bigint, string>();
    for (const member of members) {
      const other = values.get(member.value);
      if (other !== undefined) {
        const met = `\`${other}\` and \`${member.id.value}\` are both ${member.value}`;
        this.#report(member.id.at, met, "Give each value one name");
      }
      values.set(member.value, member.id.value);
      if (member.value < 0n || member.value > 0xffffffffn) {
        this.#report(
          member.id.at,
          `${member.value} is not a value for an enum`,
          "Choose one from 0 to 4294967295",
        );
      }
    }
    const enumeration: Enumeration = {
      id: id.value,
      at: id.at,
      file: file.ksy.path,
      name: typeName(id.value),
      members: members.map(({ id: { value, at }, doc, value: number }) => ({
        id: value,
        name: memberName(value),
        value: Number(number),
        doc,
        at,
      })),
    };
    this.#enums.push(enumeration);
    return enumeration;
  }

  /** Every type and enum of the specification is exported by its name, so no two may have the same. */
  #claim({ value, at }: Located<string>, file: LoadedFile): void {
    const name = typeName(value);
    if (file.ksy.path === "frame" && ["frame", "unknown"].includes(value)) return;
    const other = this.#names.get(name);
    if (other !== undefined) {
      this.#report(
        at,
        `\`${value}\` is declared in ${other} already`,
        "Give each type and enum a name of its own",
      );
    } else if (isTaken(name)) {
      this.#report(
        at,
        `\`${value}\` would be called ${name}, which the generated code has already`,
        "Choose another name",
      );
    }
    this.#names.set(name, `${at.file}:${at.line}`);
  }

  #report(at: Position, met: string, mend: string): void {
    this.#diagnostics.report(at, met, mend);
  }
}
