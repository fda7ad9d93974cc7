import {
  ByteReader,
  decodeProperties,
  type Properties,
  type Property,
  PropertyKey,
} from "../../generated/index.ts";
import { decodeText, encodeText } from "./codec.ts";
import type { PublishOptions } from "./options.ts";

const NONE: Properties = { entries: [] };

/** The properties that go with a message, in the order of the wire. Undefined for none. */
export function propertiesOf(
  options: PublishOptions,
  contentType: string | undefined,
): Properties | undefined {
  const entries: Property[] = [];
  const add = (key: number, value: string | undefined): void => {
    if (value !== undefined) entries.push({ key, name: "", value: encodeText(value) });
  };
  add(PropertyKey.messageId, options.messageId);
  add(PropertyKey.contentType, options.contentType ?? contentType);
  add(PropertyKey.correlationId, options.correlationId);
  add(PropertyKey.replyTo, options.replyTo);
  for (const [name, value] of headersOf(options.headers)) {
    entries.push({
      key: PropertyKey.header,
      name,
      value: typeof value === "string" ? encodeText(value) : value,
    });
  }
  return entries.length === 0 ? undefined : { entries };
}

function headersOf(headers: PublishOptions["headers"]): Iterable<readonly [string, string | Uint8Array]> {
  if (headers === undefined) return [];
  return isIterable(headers) ? headers : Object.entries(headers);
}

function isIterable(
  headers: NonNullable<PublishOptions["headers"]>,
): headers is Iterable<readonly [string, string | Uint8Array]> {
  return typeof (headers as Partial<Iterable<unknown>>)[Symbol.iterator] === "function";
}

/** The properties of a message that arrived, decoded when they are first asked for. */
export class ReceivedProperties {
  readonly #octets: Uint8Array;
  #decoded: Properties | undefined;
  #headers: ReadonlyMap<string, Uint8Array> | undefined;

  constructor(octets: Uint8Array) {
    this.#octets = octets;
  }

  get headers(): ReadonlyMap<string, Uint8Array> {
    this.#headers ??= new Map(
      this.#properties.entries
        .filter(({ key }) => key === PropertyKey.header)
        .map(({ name, value }) => [name, value]),
    );
    return this.#headers;
  }

  text(key: number): string | undefined {
    const entry = this.#properties.entries.find((candidate) => candidate.key === key);
    return entry === undefined ? undefined : decodeText(entry.value);
  }

  get #properties(): Properties {
    this.#decoded ??= this.#octets.length === 0 ? NONE : decodeProperties(new ByteReader(this.#octets));
    return this.#decoded;
  }
}
