// Generated from spec/frame.ksy. Do not edit: run `npm run generate`.

import { allocate, ByteReader, ByteWriter, type Run, valueError } from "./bytes.ts";
import { FrameType } from "./enums.ts";
import { type Abort, decodeAbort, encodeAbort, sizeOfAbort } from "./frames/abort.ts";
import { type Attach, decodeAttach, encodeAttach, sizeOfAttach } from "./frames/attach.ts";
import { type Attached, decodeAttached, encodeAttached, sizeOfAttached } from "./frames/attached.ts";
import {
  type Authenticate,
  decodeAuthenticate,
  encodeAuthenticate,
  sizeOfAuthenticate,
} from "./frames/authenticate.ts";
import { type Barrier, decodeBarrier, encodeBarrier, sizeOfBarrier } from "./frames/barrier.ts";
import {
  type BarrierReached,
  decodeBarrierReached,
  encodeBarrierReached,
  sizeOfBarrierReached,
} from "./frames/barrier-reached.ts";
import { type Cancel, decodeCancel, encodeCancel, sizeOfCancel } from "./frames/cancel.ts";
import { type Cancelled, decodeCancelled, encodeCancelled, sizeOfCancelled } from "./frames/cancelled.ts";
import { type Challenge, decodeChallenge, encodeChallenge, sizeOfChallenge } from "./frames/challenge.ts";
import {
  type ChannelClose,
  decodeChannelClose,
  encodeChannelClose,
  sizeOfChannelClose,
} from "./frames/channel-close.ts";
import {
  type ChannelClosed,
  decodeChannelClosed,
  encodeChannelClosed,
  sizeOfChannelClosed,
} from "./frames/channel-closed.ts";
import {
  type ChannelOpen,
  decodeChannelOpen,
  encodeChannelOpen,
  sizeOfChannelOpen,
} from "./frames/channel-open.ts";
import {
  type ChannelOpened,
  decodeChannelOpened,
  encodeChannelOpened,
  sizeOfChannelOpened,
} from "./frames/channel-opened.ts";
import { type Confirm, decodeConfirm, encodeConfirm, sizeOfConfirm } from "./frames/confirm.ts";
import {
  type ConnectionClose,
  decodeConnectionClose,
  encodeConnectionClose,
  sizeOfConnectionClose,
} from "./frames/connection-close.ts";
import {
  type ConnectionClosed,
  decodeConnectionClosed,
  encodeConnectionClosed,
  sizeOfConnectionClosed,
} from "./frames/connection-closed.ts";
import { type Consume, decodeConsume, encodeConsume, sizeOfConsume } from "./frames/consume.ts";
import { type Consumed, decodeConsumed, encodeConsumed, sizeOfConsumed } from "./frames/consumed.ts";
import { type Credit, decodeCredit, encodeCredit, sizeOfCredit } from "./frames/credit.ts";
import { type Deliver, decodeDeliver, encodeDeliver, sizeOfDeliver } from "./frames/deliver.ts";
import { type Detach, decodeDetach, encodeDetach, sizeOfDetach } from "./frames/detach.ts";
import { type Detached, decodeDetached, encodeDetached, sizeOfDetached } from "./frames/detached.ts";
import { decodeFailed, encodeFailed, type Failed, sizeOfFailed } from "./frames/failed.ts";
import { decodeFlow, encodeFlow, type Flow, sizeOfFlow } from "./frames/flow.ts";
import { decodeFragment, encodeFragment, type Fragment, sizeOfFragment } from "./frames/fragment.ts";
import { decodeGoAway, encodeGoAway, type GoAway, sizeOfGoAway } from "./frames/go-away.ts";
import { decodeHello, encodeHello, type Hello, sizeOfHello } from "./frames/hello.ts";
import { decodePing, encodePing, type Ping, sizeOfPing } from "./frames/ping.ts";
import { decodePong, encodePong, type Pong, sizeOfPong } from "./frames/pong.ts";
import { decodePublish, encodePublish, type Publish, sizeOfPublish } from "./frames/publish.ts";
import {
  decodeQueueAssert,
  encodeQueueAssert,
  type QueueAssert,
  sizeOfQueueAssert,
} from "./frames/queue-assert.ts";
import {
  decodeQueueAsserted,
  encodeQueueAsserted,
  type QueueAsserted,
  sizeOfQueueAsserted,
} from "./frames/queue-asserted.ts";
import {
  decodeQueueDelete,
  encodeQueueDelete,
  type QueueDelete,
  sizeOfQueueDelete,
} from "./frames/queue-delete.ts";
import {
  decodeQueueDeleted,
  encodeQueueDeleted,
  type QueueDeleted,
  sizeOfQueueDeleted,
} from "./frames/queue-deleted.ts";
import {
  decodeQueueDescribe,
  encodeQueueDescribe,
  type QueueDescribe,
  sizeOfQueueDescribe,
} from "./frames/queue-describe.ts";
import {
  decodeQueueDescribed,
  encodeQueueDescribed,
  type QueueDescribed,
  sizeOfQueueDescribed,
} from "./frames/queue-described.ts";
import {
  decodeQueuePurge,
  encodeQueuePurge,
  type QueuePurge,
  sizeOfQueuePurge,
} from "./frames/queue-purge.ts";
import {
  decodeQueuePurged,
  encodeQueuePurged,
  type QueuePurged,
  sizeOfQueuePurged,
} from "./frames/queue-purged.ts";
import {
  decodeQueueUpdate,
  encodeQueueUpdate,
  type QueueUpdate,
  sizeOfQueueUpdate,
} from "./frames/queue-update.ts";
import { decodeRedrive, encodeRedrive, type Redrive, sizeOfRedrive } from "./frames/redrive.ts";
import { decodeRedriven, encodeRedriven, type Redriven, sizeOfRedriven } from "./frames/redriven.ts";
import { decodeRefuse, encodeRefuse, type Refuse, sizeOfRefuse } from "./frames/refuse.ts";
import { decodeRenew, encodeRenew, type Renew, sizeOfRenew } from "./frames/renew.ts";
import { decodeRenewed, encodeRenewed, type Renewed, sizeOfRenewed } from "./frames/renewed.ts";
import { decodeRouteBind, encodeRouteBind, type RouteBind, sizeOfRouteBind } from "./frames/route-bind.ts";
import {
  decodeRouteBound,
  encodeRouteBound,
  type RouteBound,
  sizeOfRouteBound,
} from "./frames/route-bound.ts";
import { decodeRouteName, encodeRouteName, type RouteName, sizeOfRouteName } from "./frames/route-name.ts";
import {
  decodeRouteUnbind,
  encodeRouteUnbind,
  type RouteUnbind,
  sizeOfRouteUnbind,
} from "./frames/route-unbind.ts";
import {
  decodeRouteUnbound,
  encodeRouteUnbound,
  type RouteUnbound,
  sizeOfRouteUnbound,
} from "./frames/route-unbound.ts";
import { decodeSettle, encodeSettle, type Settle, sizeOfSettle } from "./frames/settle.ts";
import { decodeSettled, encodeSettled, type Settled, sizeOfSettled } from "./frames/settled.ts";
import { decodeWelcome, encodeWelcome, sizeOfWelcome, type Welcome } from "./frames/welcome.ts";
import { beginFrame, endFrame } from "./header.ts";

