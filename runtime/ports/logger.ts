export type LogLevel = "debug" | "info" | "warn" | "error";

/** Takes what an operator may want to know. Never gets payloads or secrets. */
export interface Logger {
  /**
   * @param event stable name, such as `connection.opened`, for programs.
   * @param fields numbers and texts that go with it.
   */
  log(level: LogLevel, event: string, fields: Readonly<Record<string, string | number | boolean>>): void;
}
