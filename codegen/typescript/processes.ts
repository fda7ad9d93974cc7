import type { Process } from "../format/model.ts";
import type { Context } from "./expressions.ts";
import type { Unit } from "./unit.ts";

/** What `code` was before `process` was done to it. */
export function undo(unit: Unit, process: Process, code: string, field: string, context: Context): string {
  if (process.kind === "zlib") {
    return `io.processed(${unit.module.support("inflate", "zlib")}(${code}), "zlib", ${field})`;
  }
  if (process.kind === "custom") return `${custom(unit, process, context)}.decode(${code})`;
  return reversible(unit, process, code, context, true);
}

/** What `process` makes of `code`. */
export function redo(unit: Unit, process: Process, code: string, context: Context): string {
  if (process.kind === "zlib") return `${unit.module.support("deflate", "zlib")}(${code})`;
  if (process.kind === "custom") return `${custom(unit, process, context)}.encode(${code})`;
  return reversible(unit, process, code, context, false);
}

function reversible(
  unit: Unit,
  process: Extract<Process, { kind: "xor" | "rotate" }>,
  code: string,
  context: Context,
  isReading: boolean,
): string {
  if (process.kind === "xor") {
    return `${unit.module.support("xorWith", "process")}(${code}, ${unit.expressions.value(process.key, context)})`;
  }
  const amount = unit.expressions.number(process.amount, context);
  // `rol` says how the octets are to be rotated by whoever reads them.
  const isLeft = process.isRight !== isReading;
  return `${unit.module.support("rotateLeft", "process")}(${code}, ${isLeft ? amount : `-(${amount})`})`;
}

function custom(unit: Unit, process: Extract<Process, { kind: "custom" }>, context: Context): string {
  const args = process.args.map((arg) => unit.expressions.value(arg, context));
  return `new ${unit.names.process(process.name)}(${args.join(", ")})`;
}
