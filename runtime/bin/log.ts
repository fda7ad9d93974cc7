import type { Writable } from "node:stream";
import type { Logger, LogLevel } from "../ports/logger.ts";
import { printableLine } from "./format.ts";

/** The levels, from the one that says most. */
export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const satisfies readonly LogLevel[];

/** For programs: a JSON object a line, with `time`, `level`, `event`, `msg`, and what belongs to the event. */
export function jsonLogger(output: Writable, threshold: LogLevel): Logger {
  return filtered(threshold, (level, event, fields) => {
    const record = { time: new Date().toISOString(), level, event, msg: messageOf(event, fields), ...fields };
    output.write(`${JSON.stringify(record)}\n`);
  });
}

/** For people: `12:31:20 warn  connection ended  connection=7`. */
export function prettyLogger(output: Writable, threshold: LogLevel): Logger {
  return filtered(threshold, (level, event, fields) => {
    const time = new Date().toTimeString().slice(0, 8);
    const details = Object.entries(fields)
      .filter(([name, value]) => name !== "msg" && value !== undefined)
      .map(([name, value]) => `  ${name}=${printableLine(String(value))}`);
    output.write(
      `${time} ${level.padEnd(5)} ${printableLine(messageOf(event, fields))}${details.join("")}\n`,
    );
  });
}

type Write = (level: LogLevel, event: string, fields: Readonly<Record<string, unknown>>) => void;

function filtered(threshold: LogLevel, write: Write): Logger {
  const lowest = LOG_LEVELS.indexOf(threshold);
  return {
    log(level, event, fields = {}) {
      if (LOG_LEVELS.indexOf(level) >= lowest) write(level, event, fields);
    },
  };
}

/** An event without a sentence of its own is one: `connection_opened` says "connection opened". */
function messageOf(event: string, { msg }: Readonly<Record<string, unknown>>): string {
  return typeof msg === "string" ? msg : event.replaceAll(/[._-]/g, " ");
}