export type KnownFrame =
  | Hello
  | Challenge
  | Authenticate
  | Welcome
  | Renew
  | Renewed
  | Ping
  | Pong
  | GoAway
  | ConnectionClose
  | ConnectionClosed
  | ChannelOpen
  | ChannelOpened
  | ChannelClose
  | ChannelClosed
  | Barrier
  | BarrierReached
  | Failed
  | QueueAssert
  | QueueAsserted
  | QueueUpdate
  | QueueDelete
  | QueueDeleted
  | QueuePurge
  | QueuePurged
  | QueueDescribe
  | QueueDescribed
  | RouteBind
  | RouteBound
  | RouteUnbind
  | RouteUnbound
  | Redrive
  | Redriven
  | Attach
  | Attached
  | Publish
  | Confirm
  | Refuse
  | Flow
  | Detach
  | Detached
  | Consume
  | Consumed
  | Deliver
  | RouteName
  | Settle
  | Settled
  | Cancel
  | Cancelled
  | Credit
  | Fragment
  | Abort;

/** The body of a frame of a type that this version does not know. */
export interface Unknown {
  readonly type: "unknown";
  readonly channel: number;
  /** What the frame says. */
  readonly frameType: number;
  /** A receiver that does not know the frame type skips the frame; without it such a frame is an error. */
  readonly ignorable: boolean;
  /** Octets without a meaning here. */
  readonly payload: Uint8Array;
}

/**
 * The unit of the protocol: a header of twelve octets, the same for every frame, and a body whose
 * layout follows from the frame type. All integers are little-endian. Every fixed field lies at a
 * constant offset from the start of the frame that is a multiple of its own size, and what varies in
 * length stands after all that does not, so that a frame can be read, changed, skipped and passed on
 * where it lies.
 */
