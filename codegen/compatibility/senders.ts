import type { Enumeration, Protocol, Struct } from "../model/model.ts";
import type { Sender } from "./change.ts";

/** Who sends what a specification describes, directly or inside of something else. */
export class Senders {
  readonly #structs = new Map<Struct, Sender>();
  readonly #protocol: Protocol;

  constructor(protocol: Protocol) {
    this.#protocol = protocol;
    for (const { struct, sender } of protocol.frames) this.#add(struct, sender);
    for (const struct of [protocol.preamble, protocol.envelope?.header]) {
      if (struct !== undefined) this.#add(struct, "both");
    }
  }

  of(struct: Struct): Sender {
    return this.#structs.get(struct) ?? "nobody";
  }

  /** Who sends values of `enumeration` in fields that take no others. */
  ofClosed(enumeration: Enumeration): Sender {
    const holders = [...this.#protocol.structs.values()]
      .flat()
      .filter(({ fields }) =>
        fields.some(
          ({ type, bounds }) => "enumeration" in type && type.enumeration === enumeration && bounds.inEnum,
        ),
      );
    return holders.map((struct) => this.of(struct)).reduce(join, "nobody");
  }

  /** Who sends values of `enumeration` at all. */
  ofAny(enumeration: Enumeration): Sender {
    const holders = [...this.#protocol.structs.values()]
      .flat()
      .filter(({ fields }) =>
        fields.some(({ type }) => "enumeration" in type && type.enumeration === enumeration),
      );
    return holders.map((struct) => this.of(struct)).reduce(join, "nobody");
  }

  #add(struct: Struct, sender: Sender): void {
    const joined = join(this.of(struct), sender);
    if (joined === this.#structs.get(struct)) return;
    this.#structs.set(struct, joined);
    for (const { type } of struct.fields) if (type.kind === "struct") this.#add(type.struct, joined);
  }
}

function join(a: Sender, b: Sender): Sender {
  if (a === "nobody" || a === b) return b;
  return b === "nobody" ? a : "both";
}
