import {
  type ClassDeclarationStructure,
  type GetAccessorDeclarationStructure,
  type MethodDeclarationStructure,
  type OptionalKind,
  type SetAccessorDeclarationStructure,
  StructureKind,
} from "ts-morph";
import { layoutOf } from "../model/layout.ts";
import type { Field, Frame } from "../model/model.ts";
import { accessorName, memberName } from "../model/names.ts";
import { docs } from "./doc.ts";
import { guard, parameter } from "./functions.ts";
import { BYTES, HEADER, type Module } from "./module.ts";
import { showBound } from "./numbers.ts";
import { checkPlace, type Place, placesOf, readPlace, whereIs, writePlace } from "./places.ts";
import { elementType } from "./types.ts";

/** The class through which a frame is read and changed where it lies. */
export function viewClass(
  module: Module,
  frame: Frame,
  frameType: string,
  headerLength: number,
): ClassDeclarationStructure {
  return new ViewWork(module, frame, frameType, headerLength).run();
}

/** Octets after the fixed part: where they begin, and how many there are. */
interface Range {
  readonly name: string;
  readonly id: string;
  readonly doc: string;
  /** Both from the accessors of the view. */
  readonly at: string;
  readonly length: string;
  /** The length field, when there is one. */
  readonly measuredBy: Place | undefined;
}

class ViewWork {
  readonly #module: Module;
  readonly #frame: Frame;
  readonly #frameType: string;
  readonly #headerLength: number;
  readonly #fixedLength: number;
  readonly #places: readonly Place[];

  constructor(module: Module, frame: Frame, frameType: string, headerLength: number) {
    this.#module = module;
    this.#frame = frame;
    this.#frameType = frameType;
    this.#headerLength = headerLength;
    this.#fixedLength = headerLength + layoutOf(frame.struct).fixedLength;
    this.#places = placesOf(frame.struct, headerLength);
  }

