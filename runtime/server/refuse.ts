import type { Refusal } from "../broker/broker.ts";
import type { BrokerConnection } from "../protocol/broker-connection.ts";
import { makeProblem } from "../protocol/problem.ts";
import type { ServerChannel, SessionChannel } from "./session-channel.ts";

/** Answers a request that is refused; the channel goes on [CHN-008, ERR-006]. */
export function refuseRequest(
  connection: BrokerConnection<SessionChannel>,
  channel: ServerChannel,
  request: number,
  frameType: number,
  { code, text }: Refusal,
): void {
  const problem = makeProblem(code, text, frameType);
  connection.send({ type: "failed", channel: channel.id, request, problem });
}
