import { posix } from "node:path";
import type { Diagnostics, Located, Position } from "../ksy/diagnostics.ts";
import { fileName, memberName, typeName } from "../model/names.ts";
import type { LoadedFormat } from "./load.ts";
import type { Attribute, Enumeration, FormatFile, Struct } from "./model.ts";
import { resolveParameter } from "./parameters.ts";
import { resolveAttribute } from "./shapes.ts";
import type { TypeSyntax } from "./syntax.ts";

/** Looks names up, in files that were loaded. One for all files, so that each is resolved once. */
export class Resolver {
  readonly #diagnostics: Diagnostics;
  readonly #files = new Map<LoadedFormat, Draft>();

  constructor(diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics;
  }

  /** The file and all that it imports, itself first. */
  resolve(loaded: LoadedFormat): readonly FormatFile[] {
    const order: LoadedFormat[] = [];
    this.#visit(loaded, order, new Set());
    const fresh = order.filter((file) => !this.#files.has(file));
    for (const file of fresh) this.#files.set(file, new Draft(file, this.#diagnostics));
    for (const file of fresh) {
      const draft = this.#draft(file);
      for (const [name, imported] of file.imports) draft.imports.set(name, this.#draft(imported).file);
    }
    for (const file of fresh) this.#draft(file).fill();
    return order.map((file) => this.#draft(file).file);
  }

  #draft(file: LoadedFormat): Draft {
    const draft = this.#files.get(file);
    if (draft === undefined) throw new Error(`${file.syntax.path} was not declared`);
    return draft;
  }

  #visit(file: LoadedFormat, order: LoadedFormat[], seen: Set<LoadedFormat>): void {
    if (seen.has(file)) return;
    seen.add(file);
    order.push(file);
    for (const imported of file.imports.values()) this.#visit(imported, order, seen);
  }
}

/** A file while its names are looked up. */
class Draft {
  readonly imports = new Map<string, FormatFile>();
  readonly file: FormatFile;
  readonly #diagnostics: Diagnostics;
  readonly #structs: StructDraft[] = [];
  readonly #enums: Enumeration[] = [];
  readonly #names: ReadonlyMap<TypeSyntax | string, string>;

