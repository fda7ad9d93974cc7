// Generated from spec/protocol.md. Do not edit: run `npm run generate`.

export interface Rule {
  /** As in RFC 2119. */
  readonly level: "MUST" | "SHOULD" | "MAY";
  readonly text: string;
}

export const RULES = {
  "CHN-001": {
    level: "MUST",
    text: "The client opens a channel by CHANNEL_OPEN with an id of its choice, and uses it after CHANNEL_OPENED. A frame sent on it before that is answered by `channel_not_open`.",
  },
  "CHN-002": {
    level: "MUST",
    text: "The ids that a client opens rise on a connection, from 1 or higher; one that does not is answered by `channel_id_used`, which ends the connection. So no id is used twice.",
  },
  "CHN-003": {
    level: "MUST",
    text: "A channel above `max_channels` is refused by CHANNEL_CLOSE with `too_many_channels`. A channel counts until both closes have been exchanged.",
  },
  "CHN-004": {
    level: "MUST",
    text: "CHANNEL_CLOSE ends a channel: its sender sends nothing on it afterwards but CHANNEL_CLOSED.",
  },
  "CHN-005": {
    level: "MUST",
    text: "CHANNEL_CLOSE is answered by CHANNEL_CLOSED, and its receiver sends nothing on the channel after that.",
  },
  "CHN-006": {
    level: "MUST",
    text: "Between its own CHANNEL_CLOSE and the answer, an endpoint drops the frames that arrive on the channel, unread but for their layout.",
  },
  "CHN-007": { level: "MUST", text: "When both close at once, each answers the other's CHANNEL_CLOSE." },
  "CHN-008": {
    level: "MUST",
    text: "An error of scope channel is a CHANNEL_CLOSE with its code; it leaves the connection and the other channels as they are. An error of a smaller scope leaves the channel as it is.",
  },
  "CHN-009": {
    level: "MUST",
    text: "The end of a channel ends its senders and consumers: what was published before on it stands, a message of which fragments are missing is dropped, and every delivery without a settlement goes back as by [DLV-016].",
  },
  "CHN-010": {
    level: "MUST",
    text: "BARRIER is answered by BARRIER_REACHED after every frame that came before it on the channel has been acted on and its answer sent.",
  },
  "CHN-011": {
    level: "MUST",
    text: "Requests carry a number that the client chooses, unlike those of its requests without an answer on the same channel. Answers may come in another order than requests; only BARRIER_REACHED says something about the others.",
  },
  "CHN-012": {
    level: "MUST",
    text: "Frames of different channels are independent: no channel waits for another. A broker that has frames for several channels takes turns among them.",
  },
  "CRD-001": {
    level: "MUST",
    text: "ATTACHED and CONSUME carry the first limits. A limit of 0 messages lets nothing through until CREDIT raises it.",
  },
  "CRD-002": {
    level: "MUST",
    text: "A client publishes a message only when its sequence number is at or below `limit`, and a PUBLISH or FRAGMENT only when the sum of `len_frame` over those of the sender, this one included, is at or below `limit_octets`. Otherwise: `credit_exceeded`.",
  },
  "CRD-003": {
    level: "MUST",
    text: "A broker delivers a message only when its delivery number is at or below `limit`, and a DELIVER or FRAGMENT only when the sum of `len_frame` over those of the consumer, this one included, is at or below `limit_octets`. A client that is given more ends the channel with `credit_exceeded`.",
  },
  "CRD-004": {
    level: "MUST",
    text: "CREDIT raises the limits of the handle. A limit at or below the one in force changes nothing.",
  },
  "CRD-005": {
    level: "MUST",
    text: "CREDIT for a handle that the channel never had is answered by `unknown_sender` or `unknown_consumer`; for one that is gone it is ignored.",
  },
  "CRD-006": {
    level: "SHOULD",
    text: "A receiver renews credit when half of the window is used, not message by message, and keeps at least two frames of `max_frame_length` in a window of octets.",
  },
  "CRD-007": {
    level: "SHOULD",
    text: "A broker that lets a sender's credit run out on purpose says why by FLOW, and says so again when it no longer does. FLOW has no force of its own.",
  },
  "CRD-008": {
    level: "MUST",
    text: "A channel without credit holds up neither the other channels nor settlements, credit and requests.",
  },
  "DLV-001": {
    level: "MUST",
    text: "CONSUME asks for a consumer. CONSUMED gives its handle, which means nothing on other channels and is not given again on this one, and comes before its first DELIVER.",
  },
  "DLV-002": { level: "MUST", text: "CONSUME of a queue that is not there is refused with `not_found`." },
  "DLV-003": {
    level: "MUST",
    text: "With `exclusive`, the consumer is refused with `in_use` when another is attached to the queue or subscription, and while it is attached others are.",
  },
  "DLV-004": {
    level: "MUST",
    text: "`start_from` other than `next`, a named subscription, and `browse` need their capabilities; for P2P `start_from` is `next` and there is no subscription, otherwise `wrong_queue_type`.",
  },
  "DLV-005": {
    level: "MUST",
    text: "Delivery numbers are 1, 2, 3, … for each consumer. A delivery number is never used twice on a consumer and so serves as the fencing token of its lease.",
  },
  "DLV-006": {
    level: "MUST",
    text: "Messages of the same priority are delivered first in the order of their offsets, and so, for one sender and queue, in the order of publishing. Competing consumers divide this order among them.",
  },
  "DLV-007": {
    level: "MUST",
    text: "A broker with several consumers that have credit takes turns among them, message by message.",
  },
  "DLV-008": {
    level: "MUST",
    text: "`attempts` counts deliveries and `failures` those that ended in a failure: a release with `failed`, or a lease that ended by time. A release with `untouched` takes its attempt back.",
  },
  "DLV-009": { level: "MUST", text: "While a queue has no consumer its messages wait." },
  "DLV-010": {
    level: "MUST",
    text: "A route in DELIVER other than 0 was named by ROUTE_NAME on the channel before. A client keeps at most 65535 names for a channel.",
  },
  "DLV-011": {
    level: "MUST",
    text: "In mode `on_delivery` a message is settled when it is handed to the transport; SETTLE for such a consumer is answered by SETTLED with `unknown_delivery`.",
  },
  "DLV-012": {
    level: "MUST",
    text: "In mode `explicit` a delivery is unsettled until a SETTLE holds its number, its lease ends, or its channel ends.",
  },
  "DLV-013": {
    level: "MUST",
    text: "SETTLE with `first` above `last` is answered by `malformed_frame`. One for a consumer that the channel never had is answered by `unknown_consumer`.",
  },
  "DLV-014": {
    level: "MUST",
    text: "`accept` removes the messages; `reject` moves them to the dead-letter queue, or drops them when there is none; `extend` starts their leases anew.",
  },
  "DLV-015": {
    level: "MUST",
    text: "`release` puts the messages back at the place that their offsets give them, before all with a higher offset; with a delay, at the end of it. The released, however many and in whatever order, are delivered in the order of their offsets.",
  },
  "DLV-016": {
    level: "MUST",
    text: "The end of a channel puts the unsettled messages of its consumers back at their places. It counts as an attempt and not as a failure.",
  },
  "DLV-017": {
    level: "MUST",
    text: "`failed` and `untouched` belong to `release`, `delay_ms` to `release` and `extend`; on another outcome, and both flags at once, they are answered by `malformed_frame`.",
  },
  "DLV-018": {
    level: "MUST",
    text: "Every SETTLE is answered by SETTLED frames whose ranges together hold each of its numbers once: with `none` for those that it settled, `lease_expired` for those whose lease had ended, and `unknown_delivery` for those never delivered or settled before. Nothing but the answer happens for the latter two. Neighbours that share a code come as one range.",
  },
  "DLV-019": {
    level: "MUST",
    text: "SETTLED is sent when the settlement has reached the level that the queue's setting asks for. A message whose accept was so answered is never delivered again.",
  },
  "DLV-020": {
    level: "MUST",
    text: "After CANCELLED nothing is delivered to the consumer. Deliveries made before stay leased and may be settled until the channel ends.",
  },
  "DLV-021": {
    level: "MUST",
    text: "REDRIVE moves messages, the oldest first and each in one step, out of a dead-letter queue into the target, or each into the queue that it came from; failures start at 0 again.",
  },
  "DLV-022": {
    level: "MUST",
    text: "A lease that ends by time puts back that one message and counts as a failure of it. A later settlement is answered by `lease_expired`.",
  },
  "DLV-023": {
    level: "MUST",
    text: "A message that has failed as often as `max_failures` allows is moved to the dead-letter queue in one step with its properties `dead_letter_reason`, `dead_letter_origin` and `dead_letter_time`, or is dropped when there is none.",
  },
  "DLV-024": {
    level: "MUST",
    text: "An `ordered` queue delivers a message only when none before it is unsettled or waits for a retry.",
  },
  "ERR-001": {
    level: "MUST",
    text: "An error goes no further than its scope: `message` and `delivery` errors are reported in REFUSE and SETTLED, `request` errors in FAILED, `channel` errors in CHANNEL_CLOSE and `connection` errors in CONNECTION_CLOSE.",
  },
  "ERR-002": {
    level: "MUST",
    text: "What `errors.ksy` calls definite certainly did not happen. Whatever was outstanding when a channel or connection ended is indefinite.",
  },
  "ERR-003": { level: "MUST", text: "An endpoint does not fail for an error code that it does not know." },
  "ERR-004": { level: "MUST", text: "A problem names the type of the frame at fault, when there was one." },
  "ERR-005": {
    level: "SHOULD",
    text: "The text of a problem says what was wrong, where, and what to do, in at most 1024 octets, without secrets.",
  },
  "ERR-006": {
    level: "MUST",
    text: "FAILED answers a request that was refused; nothing of the request was done.",
  },
  "ERR-007": {
    level: "MUST",
    text: "Of several errors in one frame, the one is reported that stands first here: length, header, type, channel and state, layout, meaning.",
  },
  "ERR-008": {
    level: "MUST",
    text: "What was acted on before an error stands; nothing sent after it on the same scope is acted on.",
  },
  "ERR-009": {
    level: "MUST",
    text: "A reply that answers no request, a CONFIRM or REFUSE of numbers not outstanding and a SETTLED that answers no SETTLE end the connection with `illegal_frame`.",
  },
  "FRG-001": {
    level: "MUST",
    text: "A message that does not fit into a frame is sent as a PUBLISH or DELIVER with `more`, which has all of the properties and the first part of the body, and FRAGMENT frames, the last without `more`. Without the capability `fragments` a longer message is refused with `message_too_large`.",
  },
  "FRG-002": {
    level: "MUST",
    text: "Between the first and the last frame of a message no other message begins on the same sender or consumer; frames of others, of the same channel too, may stand between them. A fragment without a message begun, and a message begun inside another, are answered by `fragment_unexpected`.",
  },
  "FRG-003": {
    level: "MUST",
    text: "The octets of body in the frames of a message are together exactly `body_total`: one more octet at any time, or fewer at the end, is answered by `body_length_mismatch`.",
  },
  "FRG-004": {
    level: "MUST",
    text: "A FRAGMENT has at least one octet of body; otherwise `malformed_frame`.",
  },
  "FRG-005": {
    level: "MUST",
    text: "ABORT drops the message that the sender or consumer is in. A publish so aborted is answered by REFUSE with `aborted`; a delivery so aborted goes back as by [DLV-016]. What follows on the handle is a new message.",
  },
  "FRG-006": {
    level: "MUST",
    text: "A sender of long messages gives each other channel that has frames ready its turn after at most one fragment.",
  },
  "FRM-001": {
    level: "MUST",
    text: "A receiver acts on the same frames in the same order however the octets of the stream are divided into reads.",
  },
  "FRM-002": {
    level: "MUST",
    text: "A receiver takes a frame as complete when as many octets as `len_frame` says are there, and acts on none of it before.",
  },
  "FRM-003": {
    level: "MUST",
    text: "A frame whose `len_frame` is above the limit in force is answered by `frame_too_large` as soon as its first four octets are there, before its body is awaited or memory is set aside for it. The limit is 4096 before WELCOME and `max_frame_length` of WELCOME from then on.",
  },
  "FRM-004": {
    level: "MUST",
    text: "A frame whose `len_frame` is below 12 is answered by `malformed_frame`.",
  },
  "FRM-005": {
    level: "MUST",
    text: "A receiver sets aside memory for octets that have arrived, never for octets that a length or a count announces.",
  },
  "FRM-006": {
    level: "MUST",
    text: "A frame whose body is shorter or longer than its fields, or has a field outside of the bounds stated for it, a closed enumeration without such a value, a reserved bit or field that is not zero, or text that is not UTF-8, is answered by `malformed_frame`. Text is never repaired: overlong forms, surrogates and values above U+10FFFF are not UTF-8; a byte order mark is a character like another, and nothing is normalised.",
  },
  "FRM-007": {
    level: "MUST",
    text: "A frame of an unknown type with `ignorable` set is skipped; without it, it is answered by `unknown_frame`. A skipped frame counts as a sign of life and against the rate limit of [SEC-004].",
  },
  "FRM-008": {
    level: "MUST",
    text: "`ignorable` on a frame of a known type changes nothing. A sender of this version leaves it clear on all of its frames.",
  },
  "FRM-009": {
    level: "MUST",
    text: "A frame about the connection has channel 0, a frame about a channel has any other; otherwise it is answered by `malformed_frame`. A frame of an unknown type may have any.",
  },
  "FRM-010": {
    level: "MUST",
    text: "After an error that ends the connection, nothing that arrives later on it is acted on but CONNECTION_CLOSE and CONNECTION_CLOSED.",
  },
  "FRM-011": {
    level: "MUST",
    text: "When the transport ends inside a frame, nothing of that frame is acted on, and the connection ends as by [LIV-012].",
  },
  "FRM-012": {
    level: "MUST",
    text: "Whole numbers of 64 bits on the wire stay at or below 9007199254740991 (2^53 - 1), so that they are exact as IEEE 754 doubles. Sequence, delivery, offset and octet counters start small and count up by what was sent: at ten million messages a second they reach the bound after 28 years, so they do not wrap.",
  },
  "GRW-001": {
    level: "MUST",
    text: "The preamble, the header and the layout of HELLO up to `minor_version` are the same in every version.",
  },
  "GRW-002": {
    level: "MUST",
    text: "A minor version adds frames, capabilities, settings, properties and error codes, and changes nothing that was there.",
  },
  "GRW-003": {
    level: "MUST",
    text: "A frame type, enumeration value or rule id that is given up is not used again.",
  },
  "LIV-001": { level: "MUST", text: "Every octet received is a sign of life of the peer." },
  "LIV-002": {
    level: "MUST",
    text: "An endpoint of an open connection that has sent nothing for `heartbeat_ms` sends a PING.",
  },
  "LIV-003": {
    level: "MUST",
    text: "An endpoint that has received nothing for three times `heartbeat_ms` ends the connection with `heartbeat_timeout`. It reads what the transport holds before it judges.",
  },
  "LIV-004": {
    level: "MUST",
    text: "A PING is answered by a PONG with the same payload, in the order of the PINGs. A PONG that answers no PING is ignored.",
  },
  "LIV-005": { level: "MUST", text: "Liveness cannot be switched off." },
  "LIV-006": {
    level: "MUST",
    text: "After GO_AWAY the broker refuses new channels with `going_away`; open channels go on. The client finishes what it began and closes the connection.",
  },
  "LIV-007": {
    level: "SHOULD",
    text: "A client waits `retry_after_ms` of GO_AWAY, with jitter, before it connects again, to `address` when one is given.",
  },
  "LIV-008": {
    level: "MUST",
    text: "CONNECTION_CLOSE ends the connection and all channels: its sender sends nothing after it but CONNECTION_CLOSED, and its receiver acts on nothing after it but CONNECTION_CLOSED.",
  },
  "LIV-009": {
    level: "MUST",
    text: "CONNECTION_CLOSE is answered by CONNECTION_CLOSED, then the broker ends the transport; a client that hears nothing of that within 5 seconds ends it itself.",
  },
  "LIV-010": {
    level: "MUST",
    text: "When both close at once, each answers the other's CONNECTION_CLOSE as if it had not sent its own.",
  },
  "LIV-011": {
    level: "MUST",
    text: "An endpoint that ends a connection for an error sends one CONNECTION_CLOSE that names it, reads and drops what still arrives until the answer or for at most 5 seconds, and then ends the transport, so that the error is not lost in a reset.",
  },
  "LIV-012": {
    level: "MUST",
    text: "A transport that ends without CONNECTION_CLOSE ends the connection as `connection_lost`. When the peer half-closes, what arrived before is acted on, then the connection ends.",
  },
  "LIV-013": {
    level: "MUST",
    text: "The end of a connection, in any way, does to each channel what [CHN-009] says.",
  },
  "MSG-001": {
    level: "MUST",
    text: "Properties and body reach every consumer as their publisher gave them, octet for octet; the broker adds only properties that this page says it sets.",
  },
  "MSG-002": { level: "MUST", text: "A body of no octets is a message." },
  "MSG-003": {
    level: "MUST",
    text: "A message whose properties and body are longer together than `max_message_length` is refused with `message_too_large`, from the first frame on.",
  },
  "MSG-004": {
    level: "MUST",
    text: "The broker checks properties when a message is published, and refuses with `invalid_properties`: a property other than `header` with a name or given twice; a value that should be text and is not UTF-8; a `header` without a name; two headers of the same name; more than 128 properties. Octets that are no properties at all are a malformed frame.",
  },
  "MSG-005": {
    level: "MUST",
    text: "A property with a key that a receiver does not know is kept and passed on.",
  },
  "MSG-006": { level: "MUST", text: "The order of properties is kept." },
  "MSG-007": {
    level: "MUST",
    text: "A publisher does not set `dead_letter_reason`, `dead_letter_origin` and `dead_letter_time`; the broker refuses them with `invalid_properties`.",
  },
  "MSG-008": {
    level: "MUST",
    text: "`timestamp` is passed on; when it is 0 the broker sets the time at which it took the message.",
  },
  "MSG-009": {
    level: "MUST",
    text: "Properties have at most 4040 octets and are never cut: they fit the first frame of a message under the lowest limit of frames that there is.",
  },
  "NAM-001": {
    level: "MUST",
    text: "A name of a queue, a route or a pattern has 1 to 255 octets of UTF-8 and 1 to 16 tokens that are separated by `.`; no token is empty, and none holds a space, a control character (below U+0020, U+007F to U+009F), `*` or `>`. A pattern may have `*` and `>` as [ROU-003] says. What breaks this is refused with `invalid_name`.",
  },
  "NAM-002": { level: "MUST", text: "Names are compared octet by octet." },
  "NAM-003": {
    level: "MUST",
    text: "Names that begin with `mudem.` are the broker's; a client that asserts one is refused with `invalid_name`.",
  },
  "OPN-001": {
    level: "MUST",
    text: "The client sends its preamble first, with the lowest and the highest major version that it speaks. This version is 1.",
  },
  "OPN-002": {
    level: "MUST",
    text: "The broker answers with a preamble that has the highest version both speak in `version_min` and `version_max`. When there is none, it sends a preamble with its own range and ends the connection; nothing else is sent.",
  },
  "OPN-003": {
    level: "MUST",
    text: "When the first octets are not the magic, the broker sends its preamble with its own range and ends the connection, as soon as one octet differs.",
  },
  "OPN-004": {
    level: "MUST",
    text: "A client that receives anything but a preamble with one version from its own range ends the connection and reports `unsupported_version`, or `malformed_frame` when it was no preamble.",
  },
  "OPN-005": {
    level: "MUST",
    text: "The client may send its HELLO together with its preamble. It sends nothing further before an answer: a frame other than those of the authentication, before WELCOME was sent, is answered by `illegal_frame`.",
  },
  "OPN-006": {
    level: "MUST",
    text: "An endpoint that is not open decodes no frames but those of the opening and the two that close a connection, and none above 4096 octets.",
  },
  "OPN-007": {
    level: "MUST",
    text: "A broker ends a connection that is not open 10 seconds after it was accepted, with `opening_timeout`. A broker may be set to another time.",
  },
  "OPN-008": {
    level: "MUST",
    text: "A mechanism that the broker does not offer, an unknown user and a wrong secret are all answered by `authentication_failed`, with the same text but for the list of mechanisms, and end the connection.",
  },
  "OPN-009": {
    level: "MUST",
    text: "HELLO offers capabilities; a broker ignores those that it does not know.",
  },
  "OPN-010": {
    level: "MUST",
    text: "WELCOME has only capabilities that HELLO offered. An endpoint uses a capability only when WELCOME has it; what needs one that is missing is refused with `unsupported`.",
  },
  "OPN-011": {
    level: "MUST",
    text: "A broker may send CHALLENGE and the client answers each by one AUTHENTICATE, at most eight times.",
  },
  "OPN-012": {
    level: "MUST",
    text: "Each limit of WELCOME is at most that of HELLO. Both endpoints keep to the limits of WELCOME in both directions, and a client that gets a WELCOME above its HELLO ends the connection with `limit_not_acceptable`.",
  },
  "OPN-013": { level: "MUST", text: 'A zero in a limit is out of bounds, never a word for "none".' },
  "OPN-014": {
    level: "SHOULD",
    text: "A client uses `server_time` only to show ages, never to decide whether a lease is over.",
  },
  "OPN-015": {
    level: "MUST",
    text: "RENEW with the capability `renew` replaces the credentials of the connection; when it is refused, RENEWED says why and nothing else changes. Without the capability the answer is a RENEWED with `unsupported`.",
  },
  "OPN-016": {
    level: "MUST",
    text: "The mechanism `ANONYMOUS` is accepted only by a broker without authentication.",
  },
  "PRD-001": {
    level: "MUST",
    text: "With the capability `producers`, a sender may name a producer. The broker keeps, for each producer and route and together with the messages, the highest sequence number stored, the numbers below it that it refused, as far as they are among the last 65536, and the epoch.",
  },
  "PRD-002": {
    level: "MUST",
    text: "ATTACH with a producer raises its epoch by one and ends the power of earlier senders: what they publish from then on is refused with `producer_fenced`.",
  },
  "PRD-003": {
    level: "MUST",
    text: "A client may publish a message again, with its number, before it publishes new ones. The broker confirms one that it has stored, with `duplicate`; refuses one that it refused, with `refused_before`; and takes one that it has not seen.",
  },
  "PRD-004": {
    level: "MUST",
    text: "After a lost connection a client counts a publish without an answer as unknown, and publishes it again only under the same producer, route and number. Without a producer it reports it as unknown.",
  },
  "PUB-001": {
    level: "MUST",
    text: "ATTACH asks for a sender for one route. ATTACHED gives its handle, which means nothing on other channels and is not given again on this one.",
  },
  "PUB-002": {
    level: "MUST",
    text: "ATTACH to a route that no queue receives succeeds; it is each message that finds a queue or does not.",
  },
  "PUB-003": {
    level: "MUST",
    text: "PUBLISH on a sender that the channel does not have, or no longer has, is answered by `unknown_sender`.",
  },
  "PUB-004": {
    level: "MUST",
    text: "Sequence numbers rise on a sender; they need not be without gap. The first is above `last_sequence` of ATTACHED, but for messages published again by [PRD-003]. One that does not rise is answered by `sequence_not_rising`.",
  },
  "PUB-005": {
    level: "MUST",
    text: "A message is routed when its last octet has arrived, to every queue that receives its route then.",
  },
  "PUB-006": {
    level: "MUST",
    text: "A message that needs a missing capability (priority, delay, expiry, fragments) is refused with `unsupported`.",
  },
  "PUB-007": { level: "MUST", text: "A message is in all the queues that it was routed to, or in none." },
  "PUB-008": {
    level: "MUST",
    text: "Every PUBLISH is answered exactly once, by a CONFIRM or a REFUSE whose range holds its sequence number, unless the channel ends first.",
  },
  "PUB-009": {
    level: "MUST",
    text: "A range holds only numbers that were published on the sender and not answered before. Ranges may come in any order.",
  },
  "PUB-010": {
    level: "MUST",
    text: "CONFIRM is sent when the message has reached, in every queue that it was routed to, the level that the queue's setting asks for, and never before; `level` says the lowest reached.",
  },
  "PUB-011": {
    level: "MUST",
    text: "With `has_offset`, the messages of the range have consecutive offsets in the one queue that the route leads to. A broker whose route leads to one queue sets it.",
  },
  "PUB-012": { level: "MUST", text: "A message that no queue receives is refused with `no_route`." },
  "PUB-013": {
    level: "MUST",
    text: "A message for a queue that is at its limit and refuses more is refused with `queue_full`, in all the queues that it was routed to.",
  },
  "PUB-014": {
    level: "MUST",
    text: "DETACH ends a sender; DETACHED is sent after every PUBLISH on it has been answered. A sender that is in the middle of a message cannot be detached: `fragment_unexpected`.",
  },
  "PUB-015": {
    level: "MUST",
    text: "A confirmed message is delivered at least once or dead-lettered, unless it expires, is purged, is dropped by an overflow policy that says so, or its queue is deleted.",
  },
  "PUB-016": {
    level: "MUST",
    text: "A message with `needs_consumer` is refused with `no_consumer` when none of the queues that it is routed to has a consumer. So a request to a service that is not there is answered at once.",
  },
  "QUE-001": {
    level: "MUST",
    text: "A message published to a P2P queue is given to exactly one of its consumers at a time.",
  },
  "QUE-002": {
    level: "MUST",
    text: "A message published to a PUBSUB queue is given to every subscription that existed when the queue took it.",
  },
  "QUE-003": {
    level: "MUST",
    text: "QUEUE_ASSERT creates the queue when it is not there and answers `created`; when it is there as asked for, it changes nothing and answers `exists`.",
  },
  "QUE-004": {
    level: "MUST",
    text: "With `passive`, nothing is created: the answer is `absent`, `exists`, or `mismatch`.",
  },
  "QUE-005": {
    level: "MUST",
    text: "When the queue is there in another way, the answer is `mismatch` with every difference, nothing is changed, and the channel goes on. A setting that is not named is compared by its default.",
  },
  "QUE-006": { level: "MUST", text: "An exclusive queue of another session is refused with `in_use`." },
  "QUE-007": {
    level: "MUST",
    text: "A setting with an unknown key or a value out of its bounds is refused with `invalid_setting`; one that needs a missing capability with `unsupported`. A durable queue needs `durable`.",
  },
  "QUE-008": { level: "MUST", text: "A key that is given twice is refused with `invalid_setting`." },
  "QUE-009": {
    level: "MUST",
    text: "QUEUE_UPDATE changes settings but not type, durability or exclusiveness, and answers `updated`; it touches no message.",
  },
  "QUE-010": {
    level: "MUST",
    text: "QUEUE_DELETE removes a queue, its messages, subscriptions and bindings, and cancels its consumers with `queue_deleted`.",
  },
  "QUE-011": {
    level: "MUST",
    text: "With `if_unused`, a queue with a consumer is refused with `in_use`; with `if_empty`, one with a message, waiting or unsettled, with `not_empty`.",
  },
  "QUE-012": {
    level: "MUST",
    text: "QUEUE_PURGE drops the waiting messages of a queue, in every subscription, and none that is unsettled.",
  },
  "QUE-013": { level: "MUST", text: "QUEUE_DESCRIBE answers with the counts at the moment of the answer." },
  "QUE-014": {
    level: "MUST",
    text: "An auto-delete queue is deleted when the last of its consumers is gone, not before it has had one.",
  },
  "ROU-001": { level: "MUST", text: "A queue receives what is published to the route that is its own name." },
  "ROU-002": {
    level: "MUST",
    text: "A queue receives what is published to any route that matches a pattern bound to it, once however many patterns match.",
  },
  "ROU-003": {
    level: "MUST",
    text: "In a pattern, a token `*` matches one token of any kind, and a last token `>` matches one or more. There are no other wildcards, and neither is part of a longer token.",
  },
  "ROU-004": {
    level: "MUST",
    text: "Matching takes time in the tokens of the route and pattern, without backtracking.",
  },
  "ROU-005": {
    level: "MUST",
    text: "Binding a pattern that is bound already changes nothing and answers with `existed`.",
  },
  "ROU-006": {
    level: "MUST",
    text: "Unbinding a pattern that is not bound changes nothing and answers without `existed`. The queue's own name cannot be unbound.",
  },
  "SEC-001": {
    level: "MUST",
    text: "A broker without authentication listens on loopback addresses only, unless its operator insists.",
  },
  "SEC-002": {
    level: "MUST",
    text: "What names a peer gives are data, whatever they spell, also `__proto__` and `constructor`.",
  },
  "SEC-003": {
    level: "MUST",
    text: "The octets that a broker keeps for a connection are bounded by what it granted, what it may deliver by the client's credit, and a fixed amount.",
  },
  "SEC-004": {
    level: "SHOULD",
    text: "A broker limits the rate of frames other than PUBLISH, FRAGMENT, SETTLE and CREDIT on a connection, and ends it with `rate_limited`.",
  },
  "SEC-005": {
    level: "MUST",
    text: "A peer that does not read what it asked for is ended with `slow_reader` rather than kept in memory without bound.",
  },
  "SEC-006": {
    level: "MUST",
    text: "There is no compression before authentication, and none in this version.",
  },
  "SEC-007": {
    level: "MUST",
    text: "Permissions deny what they do not allow, and are checked when a message is delivered as when it is published.",
  },
  "SUB-001": {
    level: "MUST",
    text: "CONSUME without a subscription's name makes a subscription that ends with its consumer; what it has not settled ends with it.",
  },
  "SUB-002": {
    level: "MUST",
    text: "CONSUME with a name joins the subscription of that name, or makes it; consumers of one subscription compete as those of a P2P queue do. The subscription stays, and its messages wait, when its consumers are gone.",
  },
  "SUB-003": {
    level: "MUST",
    text: "While a PUBSUB queue has no subscription its messages wait in the queue; the first subscription that is made gets them all. Later ones get what is published after them.",
  },
  "SUB-004": {
    level: "MUST",
    text: "Settling in one subscription changes nothing in others; attempts and failures are counted for each.",
  },
  "SUB-005": {
    level: "MUST",
    text: "A message is kept until every subscription that it was given to has settled it.",
  },
  "SUB-006": {
    level: "MUST",
    text: "When the broker ends a consumer it sends CANCELLED with request 0 and the reason.",
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;