export type Frame = KnownFrame | Unknown;

export type KnownFrameName = KnownFrame["type"];

export type FrameName = Frame["type"];

/** Octets of the whole frame. */
export function sizeOfFrame(frame: Frame): number {
  switch (frame.type) {
    case "publish":
      return sizeOfPublish(frame);
    case "confirm":
      return sizeOfConfirm(frame);
    case "deliver":
      return sizeOfDeliver(frame);
    case "settle":
      return sizeOfSettle(frame);
    case "settled":
      return sizeOfSettled(frame);
    case "credit":
      return sizeOfCredit(frame);
    case "fragment":
      return sizeOfFragment(frame);
    case "hello":
      return sizeOfHello(frame);
    case "challenge":
      return sizeOfChallenge(frame);
    case "authenticate":
      return sizeOfAuthenticate(frame);
    case "welcome":
      return sizeOfWelcome(frame);
    case "renew":
      return sizeOfRenew(frame);
    case "renewed":
      return sizeOfRenewed(frame);
    case "ping":
      return sizeOfPing(frame);
    case "pong":
      return sizeOfPong(frame);
    case "go_away":
      return sizeOfGoAway(frame);
    case "connection_close":
      return sizeOfConnectionClose(frame);
    case "connection_closed":
      return sizeOfConnectionClosed(frame);
    case "channel_open":
      return sizeOfChannelOpen(frame);
    case "channel_opened":
      return sizeOfChannelOpened(frame);
    case "channel_close":
      return sizeOfChannelClose(frame);
    case "channel_closed":
      return sizeOfChannelClosed(frame);
    case "barrier":
      return sizeOfBarrier(frame);
    case "barrier_reached":
      return sizeOfBarrierReached(frame);
    case "failed":
      return sizeOfFailed(frame);
    case "queue_assert":
      return sizeOfQueueAssert(frame);
    case "queue_asserted":
      return sizeOfQueueAsserted(frame);
    case "queue_update":
      return sizeOfQueueUpdate(frame);
    case "queue_delete":
      return sizeOfQueueDelete(frame);
    case "queue_deleted":
      return sizeOfQueueDeleted(frame);
    case "queue_purge":
      return sizeOfQueuePurge(frame);
    case "queue_purged":
      return sizeOfQueuePurged(frame);
    case "queue_describe":
      return sizeOfQueueDescribe(frame);
    case "queue_described":
      return sizeOfQueueDescribed(frame);
    case "route_bind":
      return sizeOfRouteBind(frame);
    case "route_bound":
      return sizeOfRouteBound(frame);
    case "route_unbind":
      return sizeOfRouteUnbind(frame);
    case "route_unbound":
      return sizeOfRouteUnbound(frame);
    case "redrive":
      return sizeOfRedrive(frame);
    case "redriven":
      return sizeOfRedriven(frame);
    case "attach":
      return sizeOfAttach(frame);
    case "attached":
      return sizeOfAttached(frame);
    case "refuse":
      return sizeOfRefuse(frame);
    case "flow":
      return sizeOfFlow(frame);
    case "detach":
      return sizeOfDetach(frame);
    case "detached":
      return sizeOfDetached(frame);
    case "consume":
      return sizeOfConsume(frame);
    case "consumed":
      return sizeOfConsumed(frame);
    case "route_name":
      return sizeOfRouteName(frame);
    case "cancel":
      return sizeOfCancel(frame);
    case "cancelled":
      return sizeOfCancelled(frame);
    case "abort":
      return sizeOfAbort(frame);
    default:
      return 12 + frame.payload.length;
  }
}

/**
 * The octets of the frame, in memory that may be part of a larger buffer. @throws {EncodeError} when a
 * field is not what it may be.
 */
export function encodeFrame(frame: Frame): Uint8Array {
  const bytes = allocate(sizeOfFrame(frame));
  encodeFrameInto(new ByteWriter(bytes), frame);
  return bytes;
}

/**
 * Writes the whole frame. @throws {EncodeError} when a field is not what it may be; then nothing was
 * written.
 */