  constructor({ syntax }: LoadedFormat, diagnostics: Diagnostics) {
    this.#diagnostics = diagnostics;
    const { path, id, allowsOpaqueTypes, type } = syntax;
    this.#names = exportedNames(type);
    const folder = posix.dirname(path);
    const structs: Struct[] = [];
    const file = {
      path,
      id: id.value,
      output: posix.join(
        folder === "/" ? "." : folder.replace(/^\//, ""),
        `${fileName(posix.basename(path))}.ts`,
      ),
      allowsOpaqueTypes,
      imports: this.imports,
      structs,
      enums: this.#enums,
    } as unknown as FormatFile & { top: Struct };
    file.top = this.#struct(type, undefined, file).struct;
    structs.push(...this.#structs.map(({ struct }) => struct));
    this.file = file;
  }

  fill(): void {
    for (const draft of this.#structs) this.#fill(draft);
  }

  #struct(syntax: TypeSyntax, outer: StructDraft | undefined, file: FormatFile): StructDraft {
    const { id } = syntax;
    const structs = new Map<string, Struct>();
    const enums = new Map<string, Enumeration>();
    const attributes = new Map<string, Attribute>();
    const path = outer === undefined ? [] : [...outer.struct.path, id.value];
    const lists = { parameters: [], fields: [], instances: [] } as AttributeLists;
    const own = syntax.defaults.endian;
    const inherited = outer && { order: outer.struct.order, orderOwner: outer.struct.orderOwner };
    const struct: Struct & { orderOwner: Struct | undefined } = {
      order: undefined,
      orderOwner: undefined,
      ...inherited,
      ...(own !== undefined && "on" in own ? { order: "calculated" as const } : {}),
      ...(own !== undefined && "value" in own ? { order: own.value, orderOwner: undefined } : {}),
      id: id.value,
      at: id.at,
      file,
      outer: outer?.struct,
      path,
      name: this.#names.get(syntax) ?? typeName(id.value),
      syntax,
      structs,
      enums,
      attributes,
      ...lists,
      parents: new Set<Struct | undefined>(),
    };
    if (own !== undefined && "on" in own) struct.orderOwner = struct;
    const draft: StructDraft = { struct, attributes, ...lists };
    this.#structs.push(draft);
    for (const inner of syntax.types) {
      this.#checkUnique(structs, inner.id, "type");
      structs.set(inner.id.value, this.#struct(inner, draft, file).struct);
    }
    for (const inner of syntax.enums) {
      this.#checkUnique(enums, inner.id, "enum");
      const enumeration: Enumeration = {
        id: inner.id.value,
        at: inner.id.at,
        file,
        path: [...path, inner.id.value],
        name: this.#names.get(`enum ${[...path, inner.id.value].join("::")}`) ?? typeName(inner.id.value),
        members: inner.members.map((member) => ({ ...member, name: memberName(member.id.value) })),
        isBigInt: inner.members.some(({ value }) => !Number.isSafeInteger(Number(value))),
      };
      enums.set(inner.id.value, enumeration);
      this.#enums.push(enumeration);
    }
    return draft;
  }

  #fill({ struct, attributes, parameters, fields, instances }: StructDraft): void {
    const { syntax } = struct;
    const names = new Map<string, string>();
    const add = (attribute: Attribute, list: Attribute[]) => {
      const earlier = attributes.get(attribute.id);
      if (earlier !== undefined) {
        const { line } = earlier.at;
        const met = `\`${attribute.id}\` is the name of something in line ${line} already`;
        this.#diagnostics.report(
          attribute.at,
          met,
          "Give each field, instance and parameter a name of its own",
        );
        return;
      }
      const clash = names.get(attribute.name);
      if (clash !== undefined) {
        const met = `\`${attribute.id}\` and \`${clash}\` are both \`${attribute.name}\` in TypeScript`;
        this.#diagnostics.report(attribute.at, met, "Rename one of them");
      }
      names.set(attribute.name, attribute.id);
      attributes.set(attribute.id, attribute);
      list.push(attribute);
    };
    for (const param of syntax.params) add(resolveParameter(param, struct, this.#diagnostics), parameters);
    syntax.seq.forEach((attr, index) => {
      add(resolveAttribute(attr, struct, index, this.#diagnostics), fields);
    });
    for (const attr of syntax.instances) {
      add(resolveAttribute(attr, struct, -1, this.#diagnostics), instances);
    }
  }

  #checkUnique(
    known: ReadonlyMap<string, { at: Position }>,
    { value, at }: Located<string>,
    what: string,
  ): void {
    if (!known.has(value)) return;
    this.#diagnostics.report(
      at,
      `there is another ${what} \`${value}\``,
      `Give each ${what} a name of its own`,
    );
  }
}

interface AttributeLists {
  readonly parameters: Attribute[];
  readonly fields: Attribute[];
  readonly instances: Attribute[];
}

interface StructDraft extends AttributeLists {
  readonly struct: Struct;
  readonly attributes: Map<string, Attribute>;
}

/**
 * What types and enums of a file are called in TypeScript: by their own name where it is the only one, otherwise with
 * the names of the types around it before.
 */
function exportedNames(top: TypeSyntax): ReadonlyMap<TypeSyntax | string, string> {
  const entries: { key: TypeSyntax | string; path: readonly string[]; isEnum: boolean }[] = [];
  const visit = (type: TypeSyntax, path: readonly string[]) => {
    entries.push({ key: type, path: path.length === 0 ? [top.id.value] : path, isEnum: false });
    for (const { id } of type.enums) {
      entries.push({
        key: `enum ${[...path, id.value].join("::")}`,
        path: [...path, id.value],
        isEnum: true,
      });
    }
    for (const inner of type.types) visit(inner, [...path, inner.id.value]);
  };
  visit(top, []);
  const names = new Map<TypeSyntax | string, string>();
  const used = new Set<string>(OF_GENERATED_CODE);
  for (const { key, path, isEnum } of entries) {
    const short = typeName(path.at(-1) ?? "");
    const isAlone = entries.filter((other) => typeName(other.path.at(-1) ?? "") === short).length === 1;
    const long = typeName([top.id.value, ...path].join("_"));
    const choices = [
      ...(isAlone || key === top ? [short] : []),
      typeName(path.join("_")),
      long,
      `${long}${isEnum ? "Enum" : "Type"}`,
    ];
    let name = choices.find((choice) => !used.has(choice) && /^[A-Z]/.test(choice));
    for (let count = 2; name === undefined; count++) {
      if (!used.has(`${long}${count}`)) name = `${long}${count}`;
    }
    used.add(name);
    names.set(key, name);
  }
  return names;
}

/** Globals that generated code names, and what it imports from its support files. */
const OF_GENERATED_CODE = `
  Array ArrayBuffer BigInt Boolean DataView Error Map Math Number Object Partial RangeError Readonly Record Set String
  Symbol Uint8Array Source Sink DecodeError EncodeError Node Run Decoded Missing Infinity NaN
`
  .trim()
  .split(/\s+/);
