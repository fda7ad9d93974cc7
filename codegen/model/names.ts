// The only place that turns names of the specification into names of TypeScript.

/** `queue_assert` as a type: `QueueAssert`. */
export function typeName(id: string): string {
  return words(id).map(capital).join("");
}

/** `queue_type` as a member of an object: `queueType`. */
export function memberName(id: string): string {
  const [first = "", ...rest] = words(id);
  const name = [first, ...rest.map(capital)].join("");
  return OF_EVERY_OBJECT.has(name) ? `${name}Field` : name;
}

/** `queue_assert` as a constant: `QUEUE_ASSERT`. */
export function constantName(id: string): string {
  return id.toUpperCase();
}

/** A member's name as a variable of a function that also has the names `taken`. */
export function variableName(name: string, taken: readonly string[] = []): string {
  return RESERVED_WORDS.has(name) || taken.includes(name) ? `${name}Field` : name;
}

/** A member's name as an accessor of a view, which has members of its own. */
export function accessorName(name: string): string {
  return OF_EVERY_VIEW.has(name) ? `${name}Field` : name;
}

/** `queue_assert` as the file `queue-assert`. */
export function fileName(id: string): string {
  return words(id).join("-");
}

/** Whether a type or an enum of the specification may not be called `name`, because the generated code has its own. */
export function isTaken(name: string): boolean {
  return OF_GENERATED_CODE.has(name);
}

function words(id: string): string[] {
  return id.split("_").filter((word) => word !== "");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const OF_EVERY_OBJECT = new Set([...Object.getOwnPropertyNames(Object.prototype), "prototype"]);

const OF_EVERY_VIEW = new Set(["view", "at", "length", "channel", "read", "move", "write", "constructor"]);

const OF_GENERATED_CODE = wordSet(`
  ByteReader ByteWriter DecodeError DecodeErrorKind EncodeError ErrorInfo Rule
  Frame FrameName KnownFrame KnownFrameName FrameRule Unknown Role RuleId ErrorCodeName ErrorScope
  ConnectionState ConnectionSignal ConnectionTransitions ChannelState ChannelSignal ChannelTransitions
  Array ArrayBuffer BigInt DataView Error Map Number Object Partial RangeError Readonly Record Set String Uint8Array
`);

const RESERVED_WORDS = wordSet(`
  arguments async await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for function if implements import in instanceof interface let new null package private protected public
  return static super switch this throw true try typeof undefined var void while with yield NaN Infinity
`);

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