export function encodeFrameInto(writer: ByteWriter, frame: Frame): void {
  switch (frame.type) {
    case "publish":
      encodePublish(writer, frame);
      return;
    case "confirm":
      encodeConfirm(writer, frame);
      return;
    case "deliver":
      encodeDeliver(writer, frame);
      return;
    case "settle":
      encodeSettle(writer, frame);
      return;
    case "settled":
      encodeSettled(writer, frame);
      return;
    case "credit":
      encodeCredit(writer, frame);
      return;
    case "fragment":
      encodeFragment(writer, frame);
      return;
    case "hello":
      encodeHello(writer, frame);
      return;
    case "challenge":
      encodeChallenge(writer, frame);
      return;
    case "authenticate":
      encodeAuthenticate(writer, frame);
      return;
    case "welcome":
      encodeWelcome(writer, frame);
      return;
    case "renew":
      encodeRenew(writer, frame);
      return;
    case "renewed":
      encodeRenewed(writer, frame);
      return;
    case "ping":
      encodePing(writer, frame);
      return;
    case "pong":
      encodePong(writer, frame);
      return;
    case "go_away":
      encodeGoAway(writer, frame);
      return;
    case "connection_close":
      encodeConnectionClose(writer, frame);
      return;
    case "connection_closed":
      encodeConnectionClosed(writer, frame);
      return;
    case "channel_open":
      encodeChannelOpen(writer, frame);
      return;
    case "channel_opened":
      encodeChannelOpened(writer, frame);
      return;
    case "channel_close":
      encodeChannelClose(writer, frame);
      return;
    case "channel_closed":
      encodeChannelClosed(writer, frame);
      return;
    case "barrier":
      encodeBarrier(writer, frame);
      return;
    case "barrier_reached":
      encodeBarrierReached(writer, frame);
      return;
    case "failed":
      encodeFailed(writer, frame);
      return;
    case "queue_assert":
      encodeQueueAssert(writer, frame);
      return;
    case "queue_asserted":
      encodeQueueAsserted(writer, frame);
      return;
    case "queue_update":
      encodeQueueUpdate(writer, frame);
      return;
    case "queue_delete":
      encodeQueueDelete(writer, frame);
      return;
    case "queue_deleted":
      encodeQueueDeleted(writer, frame);
      return;
    case "queue_purge":
      encodeQueuePurge(writer, frame);
      return;
    case "queue_purged":
      encodeQueuePurged(writer, frame);
      return;
    case "queue_describe":
      encodeQueueDescribe(writer, frame);
      return;
    case "queue_described":
      encodeQueueDescribed(writer, frame);
      return;
    case "route_bind":
      encodeRouteBind(writer, frame);
      return;
    case "route_bound":
      encodeRouteBound(writer, frame);
      return;
    case "route_unbind":
      encodeRouteUnbind(writer, frame);
      return;
    case "route_unbound":
      encodeRouteUnbound(writer, frame);
      return;
    case "redrive":
      encodeRedrive(writer, frame);
      return;
    case "redriven":
      encodeRedriven(writer, frame);
      return;
    case "attach":
      encodeAttach(writer, frame);
      return;
    case "attached":
      encodeAttached(writer, frame);
      return;
    case "refuse":
      encodeRefuse(writer, frame);
      return;
    case "flow":
      encodeFlow(writer, frame);
      return;
    case "detach":
      encodeDetach(writer, frame);
      return;
    case "detached":
      encodeDetached(writer, frame);
      return;
    case "consume":
      encodeConsume(writer, frame);
      return;
    case "consumed":
      encodeConsumed(writer, frame);
      return;
    case "route_name":
      encodeRouteName(writer, frame);
      return;
    case "cancel":
      encodeCancel(writer, frame);
      return;
    case "cancelled":
      encodeCancelled(writer, frame);
      return;
    case "abort":
      encodeAbort(writer, frame);
      return;
    default:
      encodeUnknown(writer, frame);
  }
}

const FRAME_RUN: Run = {
  len_frame: 4,
  frame_type: 1,
  ignorable: 1,
  reserved_flags: 0,
  reserved: 2,
  channel: 4,
};

/**
 * The frame in the `length` octets from `from`. Fields of octets show those of `bytes`, without a
 * copy: of memory that is used again, decode what `copyOf` gives. @throws {DecodeError} when they do
 * not follow its layout.
 */
