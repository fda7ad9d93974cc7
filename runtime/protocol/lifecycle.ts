import {
  CHANNEL_DISCARDING,
  CHANNEL_INITIAL,
  CHANNEL_TRANSITIONS,
  type ChannelState,
  CONNECTION_DISCARDING,
  CONNECTION_INITIAL,
  CONNECTION_TRANSITIONS,
  type ConnectionState,
  FRAME_RULES,
  type KnownFrameName,
  type Role,
} from "../../generated/index.ts";

const FRAME_TYPES = 256;

/** A state with the states that follow it, by frame type: the transition table of the spec, ready to be walked. */
export interface StateNode<Name extends string> {
  readonly name: Name;
  /** After a frame was received. Undefined where that is a violation, `DISCARDED` where the frame is to be dropped. */
  readonly got: readonly (StateNode<Name> | typeof DISCARDED | undefined)[];
  /** After a frame was sent. Undefined where we must not. */
  readonly sent: readonly (StateNode<Name> | undefined)[];
}

/** Stands for the state that follows a frame which is dropped: the one before it. */
export const DISCARDED = "discarded";

/** What each of the two machines of an endpoint starts from. */
export interface Lifecycle {
  readonly connection: StateNode<ConnectionState>;
  readonly channel: StateNode<ChannelState>;
}

export const LIFECYCLES: Readonly<Record<Role, Lifecycle>> = {
  client: lifecycleOf("client"),
  broker: lifecycleOf("broker"),
};

/** What the spec says of each frame type; undefined for those that this version does not know. */
export const RULES_BY_TYPE: readonly ((typeof FRAME_RULES)[KnownFrameName] | undefined)[] = rulesByType();

function lifecycleOf(role: Role): Lifecycle {
  return {
    connection: link(
      role,
      "connection",
      CONNECTION_TRANSITIONS[role],
      CONNECTION_DISCARDING,
      CONNECTION_INITIAL,
    ),
    channel: link(role, "channel", CHANNEL_TRANSITIONS[role], CHANNEL_DISCARDING, CHANNEL_INITIAL),
  };
}

type Transitions<Name extends string> = Readonly<Record<Name, Readonly<Record<string, Name>>>>;

interface Draft<Name extends string> extends StateNode<Name> {
  readonly got: (StateNode<Name> | typeof DISCARDED | undefined)[];
  readonly sent: (StateNode<Name> | undefined)[];
}

function link<Name extends string>(
  role: Role,
  scope: "connection" | "channel",
  transitions: Transitions<Name>,
  discarding: readonly Name[],
  initial: Name,
): StateNode<Name> {
  const nodes = new Map<string, Draft<Name>>();
  for (const name of Object.keys(transitions) as Name[]) nodes.set(name, draft(name));
  for (const node of nodes.values()) {
    if (discarding.includes(node.name)) discardTheRest(node, role, scope);
    for (const [signal, next] of Object.entries<Name>(transitions[node.name])) {
      const [direction, frame] = signal.split(" ") as ["got" | "sent", KnownFrameName];
      node[direction][FRAME_RULES[frame].frameType] = nodes.get(next);
    }
  }
  const start = nodes.get(initial);
  if (start === undefined) throw new Error(`no state ${initial} among the transitions of a ${scope}`);
  return start;
}

function draft<Name extends string>(name: Name): Draft<Name> {
  return {
    name,
    got: Array.from({ length: FRAME_TYPES }),
    sent: Array.from({ length: FRAME_TYPES }),
  };
}

function discardTheRest<Name extends string>(node: Draft<Name>, role: Role, scope: string): void {
  for (const rule of Object.values(FRAME_RULES)) {
    if (rule.scope === scope && rule.sender !== role) node.got[rule.frameType] = DISCARDED;
  }
}

function rulesByType(): ((typeof FRAME_RULES)[KnownFrameName] | undefined)[] {
  const rules: ((typeof FRAME_RULES)[KnownFrameName] | undefined)[] = Array.from({ length: FRAME_TYPES });
  for (const rule of Object.values(FRAME_RULES)) rules[rule.frameType] = rule;
  return rules;
}
