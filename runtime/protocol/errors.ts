import { ERRORS, type ErrorCodeName, type RuleId } from "../../generated/index.ts";

/** The peer broke the protocol. Ends what its code's scope says: a channel, or the connection [ERR-001]. */
export class RemoteProtocolError extends Error {
  override readonly name = "RemoteProtocolError";
  readonly code: ErrorCodeName;
  readonly rule: RuleId;

  /** @param text what was wrong, as the peer is told; the rule is added to it. */
  constructor(code: ErrorCodeName, rule: RuleId, text: string) {
    super(`${text} [${rule}]`);
    this.code = code;
    this.rule = rule;
  }

  get endsConnection(): boolean {
    return ERRORS[this.code].scope === "connection";
  }
}

/** Our own caller asked for what the protocol forbids now. A bug on this side; nothing was sent. */
export class LocalProtocolError extends Error {
  override readonly name = "LocalProtocolError";
}
