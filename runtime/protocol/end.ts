import type { Problem } from "../../generated/index.ts";

/** How a channel or a connection came to its end. */
export interface End {
  /** Code `none` when it was asked for. */
  readonly problem: Problem;
  readonly byPeer: boolean;
}
