// Generated from spec. Do not edit: run `npm run generate`.

export * from "./bytes.ts";

export * from "./codec-errors.ts";

export * from "./enums.ts";

export * from "./errors.ts";

export * from "./frame.ts";

export * from "./frames/abort.ts";

export * from "./frames/attach.ts";

export * from "./frames/attached.ts";

export * from "./frames/authenticate.ts";
export * from "./frames/barrier.ts";
export * from "./frames/barrier-reached.ts";

export * from "./frames/cancel.ts";

export * from "./frames/cancelled.ts";

export * from "./frames/challenge.ts";

export * from "./frames/channel-close.ts";

export * from "./frames/channel-closed.ts";

export * from "./frames/channel-open.ts";

export * from "./frames/channel-opened.ts";

export * from "./frames/confirm.ts";

export * from "./frames/connection-close.ts";

export * from "./frames/connection-closed.ts";

export * from "./frames/consume.ts";

export * from "./frames/consumed.ts";

export * from "./frames/credit.ts";

export * from "./frames/deliver.ts";

export * from "./frames/detach.ts";

export * from "./frames/detached.ts";

export * from "./frames/failed.ts";

export * from "./frames/flow.ts";

export * from "./frames/fragment.ts";

export * from "./frames/go-away.ts";

export * from "./frames/hello.ts";

export * from "./frames/ping.ts";

export * from "./frames/pong.ts";

export * from "./frames/publish.ts";

export * from "./frames/queue-assert.ts";

export * from "./frames/queue-asserted.ts";

export * from "./frames/queue-delete.ts";

export * from "./frames/queue-deleted.ts";

export * from "./frames/queue-describe.ts";

export * from "./frames/queue-described.ts";

export * from "./frames/queue-purge.ts";

export * from "./frames/queue-purged.ts";

export * from "./frames/queue-update.ts";

export * from "./frames/redrive.ts";

export * from "./frames/redriven.ts";

export * from "./frames/refuse.ts";

export * from "./frames/renew.ts";

export * from "./frames/renewed.ts";

export * from "./frames/route-bind.ts";

export * from "./frames/route-bound.ts";

export * from "./frames/route-name.ts";

export * from "./frames/route-unbind.ts";

export * from "./frames/route-unbound.ts";

export * from "./frames/settle.ts";

export * from "./frames/settled.ts";

export * from "./frames/welcome.ts";

export * from "./header.ts";

export * from "./lifecycle.ts";

export * from "./memory.ts";

export * from "./preamble.ts";

export * from "./rules.ts";

export * from "./types/capabilities.ts";

export * from "./types/difference.ts";

export * from "./types/problem.ts";

export * from "./types/properties.ts";

export * from "./types/setting.ts";

export * from "./utf8.ts";
