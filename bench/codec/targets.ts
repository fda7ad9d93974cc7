import type { ContenderName } from "./contender.ts";

export type Direction = "encode" | "decode";

/** One of our ways is to be at least so many times as fast as another's. */
export interface Target {
  readonly direction: Direction;
  readonly ours: ContenderName;
  readonly theirs: ContenderName;
  readonly times: number;
}

/** What the generated code is to reach. */
export const TARGETS: readonly Target[] = [
  { direction: "decode", ours: "mudem, view", theirs: "Kaitai Struct", times: 20 },
  { direction: "decode", ours: "mudem, objects", theirs: "Kaitai Struct", times: 5 },
  ...(["decode", "encode"] as const).flatMap((direction) => [
    { direction, ours: "mudem, objects", theirs: "protobufjs", times: 3 } as const,
    { direction, ours: "mudem, objects", theirs: "@bufbuild/protobuf", times: 3 } as const,
    { direction, ours: "mudem, objects", theirs: "msgpackr", times: 1 } as const,
    { direction, ours: "mudem, objects", theirs: "avsc", times: 1 } as const,
  ]),
];
