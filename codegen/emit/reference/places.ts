import { layoutOf } from "../../model/layout.ts";
import type { Field, Struct } from "../../model/model.ts";

/** A field of a struct, or of a struct in it, where it lies. */
export interface Place {
  /** Ids from the outermost struct on: `capabilities.durable`. */
  readonly path: string;
  readonly field: Field;
  /** Octets from the start of what is shown; undefined behind what varies in length. */
  readonly offset: number | undefined;
  /** Undefined when it varies. */
  readonly octets: number | undefined;
  /** For bits: their place in the octets, which the first of them stands for. */
  readonly bits: { readonly shift: number; readonly width: number; readonly octets: number } | undefined;
}

/** The fields of `struct`, which lies at `start`, one behind the other, with those of the structs that it holds once. */
export function placesOf(struct: Struct, start: number | undefined, prefix = ""): readonly Place[] {
  return layoutOf(struct).parts.flatMap((part): readonly Place[] => {
    const offset = start === undefined || part.offset === undefined ? undefined : start + part.offset;
    if (part.kind === "bits") {
      return part.bits.map(({ field, shift, width }) => ({
        path: prefix + field.id,
        field,
        offset,
        octets: shift === 0 ? part.octets : 0,
        bits: { shift, width, octets: part.octets },
      }));
    }
    const { field, length } = part;
    const { type, repeat } = field;
    if (type.kind === "struct" && type.extent === undefined && repeat.kind === "once") {
      return placesOf(type.struct, offset, `${prefix}${field.id}.`);
    }
    return [{ path: prefix + field.id, field, offset, octets: length, bits: undefined }];
  });
}
