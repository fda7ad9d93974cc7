import {
  ByteWriter,
  type ConnectionClose,
  type ConnectionState,
  CreditView,
  checkHeader,
  DecodeError,
  encodeFrameInto,
  encodePreamble,
  FRAME_RULES,
  FragmentView,
  FrameType,
  frameTypeName,
  type KnownFrame,
  type Preamble,
  type Problem,
  type Role,
  readChannel,
  readFrameType,
  readIgnorable,
  sizeOfFrame,
} from "../../generated/index.ts";
import type { Channel } from "./channel.ts";
import { decodeKnown } from "./decode.ts";
import type { End } from "./end.ts";
import { LocalProtocolError, RemoteProtocolError } from "./errors.ts";
import { FrameDecoder } from "./frame-decoder.ts";
import { DISCARDED, LIFECYCLES, type Lifecycle, RULES_BY_TYPE, type StateNode } from "./lifecycle.ts";
import { CLOSE_TIMEOUT_MS, type Limits, OPENING_FRAME_LENGTH, OPENING_TIMEOUT_MS } from "./limits.ts";
import { type ChannelHandler, type ChannelRole, Mudem } from "./mudem.ts";
import { OutputBatch } from "./output-batch.ts";
import { PreambleDecoder } from "./preamble-decoder.ts";
import { makeProblem } from "./problem.ts";

/** Major version of the protocol that this code speaks [OPN-001]. */
export const PROTOCOL_VERSION = 1;

/** Lives for as many heartbeats without a sign of the peer [LIV-003]. */
const MISSED_HEARTBEATS = 3;

/** What a connection tells its endpoint, whichever side it is. */
export interface ConnectionHandler<Context> extends ChannelHandler<Context> {
  /** WELCOME was exchanged: channels may be used. */
  opened(): void;
  /** A legal frame on an open channel that has no way of its own. */
  frame(channel: Channel<Context>, frame: KnownFrame): void;
  /** All frames of the octets that arrived together have been handled: what was held back to go out in one. */
  batchEnded(): void;
  /** The broker wants the connection to end [LIV-006]. */
  goingAway(problem: Problem, address: string): void;
  /** Nothing more comes from or goes to the connection. Called once, after `channelEnded` of all channels. */
  ended(end: End): void;
  /** Handling a frame threw what is not the peer's fault; the connection is closed with `internal_error` for it. */
  faulted(fault: unknown): void;
}

/**
 * One side of one connection: octets and commands in, calls of a handler and octets out. It knows no socket, clock or
 * chance; times are milliseconds of any clock that does not run backwards.
 *
 * What the peer does wrong never throws: it ends a channel or the connection, as the spec says of the error. What our
 * own caller does wrong throws a LocalProtocolError.
 */
export abstract class ConnectionMachine<Context> implements ChannelRole<Context> {
  /** Frames on their way out. Whoever drives the machine takes them after each call. */
  readonly output = new OutputBatch();

  protected readonly lifecycle: Lifecycle;
  protected readonly handler: ConnectionHandler<Context>;

  readonly #mudem: Mudem<Context>;
  readonly #fragment = new FragmentView();
  readonly #credit = new CreditView();
  readonly #decoder: FrameDecoder;
  readonly #preamble = new PreambleDecoder();
  #node: StateNode<ConnectionState>;
  #limits: Limits;
  #now: number;
  #lastReceived: number;
  #lastSent: number;
  #closeBy = Number.POSITIVE_INFINITY;
  readonly #openBy: number;
  #ended = false;
  #deaf = false;
  #ending = false;
  #overdue = false;

  /**
   * @param own limits that this endpoint offers or imposes.
   * @param now the time at which the transport was there.
   */
  constructor(
    role: Role,
    handler: ConnectionHandler<Context>,
    own: Limits,
    now: number,
    openingTimeoutMs = OPENING_TIMEOUT_MS,
  ) {
    this.lifecycle = LIFECYCLES[role];
    this.handler = handler;
    this.#decoder = new FrameDecoder({ frame: (view, at, length) => this.#frame(view, at, length) });
    this.#mudem = new Mudem(handler, this);
    this.#node = this.lifecycle.connection;
    this.#limits = own;
    this.#now = now;
    this.#lastReceived = now;
    this.#lastSent = now;
    this.#openBy = now + openingTimeoutMs;
  }

