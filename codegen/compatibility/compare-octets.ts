import type { Field, FieldType } from "../model/model.ts";
import { type Change, type Peers, peersOf, peersWith, type Sender } from "./change.ts";
import { compareBounds } from "./compare-bounds.ts";

// Changes of what octets are used for that leave all others where they are.

/** A field that lies in octets that were reserved. */
export function useOfReserved(field: Field, subject: string, sender: Sender): Change {
  const old = "an old receiver refuses it unless it is zero: send it only to who is known to have it";
  const isTaken = takesZero(field);
  const why = isTaken ? old : `${old}; and a new receiver refuses the zero of an old sender`;
  const breaks = isTaken ? peersWith("new", sender) : peersOf(sender);
  return change(field, "new", subject, "uses what was reserved", why, breaks);
}

/** A field whose octets are reserved now. */
export function endOfUse(field: Field, subject: string, sender: Sender): Change {
  const old = "a new receiver refuses it from an old sender unless it is zero";
  const isTaken = takesZero(field);
  const why = isTaken ? old : `${old}; and an old receiver refuses the zero of a new sender`;
  const breaks = isTaken ? peersWith("old", sender) : peersOf(sender);
  return change(field, "old", subject, "is reserved now", why, breaks);
}

/** A field in whose octets others lie now. */
export function division(before: Field, after: readonly Field[], subject: string, sender: Sender): Change {
  const [first = before] = after;
  const { why, breaks } = outcome([before, ...after], sender);
  return change(first, "new", subject, `was divided into ${listed(after)}`, why, breaks);
}

/** A field in whose octets others lay before. */
export function joining(before: readonly Field[], after: Field, subject: string, sender: Sender): Change {
  const { why, breaks } = outcome([...before, after], sender);
  return change(after, "new", subject, `was joined of ${listed(before)}`, why, breaks);
}

function outcome(
  fields: readonly Field[],
  sender: Sender,
): { readonly why: string; readonly breaks: readonly Peers[] } {
  return fields.every(isFree)
    ? {
        why: "the octets are as many, and both versions take any: who does not know a part ignores it",
        breaks: [],
      }
    : {
        why: "the octets are as many, but one version refuses what the other may send",
        breaks: peersOf(sender),
      };
}

function change(
  { at }: Field,
  of: Change["of"],
  subject: string,
  what: string,
  why: string,
  breaks: readonly Peers[],
): Change {
  return { at, of, subject, what, why, breaks, breaksSource: true };
}

function listed(fields: readonly Field[]): string {
  return fields.map(({ id }) => `\`${id}\``).join(", ");
}

function takesZero({ type, bounds: { min, max, anyOf, inEnum } }: Field): boolean {
  if (type.kind !== "integer" && type.kind !== "bits") return true;
  if (inEnum) return type.enumeration?.members.some(({ value }) => value === 0) ?? true;
  if (anyOf !== undefined) return anyOf.includes(0n);
  return (typeof min !== "bigint" || min <= 0n) && (typeof max !== "bigint" || max >= 0n);
}

/** Whether a receiver takes whatever is there. */
function isFree({ role, bounds, type }: Field): boolean {
  if (role !== "value" || bounds.inEnum) return false;
  return compareBounds(bounds, { ...bounds, ...natural(type) }, new Map()) === undefined;
}

function natural(type: FieldType): { readonly min: bigint; readonly max: bigint } {
  const bits = type.kind === "bits" ? type.width : type.kind === "integer" ? type.octets * 8 : 0;
  return { min: 0n, max: (1n << BigInt(bits)) - 1n };
}
