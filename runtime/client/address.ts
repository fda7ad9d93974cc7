import { localError } from "./errors.ts";

export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Takes an address apart: `mudem://host:port`, `host:port`, or `host`.
 *
 * @param defaultPort for an address without one.
 * @throws {MudemError} `INVALID` for what is none of these.
 */
export function parseAddress(address: string, defaultPort: number): Address {
  const match = PATTERN.exec(address);
  if (match === null) throw invalid(address, "write mudem://host:port");
  const { scheme = "mudem", six, four = "", port } = match.groups ?? {};
  if (scheme !== "mudem") throw invalid(address, `${scheme}:// is not offered; write mudem://host:port`);
  const number = port === undefined ? defaultPort : Number(port);
  if (number < 1 || number > 65_535) throw invalid(address, `port ${port} is not between 1 and 65535`);
  return { host: six ?? four, port: number };
}

const PATTERN =
  /^(?:(?<scheme>[a-z][a-z0-9+.-]*):\/\/)?(?:\[(?<six>[0-9a-fA-F:.]+(?:%[\w.-]+)?)\]|(?<four>[^\s:/?#@[\]]+))(?::(?<port>\d{1,5}))?\/?$/;

function invalid(address: string, advice: string): Error {
  return localError("INVALID", "invalid_address", `${JSON.stringify(address)} is no address: ${advice}`);
}