  run(): ClassDeclarationStructure {
    const { struct } = this.#frame;
    const ranges = this.#varyingRanges();
    const fields = this.#places.filter(({ field }) => field.role === "value" || field.role === "derived");
    const numbers = fields.filter(({ field }) => field.type.kind !== "bytes" && field.type.kind !== "text");
    return {
      kind: StructureKind.Class,
      isExported: true,
      name: `${struct.name}View`,
      docs: docs(
        `${article(struct.id)} frame where it lies in memory. One view serves for many frames, one after the other.`,
      ),
      properties: [
        {
          isStatic: true,
          isReadonly: true,
          name: "FIXED_LENGTH",
          initializer: String(this.#fixedLength),
          docs: docs("Octets before the first part of which the length varies."),
        },
        { name: "#view", type: "DataView", initializer: "NO_MEMORY" },
        { name: "#at", initializer: "0" },
      ],
      methods: [this.#read(ranges), this.#move(), this.#write()],
      getAccessors: [
        {
          name: "view",
          returnType: "DataView",
          docs: docs("The memory that the frame lies in."),
          statements: ["return this.#view;"],
        },
        {
          name: "at",
          returnType: "number",
          docs: docs("Where the frame begins."),
          statements: ["return this.#at;"],
        },
        this.#lengthGetter(),
        ...this.#channelGetter(),
        ...numbers.map((place) => this.#getter(place)),
        ...[...this.#fixedRanges(), ...ranges].flatMap((range) => rangeGetters(range)),
      ],
      setAccessors: [...this.#channelSetter(), ...numbers.map((place) => this.#setter(place))],
    };
  }

  #read(ranges: readonly Range[]): OptionalKind<MethodDeclarationStructure> {
    const { id } = this.#frame.struct;
    const fixed = this.#fixedLength;
    const checkFrame = this.#module.value("checkFrame", HEADER);
    const truncated = this.#module.value("truncatedError", BYTES);
    return {
      name: "read",
      parameters: ["view: DataView", "at: number", "length: number"].map(parameter),
      returnType: "this",
      docs: docs(
        "Points at the frame of `length` octets at `at`, after checking its fixed part and its lengths. What lies in the parts after it is not looked into.",
        "@throws {DecodeError} where `decode` would.",
      ),
      statements: lines(
        guard(`length < ${fixed}`, `${truncated}("${id}", 0, ${fixed}, length)`),
        `${checkFrame}(view, at, length, ${this.#frameType}, "${id}");`,
        ...this.#places.flatMap((place) => checkPlace(this.#module, place, "view", "at")),
        ...this.#checkEnd(ranges),
        "this.#view = view;",
        "this.#at = at;",
        "return this;",
      ),
    };
  }

  /** The measured parts have to fill the frame, or leave what its last part takes. */
  #checkEnd(ranges: readonly Range[]): readonly string[] {
    const { id } = this.#frame.struct;
    const measured = ranges.flatMap(({ measuredBy }) => measuredBy ?? []);
    const lengths = measured.map((place) => readPlace(this.#module, place, "view", "at"));
    const isOpen = measured.length < ranges.length;
    if (isOpen && lengths.length === 0) return [];
    const fixed = this.#fixedLength;
    const trailing = (end: string) =>
      guard(
        `length > ${end}`,
        `${this.#module.value("trailingError", BYTES)}("${id}", ${end}, length - ${end})`,
      );
    if (lengths.length === 0) return [trailing(String(fixed))];
    const truncated = this.#module.value("truncatedError", BYTES);
    return [
      `const end = ${fixed} + ${lengths.join(" + ")};`,
      guard("length < end", `${truncated}("${id}", ${fixed}, end - ${fixed}, length - ${fixed})`),
      ...(isOpen ? [] : [trailing("end")]),
    ];
  }

  #move(): OptionalKind<MethodDeclarationStructure> {
    return {
      name: "move",
      parameters: ["view: DataView", "at: number"].map(parameter),
      returnType: "this",
      docs: docs("Points at the frame at `at`, which was checked before or is of our own making."),
      statements: ["this.#view = view;", "this.#at = at;", "return this;"],
    };
  }

  #write(): OptionalKind<MethodDeclarationStructure> {
    const constants = this.#places.filter(({ field }) => field.role === "constant");
    const isEmpty = this.#fixedLength === this.#headerLength;
    return {
      name: "write",
      parameters: ["view: DataView", "at: number", "length: number", "channel: number"].map(parameter),
      returnType: "this",
      docs: docs(
        "Begins a frame of `length` octets at `at`: its header is written, its fixed part is zero. What is set is not checked.",
      ),
      statements: lines(
        `${this.#module.value("writeHeader", HEADER)}(view, at, length, ${this.#frameType}, channel);`,
        ...(isEmpty
          ? []
          : [
              `${this.#module.value("clear", BYTES)}(view, at + ${this.#headerLength}, at + ${this.#fixedLength});`,
            ]),
        ...constants.flatMap((place) => this.#writeConstant(place)),
        "this.#view = view;",
        "this.#at = at;",
        "return this;",
      ),
    };
  }

  #writeConstant(place: Place): readonly string[] {
    const { type, bounds } = place.field;
    if (type.kind === "bytes") {
      return (type.contents ?? []).map(
        (octet, index) => `view.setUint8(at + ${place.offset + index}, ${octet});`,
      );
    }
    const isBigInt = type.kind === "integer" && type.isBigInt;
    const value =
      type.kind === "bits" && type.width === 1 ? "true" : showBound(bounds.min, isBigInt, () => "0");
    return writePlace(this.#module, place, "view", "at", value);
  }

  #lengthGetter(): OptionalKind<GetAccessorDeclarationStructure> {
    const read = `${this.#module.value("readLenFrame", HEADER)}(this.#view, this.#at)`;
    return {
      name: "length",
      returnType: "number",
      docs: docs("Octets in the whole frame."),
      statements: [`return ${read};`],
    };
  }

  #channelGetter(): readonly OptionalKind<GetAccessorDeclarationStructure>[] {
    const read = `${this.#module.value("readChannel", HEADER)}(this.#view, this.#at)`;
    return [{ name: "channel", returnType: "number", statements: [`return ${read};`] }];
  }

  #channelSetter(): readonly OptionalKind<SetAccessorDeclarationStructure>[] {
    const write = `${this.#module.value("writeChannel", HEADER)}(this.#view, this.#at, value);`;
    return [{ name: "channel", parameters: [parameter("value: number")], statements: [write] }];
  }

  #getter(place: Place): OptionalKind<GetAccessorDeclarationStructure> {
    const { field } = place;
    const type = elementType(this.#module, field.type, field.bounds.inEnum);
    const read = readPlace(this.#module, place, "this.#view", "this.#at");
    const isPlain = type === "number" || type === "boolean" || type === "bigint";
    return {
      name: accessorName(place.name),
      returnType: type,
      docs: docs(field.doc),
      statements: [isPlain ? `return ${read};` : `return (${read}) as ${type};`],
    };
  }

  #setter(place: Place): OptionalKind<SetAccessorDeclarationStructure> {
    const { field } = place;
    const type = elementType(this.#module, field.type, field.bounds.inEnum);
    return {
      name: accessorName(place.name),
      parameters: [parameter(`value: ${type}`)],
      statements: [...writePlace(this.#module, place, "this.#view", "this.#at", "value")],
    };
  }

  /** Octets and texts of constant length. */
  #fixedRanges(): readonly Range[] {
    return this.#places.flatMap((place) => {
      const { field, name, octets } = place;
      const isRange = field.role === "value" && (field.type.kind === "bytes" || field.type.kind === "text");
      const at = whereIs(place, "this.#at");
      return isRange
        ? [{ name, id: field.id, doc: field.doc, at, length: String(octets), measuredBy: undefined }]
        : [];
    });
  }

  /** Written out from the fields they depend on: a call of each accessor inside of another would cost more than these. */
  #varyingRanges(): readonly Range[] {
    const ranges: Range[] = [];
    let before = String(this.#fixedLength);
    for (const part of layoutOf(this.#frame.struct).parts) {
      if (part.kind === "bits" || part.length !== undefined) continue;
      const range = this.#varyingRange(part.field, before);
      ranges.push(range);
      before = `${before} + ${range.length}`;
    }
    return ranges;
  }

  /** `before` is the number of octets of the frame that lie before. */
  #varyingRange({ type, repeat, id, doc }: Field, before: string): Range {
    const isMeasured = repeat.kind === "once" && "extent" in type && type.extent?.kind === "measured";
    const by = isMeasured && type.extent.by;
    const measuredBy = this.#places.find(({ field }) => field === by);
    const length =
      measuredBy === undefined
        ? `this.length - (${before})`
        : readPlace(this.#module, measuredBy, "this.#view", "this.#at");
    return { name: memberName(id), id, doc, at: `this.#at + ${before}`, length, measuredBy };
  }
}

function rangeGetters({
  name,
  id,
  doc,
  at,
  length,
}: Range): readonly OptionalKind<GetAccessorDeclarationStructure>[] {
  return [
    {
      name: `${name}At`,
      returnType: "number",
      docs: docs(`Where \`${id}\` begins. ${doc}`),
      statements: [`return ${at};`],
    },
    {
      name: `${name}Length`,
      returnType: "number",
      docs: docs(`Octets in \`${id}\`.`),
      statements: [`return ${length};`],
    },
  ];
}

function lines(...statements: readonly string[]): string {
  return statements.join("\n");
}

function article(id: string): string {
  return `${/^[aeiou]/.test(id) ? "An" : "A"} \`${id}\``;
}
