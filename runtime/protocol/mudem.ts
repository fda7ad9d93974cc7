import {
  type ChannelClose,
  type ChannelState,
  FRAME_RULES,
  FrameType,
  frameTypeName,
  type KnownFrame,
  type Problem,
} from "../../generated/index.ts";
import type { Channel } from "./channel.ts";
import { decodeKnown } from "./decode.ts";
import type { End } from "./end.ts";
import { LocalProtocolError, RemoteProtocolError } from "./errors.ts";
import { DISCARDED, RULES_BY_TYPE, type StateNode } from "./lifecycle.ts";
import { makeProblem } from "./problem.ts";

/** What is told of channels. */
export interface ChannelHandler<Context> {
  /** Nothing more comes from or goes to the channel. Called once for each. */
  channelEnded(channel: Channel<Context>, end: End): void;
  /** Both closes were exchanged, or the connection ended. Called once for each, after `channelEnded`. */
  channelGone(channel: Channel<Context>): void;
}

/** What the two sides of a connection do differently with the frames of channels. */
export interface ChannelRole<Context> {
  /** A frame for a channel that is not there: CHANNEL_OPEN makes one at a broker. @throws {RemoteProtocolError} */
  unknownChannel(id: number, frameType: number): Channel<Context>;
  /** Handles a frame that arrives for every message. Returns false for a type that does not. */
  hot(channel: Channel<Context>, frameType: number, view: DataView, at: number, length: number): boolean;
  /** A legal frame that has no way of its own. */
  received(channel: Channel<Context>, frame: KnownFrame): void;
  /** Adds a frame to what goes out. */
  write(frame: KnownFrame): void;
}

/** The multiplexer and demultiplexer of an endpoint: one stream of frames to many channels, and back. */
export class Mudem<Context> {
  readonly channels = new Map<number, Channel<Context>>();
  readonly #handler: ChannelHandler<Context>;
  readonly #role: ChannelRole<Context>;
  /** The one that the last frame was for: frames of a channel come in runs. */
  #last: Channel<Context> | undefined;

  constructor(handler: ChannelHandler<Context>, role: ChannelRole<Context>) {
    this.#handler = handler;
    this.#role = role;
  }

  /**
   * Hands a frame to its channel. What is wrong with the channel alone ends the channel alone [CHN-008].
   *
   * @throws {RemoteProtocolError | DecodeError} what ends the connection.
   */
  receive(id: number, frameType: number, view: DataView, at: number, length: number): void {
    const channel = this.#find(id, frameType);
    const next = channel.node.got[frameType];
    if (next === undefined) throw violation(channel, frameType);
    if (next === DISCARDED) {
      decodeKnown(view, at, length);
      return;
    }
    try {
      if (next === channel.node && this.#role.hot(channel, frameType, view, at, length)) return;
      this.#step(channel, next, decodeKnown(view, at, length));
    } catch (error) {
      if (!(error instanceof RemoteProtocolError) || error.endsConnection) throw error;
      this.close(channel, makeProblem(error.code, error.message, frameType));
    }
  }

  /** @throws {LocalProtocolError} when the frame may not be sent on its channel now. Nothing was sent then. */
  send(frame: KnownFrame): void {
    const channel = this.channels.get(frame.channel);
    const next = channel?.node.sent[FRAME_RULES[frame.type].frameType];
    if (channel === undefined || next === undefined) {
      const state = channel?.state ?? "not there";
      throw new LocalProtocolError(`${frame.type} cannot be sent: channel ${frame.channel} is ${state}`);
    }
    this.#role.write(frame);
    channel.node = next;
  }

  /** Ends one channel: by request, or for a problem [CHN-004]. Does nothing to one that is ending. */
  close(channel: Channel<Context>, problem: Problem): void {
    if (channel.node.sent[FrameType.channelClose] === undefined) return;
    this.send({ type: "channel_close", channel: channel.id, problem });
    this.#handler.channelEnded(channel, { problem, byPeer: false });
  }

  /** The connection is over, and so is every channel [LIV-013]. */
  end(end: End): void {
    for (const channel of this.channels.values()) {
      if (channel.state === "open" || channel.state === "opening") this.#handler.channelEnded(channel, end);
      this.#forget(channel);
    }
  }

  #find(id: number, frameType: number): Channel<Context> {
    const last = this.#last;
    if (last !== undefined && last.id === id) return last;
    this.#last = this.channels.get(id) ?? this.#role.unknownChannel(id, frameType);
    return this.#last;
  }

  #step(channel: Channel<Context>, next: StateNode<ChannelState>, frame: KnownFrame): void {
    const wasClosing = channel.state === "closing";
    channel.node = next;
    if (frame.type === "channel_close") this.#peerCloses(channel, wasClosing, frame);
    else if (frame.type === "channel_closed") this.#forget(channel);
    else this.#role.received(channel, frame);
  }

  #peerCloses(channel: Channel<Context>, wasClosing: boolean, { problem }: ChannelClose): void {
    if (!wasClosing) this.#handler.channelEnded(channel, { problem, byPeer: true });
    this.send({ type: "channel_closed", channel: channel.id });
    if (!wasClosing) this.#forget(channel);
  }

  #forget(channel: Channel<Context>): void {
    this.channels.delete(channel.id);
    this.#last = undefined;
    this.#handler.channelGone(channel);
  }
}

function violation(channel: Channel<unknown>, frameType: number): RemoteProtocolError {
  const code = RULES_BY_TYPE[frameType]?.violation ?? "illegal_frame";
  const text = `${frameTypeName(frameType)} came while channel ${channel.id} was ${channel.state}`;
  return new RemoteProtocolError(code, "CHN-001", text);
}
