import type { Client, MudemError } from "../index.ts";
import { DEFAULT_PORT } from "../version.ts";
import { ExitCode } from "./exit-codes.ts";
import { Failure } from "./failure.ts";
import type { Terminal } from "./terminal.ts";

/** Connects, runs `use`, and closes, however `use` ends. */
export async function withClient(
  terminal: Terminal,
  url: string | undefined,
  use: (client: Client) => Promise<void>,
): Promise<void> {
  const client = await open(terminal, url ?? DEFAULT_URL);
  try {
    await use(client);
  } finally {
    // What is outstanding is waited for, but a broker that says nothing must not keep the command.
    await client.close({ signal: AbortSignal.timeout(CLOSE_MS) }).catch(() => {});
  }
}

async function open(terminal: Terminal, url: string): Promise<Client> {
  const { connect } = await import("../index.ts");
  try {
    return await connect(url, { name: "mudem command line", signal: terminal.interrupted });
  } catch (error) {
    throw explainConnect(error as MudemError, url, terminal);
  }
}

function explainConnect(error: MudemError, url: string, { invocation }: Terminal): unknown {
  switch (error.code) {
    case "CONNECT":
    case "TIMEOUT":
    case "CLOSED":
    case "PROTOCOL":
    case "UNSUPPORTED":
      return new Failure(
        ExitCode.cannotConnect,
        `cannot connect to ${url}: ${whyNot(error)}. Start a broker with '${invocation} serve', or name another with --url or MUDEM_URL.`,
        { cause: error },
      );
    default:
      return error;
  }
}

function whyNot(error: MudemError): string {
  const code = (error.cause as { readonly code?: unknown } | undefined)?.code;
  if (code === "ECONNREFUSED") return "nothing listens there";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "there is no host of that name";
  return error.message.replace(/[.\s]+$/, "");
}

const DEFAULT_URL = `mudem://127.0.0.1:${DEFAULT_PORT}`;
const CLOSE_MS = 5000;
