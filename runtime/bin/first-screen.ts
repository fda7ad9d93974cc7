import type { RunningBroker } from "../server/index.ts";
import { DEFAULT_PORT, PROTOCOL, VERSION } from "../version.ts";

export interface FirstScreen {
  readonly broker: Pick<RunningBroker, "host" | "port" | "url">;
  readonly invocation: string;
  readonly readyMs: number;
}

/** What `mudem serve` says when it is ready. Every line is true of this broker, and the last ones can be pasted. */
export function firstScreen({ broker, invocation, readyMs }: FirstScreen): string {
  const isLocal = /^(127\.|::1$|localhost$)/.test(broker.host);
  // Clients look for a broker at the default port unless they are told.
  const url =
    broker.port === DEFAULT_PORT
      ? ""
      : ` --url mudem://${isLocal ? urlHost(broker.host) : "127.0.0.1"}:${broker.port}`;
  const rows: readonly (readonly [string, string])[] = [
    ["Broker", broker.url],
    ["Storage", "in memory (lost at exit)"],
    [
      "Auth",
      isLocal ? "off, this machine only" : "off, and any machine that reaches this address may connect",
    ],
    ["Try", `${invocation} sub orders${url}`],
    ["", `${invocation} pub orders '{"id":1}'${url}`],
  ];
  return [
    `mudem ${VERSION}  (protocol ${PROTOCOL}, node ${process.versions.node})`,
    ...rows.map(([label, text]) => `  ${label.padEnd(12)}${text}`),
    `Ready in ${readyMs} ms. Ctrl-C drains and stops; twice stops at once.`,
    "",
  ].join("\n");
}

function urlHost(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