  /** Channels of which not both closes have been exchanged, by id. */
  get channels(): Map<number, Channel<Context>> {
    return this.#mudem.channels;
  }

  get state(): ConnectionState {
    return this.#node.name;
  }

  /** Whether channels can be used: WELCOME was exchanged, and the end has not begun. */
  get isOpen(): boolean {
    return this.#node.name === "open" && !this.#ended;
  }

  /** This endpoint's own until WELCOME, then those agreed on. */
  get limits(): Limits {
    return this.#limits;
  }

  /** Whether our side of the transport is to be ended once `output` is written. */
  get isEnding(): boolean {
    return this.#ending;
  }

  /** Whether the peer had its time to end the transport: it is to be cut. */
  get isOverdue(): boolean {
    return this.#overdue;
  }

  /** When `expire` has to be called. Earlier calls do no harm. */
  get deadline(): number {
    if (this.#ending || this.#ended) return this.#closeBy;
    if (this.#node.name !== "open") return this.#openBy;
    const { heartbeatMs } = this.#limits;
    return Math.min(this.#lastSent + heartbeatMs, this.#lastReceived + MISSED_HEARTBEATS * heartbeatMs);
  }

  /** Octets from the peer. Never throws for what they hold. */
  receive(chunk: Uint8Array, now: number): void {
    this.#now = now;
    this.#lastReceived = now;
    if (this.#deaf) return;
    try {
      const from = this.#preamble.preamble === undefined ? this.#receivePreamble(chunk) : 0;
      if (!this.#deaf) this.#decoder.receive(chunk, from);
    } catch (error) {
      // Where the next frame begins is not known any more.
      this.#fail(error, 0);
      this.#deafen();
    }
    if (!this.#ended) this.handler.batchEnded();
  }

  /** The peer has ended its side of the transport, or the transport is gone. */
  transportEnded(now: number, detail = "the transport ended"): void {
    this.#now = now;
    const pending = this.#decoder.pendingLength;
    const text = pending > 0 ? `${detail}, ${pending} octets into a frame` : detail;
    this.#finish({ problem: makeProblem("connection_lost", text), byPeer: true });
    this.#deafen();
  }

  /** Does what is due by time: heartbeats, and the end of what took too long. */
  expire(now: number): void {
    this.#now = now;
    if (this.#ending || this.#ended) {
      if (now >= this.#closeBy) {
        this.#deafen();
        this.#overdue = true;
      }
      return;
    }
    if (this.#node.name !== "open") {
      if (now >= this.#openBy)
        this.#giveUp("opening_timeout", "the connection was not open in time [OPN-007]");
      return;
    }
    const { heartbeatMs } = this.#limits;
    if (now >= this.#lastReceived + MISSED_HEARTBEATS * heartbeatMs) {
      this.#giveUp("heartbeat_timeout", `nothing was received for ${now - this.#lastReceived} ms [LIV-003]`);
    } else if (now >= this.#lastSent + heartbeatMs) {
      this.send({ type: "ping", channel: 0, payload: new Uint8Array(8) });
    }
  }

  /** Takes what has to be written, oldest first. */
  takeOutput(now: number): readonly Uint8Array[] {
    this.#lastSent = now;
    return this.output.take();
  }

  /**
   * Sends a frame that has no way of its own.
   *
   * @throws {LocalProtocolError} when the frame may not be sent now or is longer than the connection allows.
   * @throws {EncodeError} when a value does not fit its field. In both cases nothing was sent.
   */
  send(frame: KnownFrame): void {
    const { scope, frameType } = FRAME_RULES[frame.type];
    if (scope === "channel") {
      this.#mudem.send(frame);
      return;
    }
    const next = this.#node.sent[frameType];
    if (next === undefined) {
      throw new LocalProtocolError(`${frame.type} cannot be sent: the connection is ${this.#node.name}`);
    }
    this.write(frame);
    this.#node = next;
  }

  /** Ends the connection: by request, or for the problem that is given [LIV-008, LIV-011]. */
  close(problem: Problem = makeProblem("none", "")): void {
    if (this.#ended) return;
    const next = this.#node.sent[FrameType.connectionClose];
    if (next !== undefined && this.#peerSpeaksFrames()) {
      this.write({ type: "connection_close", channel: 0, problem });
      this.#node = next;
    } else {
      this.#deafen();
    }
    this.#finish({ problem, byPeer: false });
  }

  /** Ends one channel: by request, or for the problem that is given [CHN-004, CHN-008]. */
  closeChannel(channel: Channel<Context>, problem: Problem = makeProblem("none", "")): void {
    this.#mudem.close(channel, problem);
  }

  /**
   * Sends the next part of the body of the message that a sender or consumer is in [FRG-001], from where it lies: nobody
   * may change `source` any more.
   */
  fragment(
    channel: number,
    handle: number,
    more: boolean,
    source: Uint8Array,
    from: number,
    length: number,
  ): void {
    const at = this.output.reserve(FragmentView.FIXED_LENGTH);
    const frameLength = FragmentView.FIXED_LENGTH + length;
    const frame = this.#fragment.write(this.output.view, at, frameLength, channel);
    frame.handle = handle;
    frame.more = more;
    this.output.adopt(source, from, length);
  }

  /** Raises the credit of a sender (at a broker) or a consumer (at a client) [CRD-004]. */
  credit(channel: number, handle: number, limit: number, limitOctets: number): void {
    const at = this.output.reserve(CreditView.FIXED_LENGTH);
    const frame = this.#credit.write(this.output.view, at, CreditView.FIXED_LENGTH, channel);
    frame.handle = handle;
    frame.limit = limit;
    frame.limitOctets = limitOctets;
  }

  /** Decodes what only the opening has, and answers it. */
  protected abstract opening(frame: KnownFrame): void;

  /** The peer's preamble is here: check its versions, answer it. */
  protected abstract preambleReceived(preamble: Preamble): void;

  /** The first octets are no preamble. */
  protected abstract preambleRefused(error: RemoteProtocolError): void;

  /** Whether another frame of this type may come now. */
  protected abstract admits(frameType: number, now: number): boolean;

  abstract unknownChannel(id: number, frameType: number): Channel<Context>;

  abstract hot(
    channel: Channel<Context>,
    frameType: number,
    view: DataView,
    at: number,
    length: number,
  ): boolean;

  abstract received(channel: Channel<Context>, frame: KnownFrame): void;

  protected writePreamble(min: number, max: number): void {
    const preamble = encodePreamble({ versionMin: min, versionMax: max });
    const at = this.output.reserve(preamble.length);
    this.output.bytes.set(preamble, at);
  }

  protected setOpen(limits: Limits): void {
    this.#limits = limits;
    this.#decoder.maxFrameLength = limits.maxFrameLength;
    this.handler.opened();
  }

  /** Ends a connection that never came to speak frames. */
  protected abandon(problem: Problem): void {
    this.#finish({ problem, byPeer: false });
    this.#deafen();
  }

  #peerSpeaksFrames(): boolean {
    return this.#preamble.preamble !== undefined;
  }

  #receivePreamble(chunk: Uint8Array): number {
    try {
      const taken = this.#preamble.receive(chunk);
      const { preamble } = this.#preamble;
      if (preamble !== undefined) this.preambleReceived(preamble);
      return taken;
    } catch (error) {
      if (!(error instanceof RemoteProtocolError)) throw error;
      this.preambleRefused(error);
      return chunk.length;
    }
  }

  #frame(view: DataView, at: number, length: number): void {
    if (this.#deaf) return;
    const frameType = readFrameType(view, at);
    try {
      this.#route(view, at, length, frameType);
    } catch (error) {
      this.#fail(error, frameType);
    }
  }

  #route(view: DataView, at: number, length: number, frameType: number): void {
    checkHeader(view, at);
    if (!this.admits(frameType, this.#now)) {
      throw new RemoteProtocolError(
        "rate_limited",
        "SEC-004",
        "more control frames came than are taken in a while",
      );
    }
    const rule = RULES_BY_TYPE[frameType];
    if (rule === undefined) {
      if (readIgnorable(view, at)) return;
      throw new RemoteProtocolError("unknown_frame", "FRM-007", `frame type ${frameType} is not known`);
    }
    const id = readChannel(view, at);
    if ((id === 0) !== (rule.scope === "connection")) {
      throw new RemoteProtocolError(
        "malformed_frame",
        "FRM-009",
        `${frameTypeName(frameType)} has channel ${id}`,
      );
    }
    if (id === 0) this.#connectionFrame(view, at, length, frameType);
    else this.#channelFrame(view, at, length, frameType, id);
  }

  #connectionFrame(view: DataView, at: number, length: number, frameType: number): void {
    const next = this.#node.got[frameType];
    if (next === DISCARDED) return;
    if (next === undefined) throw this.#illegal(frameType, `while the connection is ${this.#node.name}`);
    const frame = decodeKnown(view, at, length);
    const before = this.#node;
    this.#node = next;
    switch (frame.type) {
      case "ping":
        this.send({ type: "pong", channel: 0, payload: frame.payload });
        break;
      case "pong":
        break;
      case "go_away":
        this.handler.goingAway(frame.problem, frame.address);
        break;
      case "connection_close":
        this.#peerCloses(frame);
        break;
      case "connection_closed":
        this.#deafen();
        break;
      default:
        if (before.name === "open") this.connectionRequest(frame);
        else this.opening(frame);
    }
  }

  /** A frame about an open connection that is neither a sign of life nor its end. */
  protected abstract connectionRequest(frame: KnownFrame): void;

  #channelFrame(view: DataView, at: number, length: number, frameType: number, id: number): void {
    if (this.#node.name !== "open") {
      if (this.#ended) return;
      throw this.#illegal(frameType, `before the connection is open [OPN-005]`);
    }
    this.#mudem.receive(id, frameType, view, at, length);
  }

  #peerCloses(frame: ConnectionClose): void {
    this.write({ type: "connection_closed", channel: 0 });
    this.#finish({ problem: frame.problem, byPeer: true });
    const next = this.#node.sent[FrameType.connectionClosed];
    if (next !== undefined) this.#node = next;
    if (this.#node.name === "closed") this.#deafen();
  }

  write(frame: KnownFrame): void {
    const length = sizeOfFrame(frame);
    const limit = this.#node.name === "open" ? this.#limits.maxFrameLength : OPENING_FRAME_LENGTH;
    if (length > limit) {
      throw new LocalProtocolError(`${frame.type} would have ${length} octets, the limit is ${limit}`);
    }
    const at = this.output.reserve(length);
    try {
      encodeFrameInto(new ByteWriter(this.output.bytes, at), frame);
    } catch (error) {
      this.output.unreserve(at);
      throw error;
    }
  }

  #illegal(frameType: number, when: string): RemoteProtocolError {
    const name = frameTypeName(frameType);
    return new RemoteProtocolError("illegal_frame", "ERR-007", `${name} came ${when}`);
  }

  /** What a frame of the peer caused: the end of the connection when it is the peer's fault, and a bug otherwise. */
  #fail(error: unknown, frameType: number): void {
    if (error instanceof RemoteProtocolError) {
      this.close(makeProblem(error.code, error.message, frameType));
    } else if (error instanceof DecodeError) {
      this.close(makeProblem("malformed_frame", `${error.message} [FRM-006]`, frameType));
    } else {
      // One connection is lost to a bug, not the process with all the others.
      this.close(makeProblem("internal_error", "this endpoint met a fault of its own", frameType));
      this.handler.faulted(error);
    }
  }

  /** Ends a connection whose peer cannot be expected to answer. */
  #giveUp(code: "opening_timeout" | "heartbeat_timeout", text: string): void {
    this.close(makeProblem(code, text));
    this.#deafen();
  }

  /** Nothing more is read. The transport is to be ended, and cut when the peer does not end it too. */
  #deafen(): void {
    this.#deaf = true;
    this.#ending = true;
    this.#closeBy = Math.min(this.#closeBy, this.#now + CLOSE_TIMEOUT_MS);
  }

  #finish(end: End): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#closeBy = this.#now + CLOSE_TIMEOUT_MS;
    this.#mudem.end(end);
    this.handler.ended(end);
  }
}
