import { walk } from "../expression/ast.ts";
import { shapesOf } from "../format/check.ts";
import { formulasToJudge, formulasToRead } from "../format/check-order.ts";
import type { Attribute, FormatFile, Shape, Struct, Typing } from "../format/model.ts";
import type { Formula } from "../format/syntax.ts";

/** What a type has to be given besides its octets, and what it keeps for later. */
export interface Requirements {
  keepsIo: boolean;
  takesParent: boolean;
  keepsParent: boolean;
  takesRoot: boolean;
  keepsRoot: boolean;
  /** Whether it is told its byte order. */
  takesOrder: boolean;
  /** Whether it remembers whether that is little-endian. */
  keepsOrder: boolean;
}

/** What each type of `files` needs. */
export function requirementsOf(
  files: readonly FormatFile[],
  typing: Typing,
): ReadonlyMap<Struct, Requirements> {
  const structs = files.flatMap((file) => file.structs);
  const found = new Map<Struct, Requirements>(structs.map((struct) => [struct, none(struct)]));
  const of = (struct: Struct): Requirements => {
    const known = found.get(struct);
    if (known === undefined) throw new Error(`${struct.id} is of another file`);
    return known;
  };
  const work = new RequirementsWork(structs, typing, of);
  for (const struct of structs) work.direct(struct);
  while (structs.map((struct) => work.passOn(struct)).some(Boolean)) {
    // Until nothing changes: a type that needs the root makes all need it that lead to it.
  }
  return found;
}

function none(struct: Struct): Requirements {
  const isCalculated = struct.order === "calculated";
  return {
    keepsIo: false,
    takesParent: false,
    keepsParent: false,
    takesRoot: false,
    keepsRoot: false,
    takesOrder: isCalculated && struct.orderOwner !== struct,
    keepsOrder: isCalculated,
  };
}

class RequirementsWork {
  readonly #structs: readonly Struct[];
  readonly #typing: Typing;
  readonly #of: (struct: Struct) => Requirements;

  constructor(structs: readonly Struct[], typing: Typing, of: (struct: Struct) => Requirements) {
    this.#structs = structs;
    this.#typing = typing;
    this.#of = of;
  }

  /** What the expressions of `struct` name. */
  direct(struct: Struct): void {
    const { endian } = struct.syntax.defaults;
    const own: Formula[] = struct.fields.flatMap((field) => allFormulas(field));
    if (endian !== undefined && "on" in endian) {
      own.push(endian.on, ...endian.cases.flatMap(({ when }) => when ?? []));
    }
    for (const formula of own) this.#scan(formula, struct, false);
    for (const instance of struct.instances) {
      if (instance.kind === "positional") this.#of(struct).keepsIo = true;
      for (const formula of allFormulas(instance)) this.#scan(formula, struct, true);
    }
    if (struct.syntax.textForm !== undefined) this.#scan(struct.syntax.textForm, struct, true);
  }

  /** What types inside of `struct` need of it. Returns whether that was new. */
  passOn(struct: Struct): boolean {
    const needs = this.#of(struct);
    const before = JSON.stringify(needs);
    for (const attribute of [...struct.fields, ...struct.instances]) {
      for (const child of childrenOf(attribute)) {
        if (!this.#of(child).takesRoot) continue;
        needs.takesRoot = true;
        if (attribute.kind === "positional") needs.keepsRoot = true;
      }
    }
    return JSON.stringify(needs) !== before;
  }

  #scan(formula: Formula, struct: Struct, isLater: boolean): void {
    const needs = this.#of(struct);
    for (const expr of walk(formula.expr)) {
      if (expr.kind === "name") {
        if (expr.name === "_io") needs.keepsIo ||= isLater;
        if (expr.name === "_parent") {
          needs.takesParent = true;
          needs.keepsParent ||= isLater;
        }
        if (expr.name === "_root") {
          needs.takesRoot = true;
          needs.keepsRoot ||= isLater;
        }
      }
      if (expr.kind !== "attribute" || !["_io", "_parent", "_root"].includes(expr.name)) continue;
      for (const target of this.#targets(expr.object)) this.#keep(this.#of(target), expr.name);
    }
  }

  /** Types that `expr` may be of. */
  #targets(expr: import("../expression/ast.ts").Expr): readonly Struct[] {
    const type = this.#typing.types.get(expr);
    const types = type?.kind === "union" ? type.types : type === undefined ? [] : [type];
    if (types.some(({ kind }) => kind === "node" || kind === "any")) return this.#structs;
    return types.flatMap((of) => (of.kind === "struct" ? [of.struct] : []));
  }

  #keep(needs: Requirements, name: string): void {
    if (name === "_io") needs.keepsIo = true;
    if (name === "_parent") needs.takesParent = needs.keepsParent = true;
    if (name === "_root") needs.takesRoot = needs.keepsRoot = true;
  }
}

/** Every expression of `attribute`. */
function allFormulas(attribute: Attribute): readonly Formula[] {
  const { repeat, value, derive } = attribute;
  const found: (Formula | undefined)[] = [...formulasToRead(attribute), ...formulasToJudge(attribute), value];
  if (repeat?.kind === "until") found.push(repeat.until);
  if (derive !== undefined && derive !== false) found.push(derive);
  return found.filter((formula) => formula !== undefined);
}

/** Types of the same file that `attribute` reads. */
function childrenOf({ shape }: Attribute): readonly Struct[] {
  return structShapes(shape).flatMap((of) => (of.isForeign ? [] : [of.struct]));
}

export function structShapes(shape: Shape | undefined): readonly Extract<Shape, { kind: "struct" }>[] {
  if (shape === undefined) return [];
  return shapesOf(shape).flatMap((of) => (of.kind === "struct" ? [of] : []));
}
