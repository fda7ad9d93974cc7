export interface FormatResult {
  readonly id: string;
  readonly read: "ok" | "wrong" | "refused" | "error";
  readonly write: "ok" | "dump-equal" | "wrong" | "refused" | "n/a";
  /** Why it is not "ok"; empty when it is. */
  readonly reason: string;
  /** Whether something was read with it, and not only compiled. */
  readonly isRun: boolean;
}

export interface BrokenResult {
  readonly id: string;
  readonly result: "rejected" | "accepted" | "crash";
  readonly reason: string;
}

export interface Report {
  readonly formats: readonly FormatResult[];
  readonly broken: readonly BrokenResult[];
}

/** Whether nothing is wrong. To refuse a format is not wrong, but for one that was to be refused nothing else is right. */
export function isClean({ formats, broken }: Report): boolean {
  const areFine = formats.every(
    ({ read, write }) => read !== "wrong" && read !== "error" && write !== "wrong",
  );
  return areFine && broken.every(({ result }) => result === "rejected");
}

/** For programs. */
export function toJson({ formats, broken }: Report): string {
  return JSON.stringify({
    formats: formats.map(({ id, read, write, reason }) => ({ id, read, write, reason })),
    broken: broken.map(({ id, result }) => ({ id, result })),
  });
}

/** For people: a line for each format, and how many there are of each kind. */
export function toTable(report: Report): string {
  const { formats, broken } = report;
  const width = Math.max(8, ...[...formats, ...broken].map(({ id }) => id.length));
  const rows = formats.map(({ id, read, write, reason }) => row(width, id, read, write, reason));
  const brokenRows = broken
    .filter(({ result }) => result !== "rejected")
    .map(({ id, result, reason }) => row(width, id, result, "", reason));
  const heading = row(width, "format", "read", "write", "");
  const blocks = [[heading, ...rows]];
  if (brokenRows.length > 0) blocks.push([row(width, "broken format", "result", "", ""), ...brokenRows]);
  return [...blocks, totals(report)].map((lines) => lines.join("\n")).join("\n\n");
}

function row(width: number, id: string, read: string, write: string, reason: string): string {
  return `${id.padEnd(width)}  ${read.padEnd(8)}  ${write.padEnd(10)}  ${reason}`.trimEnd();
}

function totals({ formats, broken }: Report): readonly string[] {
  const read = (kind: FormatResult["read"]): number => formats.filter((each) => each.read === kind).length;
  const write = (kind: FormatResult["write"]): number => formats.filter((each) => each.write === kind).length;
  const tried = formats.filter(({ write }) => write !== "n/a").length;
  const runnable = formats.filter(({ read, isRun }) => isRun || read !== "ok");
  const readOk = runnable.filter((each) => each.read === "ok").length;
  const rejected = broken.filter(({ result }) => result === "rejected").length;
  return [
    `read ok           ${readOk}/${runnable.length}  (refused ${read("refused")}, wrong ${read("wrong")}, error ${read("error")})`,
    `written back      ${write("ok") + write("dump-equal")}/${tried}  (same octets ${write("ok")}, same values ` +
      `${write("dump-equal")}, refused ${write("refused")}, wrong ${write("wrong")})`,
    `only compiled     ${formats.length - runnable.length}`,
    `broken rejected   ${rejected}/${broken.length}`,
  ];
}
