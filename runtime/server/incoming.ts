import { PublishView } from "../../generated/index.ts";
import type { Content } from "../broker/message.ts";
import { octetsAt } from "../protocol/octets.ts";

const NO_REST: readonly Uint8Array[] = [];

/** The message of the PUBLISH that is being handled, where it lies: one object for all of a connection. */
export class Incoming implements Content {
  bytes: Uint8Array = new Uint8Array(0);
  view = new DataView(this.bytes.buffer);
  at = 0;
  isFramed = false;
  propertiesLength = 0;
  bodyLength = 0;
  rest = NO_REST;
  priority = 0;
  timestamp = 0;
  offset = 0;

  /** Points at a message that is whole in its frame. */
  point(frame: PublishView, now: number): this {
    const { view } = frame;
    // Chunks change less often than frames: the octets are looked at anew only when the memory is another.
    if (view !== this.view) {
      this.view = view;
      this.bytes = octetsAt(view, 0, view.byteLength);
    }
    this.at = frame.propertiesAt;
    this.isFramed = false;
    this.propertiesLength = frame.lenProperties;
    this.bodyLength = frame.bodyTotal;
    this.priority = frame.priority;
    this.timestamp = frame.timestamp === 0 ? now : frame.timestamp;
    return this;
  }
}

/** A message of which not all fragments have come. */
export class Partial implements Content {
  readonly sequence: number;
  readonly needsConsumer: boolean;
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly at: number;
  isFramed = false;
  readonly propertiesLength: number;
  readonly bodyLength: number;
  readonly rest: Uint8Array[] = [];
  readonly priority: number;
  readonly timestamp: number;
  offset = 0;

  #missing: number;

  constructor(frame: PublishView, now: number) {
    this.sequence = frame.sequence;
    this.needsConsumer = frame.needsConsumer;
    // Of its own: it may take long to come, and the chunk that it began in is not to be kept for it.
    this.bytes = octetsAt(frame.view, frame.at, frame.length).slice();
    this.view = new DataView(this.bytes.buffer);
    this.at = PublishView.FIXED_LENGTH;
    this.propertiesLength = frame.lenProperties;
    this.bodyLength = frame.bodyTotal;
    this.priority = frame.priority;
    this.timestamp = frame.timestamp === 0 ? now : frame.timestamp;
    this.#missing = frame.bodyTotal - frame.bodyLength;
  }

  /** Octets of body that have not come. */
  get missing(): number {
    return this.#missing;
  }

  /** Adds the next part of the body. */
  add(part: Uint8Array): void {
    this.rest.push(part);
    this.#missing -= part.length;
  }
}
