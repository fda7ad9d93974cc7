import type { Capabilities } from "../../generated/index.ts";

/** The core of the protocol, without any of its optional parts. */
export const CORE: Capabilities = {
  durable: false,
  fragments: false,
  bindings: false,
  namedSubscriptions: false,
  producers: false,
  deduplication: false,
  priorities: false,
  delay: false,
  expiry: false,
  leases: false,
  deadLetters: false,
  retries: false,
  ordered: false,
  replay: false,
  browse: false,
  resume: false,
  renew: false,
  queueLimits: false,
  future: 0,
};

/** What both have [OPN-010]. */
export function commonCapabilities(offered: Capabilities, own: Capabilities): Capabilities {
  const common = { ...CORE };
  for (const name of Object.keys(own) as (keyof Capabilities)[]) {
    if (name !== "future") common[name] = own[name] && offered[name];
  }
  return common;
}
