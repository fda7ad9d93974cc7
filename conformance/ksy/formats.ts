import type { FormatInfo, MemberInfo, TypeInfo } from "../../codegen/format/info.ts";

/** Finds by the names of formats what is named otherwise in what was emitted for them. */
export class Formats {
  readonly #infos: readonly FormatInfo[];
  readonly #own: ReadonlySet<FormatInfo>;
  readonly #modules = new Map<string, Module>();
  readonly #types = new Map<unknown, Found | undefined>();

  /** `own` were emitted together; of `others` only names are known. */
  constructor(own: readonly FormatInfo[], others: readonly FormatInfo[] = []) {
    this.#infos = [...own, ...others];
    this.#own = new Set(own);
  }

  /** Says what `file` exports, so that classes of the same name in several files can be told apart. */
  add(file: string, module: Module): void {
    this.#modules.set(file, module);
  }

  /** The type that `value` is of; undefined when it is none that was emitted. */
  typeOf(value: object): TypeInfo | undefined {
    return this.#foundFor(value)?.type;
  }

  /** As `typeOf`, but undefined also for what is written by hand as far as the format knows. */
  ownTypeOf(value: object): TypeInfo | undefined {
    const found = this.#foundFor(value);
    return found !== undefined && this.#own.has(found.info) ? found.type : undefined;
  }

  memberOf(value: object, id: string): MemberInfo | undefined {
    return this.typeOf(value)?.members.find((member) => member.id === id);
  }

  /** The number of a member of an enum, whose path begins with the id of a format or in `entry`. */
  enumMember(path: readonly string[], entry: FormatInfo): bigint | undefined {
    const [first, ...rest] = path;
    for (const info of this.#infos.filter(({ id }) => id === first)) {
      const found = enumMemberIn(info, rest);
      if (found !== undefined) return found;
    }
    return enumMemberIn(entry, path);
  }

  #foundFor(value: object): Found | undefined {
    const made = value.constructor;
    if (made === Object || typeof made !== "function") return undefined;
    if (!this.#types.has(made)) this.#types.set(made, this.#find(made));
    return this.#types.get(made);
  }

  #find(made: { readonly name: string }): Found | undefined {
    const candidates = this.#infos.flatMap((info) =>
      info.types.filter(({ className }) => className === made.name).map((type) => ({ info, type })),
    );
    const exact = candidates.find(
      ({ info, type }) => this.#modules.get(info.file)?.[type.className] === made,
    );
    return exact ?? candidates[0];
  }
}

interface Found {
  readonly info: FormatInfo;
  readonly type: TypeInfo;
}

/** What a module exports. */
export type Module = Readonly<Record<string, unknown>>;

function enumMemberIn({ enums }: FormatInfo, path: readonly string[]): bigint | undefined {
  const enumPath = path.slice(0, -1).join("::");
  const found = enums.find((candidate) => candidate.path.join("::") === enumPath);
  return found?.members.find(({ id }) => id === path.at(-1))?.value;
}
