const MAX_TOKENS = 16;
const MAX_OCTETS = 255;
const OWN_PREFIX = "mudem.";

/**
 * Says what is wrong with the name of a queue or a route, or undefined for a good one [NAM-001].
 *
 * @param name has come through a field of at most 255 octets of UTF-8.
 */
export function nameFault(name: string): string | undefined {
  let tokens = 1;
  let tokenLength = 0;
  for (let i = 0; i < name.length; i += 1) {
    const unit = name.charCodeAt(i);
    if (unit === DOT) {
      if (tokenLength === 0) return `${quote(name)} has an empty token`;
      tokens += 1;
      tokenLength = 0;
      continue;
    }
    if (isForbidden(unit)) {
      return `${quote(name)} holds ${quote(name.charAt(i))}, which a name must not; use letters, digits, - _ and . between tokens`;
    }
    tokenLength += 1;
  }
  if (tokenLength === 0) return name === "" ? "the name is empty" : `${quote(name)} has an empty token`;
  if (tokens > MAX_TOKENS) return `${quote(name)} has ${tokens} tokens, the limit is ${MAX_TOKENS}`;
  return undefined;
}

/** Whether a name is one of the broker's own, which clients do not make [NAM-003]. */
export function isReserved(name: string): boolean {
  return name.startsWith(OWN_PREFIX);
}

/** For messages: a name as a JSON string, so that whatever it holds is plain to see. */
export function quote(name: string): string {
  return JSON.stringify(name.length > MAX_OCTETS ? `${name.slice(0, MAX_OCTETS)}…` : name);
}

const DOT = 0x2e;

function isForbidden(unit: number): boolean {
  return unit <= 0x20 || (unit >= 0x7f && unit <= 0x9f) || unit === ASTERISK || unit === GREATER;
}

const ASTERISK = 0x2a;
const GREATER = 0x3e;