export function decodeFrame(bytes: Uint8Array, from = 0, length = bytes.length - from): Frame {
  const reader = new ByteReader(bytes, from, length);
  reader.begin("frame");
  const at = reader.run(FRAME_RUN, 12);
  const { view } = reader;
  const lenFrame = view.getUint32(at, true);
  if (lenFrame < 12 || lenFrame > 16777216) throw reader.outside("len_frame", lenFrame, 12, 16777216);
  const frameType = view.getUint8(at + 4);
  const flags = view.getUint8(at + 5);
  if (flags >>> 1 !== 0) throw reader.reserved("reserved_flags");
  if (view.getUint16(at + 6, true) !== 0) throw reader.reserved("reserved");
  const channel = view.getUint32(at + 8, true);
  reader.pass(12);
  if (lenFrame !== length) {
    throw valueError("frame.len_frame", 0, lenFrame, `${length}, the octets given`);
  }
  switch (frameType) {
    case FrameType.publish:
      return decodePublish(reader, channel);
    case FrameType.confirm:
      return decodeConfirm(reader, channel);
    case FrameType.deliver:
      return decodeDeliver(reader, channel);
    case FrameType.settle:
      return decodeSettle(reader, channel);
    case FrameType.settled:
      return decodeSettled(reader, channel);
    case FrameType.credit:
      return decodeCredit(reader, channel);
    case FrameType.fragment:
      return decodeFragment(reader, channel);
    case FrameType.hello:
      return decodeHello(reader, channel);
    case FrameType.challenge:
      return decodeChallenge(reader, channel);
    case FrameType.authenticate:
      return decodeAuthenticate(reader, channel);
    case FrameType.welcome:
      return decodeWelcome(reader, channel);
    case FrameType.renew:
      return decodeRenew(reader, channel);
    case FrameType.renewed:
      return decodeRenewed(reader, channel);
    case FrameType.ping:
      return decodePing(reader, channel);
    case FrameType.pong:
      return decodePong(reader, channel);
    case FrameType.goAway:
      return decodeGoAway(reader, channel);
    case FrameType.connectionClose:
      return decodeConnectionClose(reader, channel);
    case FrameType.connectionClosed:
      return decodeConnectionClosed(reader, channel);
    case FrameType.channelOpen:
      return decodeChannelOpen(reader, channel);
    case FrameType.channelOpened:
      return decodeChannelOpened(reader, channel);
    case FrameType.channelClose:
      return decodeChannelClose(reader, channel);
    case FrameType.channelClosed:
      return decodeChannelClosed(reader, channel);
    case FrameType.barrier:
      return decodeBarrier(reader, channel);
    case FrameType.barrierReached:
      return decodeBarrierReached(reader, channel);
    case FrameType.failed:
      return decodeFailed(reader, channel);
    case FrameType.queueAssert:
      return decodeQueueAssert(reader, channel);
    case FrameType.queueAsserted:
      return decodeQueueAsserted(reader, channel);
    case FrameType.queueUpdate:
      return decodeQueueUpdate(reader, channel);
    case FrameType.queueDelete:
      return decodeQueueDelete(reader, channel);
    case FrameType.queueDeleted:
      return decodeQueueDeleted(reader, channel);
    case FrameType.queuePurge:
      return decodeQueuePurge(reader, channel);
    case FrameType.queuePurged:
      return decodeQueuePurged(reader, channel);
    case FrameType.queueDescribe:
      return decodeQueueDescribe(reader, channel);
    case FrameType.queueDescribed:
      return decodeQueueDescribed(reader, channel);
    case FrameType.routeBind:
      return decodeRouteBind(reader, channel);
    case FrameType.routeBound:
      return decodeRouteBound(reader, channel);
    case FrameType.routeUnbind:
      return decodeRouteUnbind(reader, channel);
    case FrameType.routeUnbound:
      return decodeRouteUnbound(reader, channel);
    case FrameType.redrive:
      return decodeRedrive(reader, channel);
    case FrameType.redriven:
      return decodeRedriven(reader, channel);
    case FrameType.attach:
      return decodeAttach(reader, channel);
    case FrameType.attached:
      return decodeAttached(reader, channel);
    case FrameType.refuse:
      return decodeRefuse(reader, channel);
    case FrameType.flow:
      return decodeFlow(reader, channel);
    case FrameType.detach:
      return decodeDetach(reader, channel);
    case FrameType.detached:
      return decodeDetached(reader, channel);
    case FrameType.consume:
      return decodeConsume(reader, channel);
    case FrameType.consumed:
      return decodeConsumed(reader, channel);
    case FrameType.routeName:
      return decodeRouteName(reader, channel);
    case FrameType.cancel:
      return decodeCancel(reader, channel);
    case FrameType.cancelled:
      return decodeCancelled(reader, channel);
    case FrameType.abort:
      return decodeAbort(reader, channel);
    default:
      return {
        type: "unknown",
        channel,
        frameType,
        ignorable: (flags & 0x01) !== 0,
        payload: reader.bytes("payload", reader.remaining),
      };
  }
}

function encodeUnknown(writer: ByteWriter, frame: Unknown): void {
  const start = beginFrame(writer, "unknown", frame.frameType, frame.channel, frame.ignorable);
  writer.bytes("payload", frame.payload);
  endFrame(writer, start);
}
