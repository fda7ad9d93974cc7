import type { Attribute, Struct } from "../format/model.ts";

/** Fields of `struct` in order; numbers that follow one another, and of which only the last is checked, together. */
export function runsOf(struct: Struct): readonly (Attribute | readonly Attribute[])[] {
  const parts: (Attribute | readonly Attribute[])[] = [];
  let run: Attribute[] = [];
  const close = () => {
    const [first] = run;
    if (first !== undefined) parts.push(run.length === 1 ? first : run);
    run = [];
  };
  for (const field of struct.fields) {
    const isFixed = field.shape?.kind === "integer" || field.shape?.kind === "float";
    if (!isFixed || field.if !== undefined || field.repeat !== undefined) {
      close();
      parts.push(field);
      continue;
    }
    run.push(field);
    // What is wrong in a field is said before what is missing behind it.
    if (field.valid !== undefined) close();
  }
  close();
  return parts;
}

/** Octets of the numbers of a run. */
export function lengthOfRun(fields: readonly Attribute[]): number {
  return fields.reduce(
    (sum, { shape }) => sum + (shape !== undefined && "octets" in shape ? shape.octets : 0),
    0,
  );
}
