import type { ChannelState } from "../../generated/index.ts";
import type { StateNode } from "./lifecycle.ts";

/** One channel as one endpoint sees it. `context` is the endpoint's own view, set when the channel is made. */
export class Channel<Context> {
  readonly id: number;
  readonly context: Context;
  node: StateNode<ChannelState>;

  constructor(id: number, node: StateNode<ChannelState>, context: Context) {
    this.id = id;
    this.node = node;
    this.context = context;
  }

  get state(): ChannelState {
    return this.node.name;
  }
}
