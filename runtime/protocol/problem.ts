import { ERRORS, type ErrorCodeName, errorByCode, type Problem } from "../../generated/index.ts";

const MAX_TEXT_LENGTH = 1024;

export type { Problem };

/**
 * A problem report, with what the registry in `spec/types/errors.ksy` says of its code [ERR-004, ERR-005].
 *
 * @param text an English sentence for people: what was wrong, where, what to do. Cut to the 1024 octets of the wire.
 * @param frameType type of the frame at fault; 0 for none.
 */
export function makeProblem(code: ErrorCodeName, text: string, frameType = 0, retryAfterMs = 0): Problem {
  const { code: number, definite, retry } = ERRORS[code];
  return { code: number, frameType, definite, retryable: retry, retryAfterMs, text: shorten(text) };
}

/** Name of the code of a problem; `error_code 999` for one that this version does not know [ERR-003]. */
export function problemName(problem: Problem): string {
  return errorByCode(problem.code)?.name ?? `error_code ${problem.code}`;
}

/** A character takes up to three octets for each of its UTF-16 units, so a third of the bound always fits. */
function shorten(text: string): string {
  return text.length * 3 <= MAX_TEXT_LENGTH ? text : cut(text);
}

function cut(text: string): string {
  let octets = 0;
  let result = "";
  for (const character of text) {
    octets += octetsOf(character.codePointAt(0) ?? 0);
    if (octets > MAX_TEXT_LENGTH) break;
    result += character;
  }
  return result;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
