import assert from "node:assert/strict";
import {
  CHANNEL_DISCARDING,
  CHANNEL_TRANSITIONS,
  type ChannelState,
  FRAME_RULES,
  type FrameRule,
  type KnownFrameName,
  type Role,
} from "../../generated/index.ts";
import { loadSpec } from "../wire/load.ts";
import { loadVectors } from "../wire/vectors.ts";
import { brokerMachine, clientMachine, feed, opening, outputOf, stream } from "./endpoints.ts";

const CHANNEL = 3;

/** A golden frame of each type, on the channel of this test. */
const FRAMES: ReadonlyMap<string, Uint8Array> = new Map(
  loadVectors(loadSpec()).valid.map(({ octets, value }) => {
    const frame = Uint8Array.from(octets);
    const rule: FrameRule | undefined = FRAME_RULES[value.type as KnownFrameName];
    if (rule?.scope === "channel") new DataView(frame.buffer).setUint32(8, CHANNEL, true);
    return [value.type, frame];
  }),
);

interface Endpoint {
  readonly machine: ReturnType<typeof brokerMachine>["machine"] | ReturnType<typeof clientMachine>["machine"];
  readonly told: () => readonly (readonly (string | number)[])[];
}

/** An endpoint whose channel is in a state, by frames that lead there. */
function brokerIn(state: ChannelState): Endpoint {
  const { machine, recorder } = brokerMachine();
  feed(machine, opening());
  const steps: Record<ChannelState, () => void> = {
    idle: () => {},
    // A broker answers CHANNEL_OPEN at once, so its channels are never seen opening.
    opening: () => {},
    open: () => feed(machine, stream({ type: "channel_open", channel: CHANNEL })),
    closing: () => {
      steps.open();
      const channel = machine.channels.get(CHANNEL);
      assert.ok(channel !== undefined);
      machine.closeChannel(channel);
    },
    close_received: () => {},
    closed: () => {
      steps.closing();
      feed(machine, stream({ type: "channel_closed", channel: CHANNEL }));
    },
  };
  steps[state]();
  return { machine, told: () => recorder.told };
}

function clientIn(state: ChannelState): Endpoint {
  const { machine, recorder } = clientMachine();
  const broker = brokerMachine();
  feed(broker.machine, outputOf(machine));
  feed(machine, outputOf(broker.machine));
  const openThree = () => [1, 2, CHANNEL].map(() => machine.openChannel(null)).at(-1);
  const steps: Record<ChannelState, () => void> = {
    idle: () => {},
    opening: () => void openThree(),
    open: () => {
      steps.opening();
      feed(machine, stream({ type: "channel_opened", channel: CHANNEL }));
    },
    closing: () => {
      steps.open();
      const channel = machine.channels.get(CHANNEL);
      assert.ok(channel !== undefined);
      machine.closeChannel(channel);
    },
    close_received: () => {},
    closed: () => {
      steps.closing();
      feed(machine, stream({ type: "channel_closed", channel: CHANNEL }));
    },
  };
  steps[state]();
  return { machine, told: () => recorder.told };
}

/** What the machines pass through without a moment in which a frame could arrive. */
const NEVER_SEEN: Readonly<Record<Role, readonly ChannelState[]>> = {
  broker: ["opening", "close_received"],
  client: ["close_received"],
};

for (const role of ["broker", "client"] as const) {
  const peer: Role = role === "broker" ? "client" : "broker";
  const states = (Object.keys(CHANNEL_TRANSITIONS[role]) as ChannelState[]).filter(
    (state) => !NEVER_SEEN[role].includes(state),
  );
  describe(`a channel of a ${role}`, () => {
    for (const state of states) {
      it(`takes in state ${state} the frames that the specification allows, and no other [CHN-001]`, () => {
        let legal = 0;
        for (const [name, rule] of Object.entries(FRAME_RULES) as [KnownFrameName, FrameRule][]) {
          if (rule.scope !== "channel") continue;
          const { machine, told } = role === "broker" ? brokerIn(state) : clientIn(state);
          const octets = FRAMES.get(name);
          assert.ok(octets !== undefined, `there is no golden frame of ${name}`);
          const before = told().length;
          feed(machine, octets);
          const last = told().at(-1);
          const isFromPeer = rule.sender === peer || rule.sender === "both";
          const isAllowed = `got ${name}` in CHANNEL_TRANSITIONS[role][state];
          if (isAllowed) {
            legal += 1;
            assert.equal(machine.isOpen, true, `${name}: ${last?.join(" ")}`);
          } else if (isFromPeer && CHANNEL_DISCARDING.includes(state)) {
            assert.equal(machine.isOpen, true, `${name}: ${last?.join(" ")}`);
            assert.equal(told().length, before, `${name} is dropped`);
          } else {
            assert.equal(machine.isOpen, false, `${name} in state ${state} is let through`);
            const wasThere = state !== "idle" && state !== "closed";
            const absent =
              name === "channel_open" && role === "broker" ? "channel_id_used" : "channel_not_open";
            assert.equal(last?.[2], wasThere ? rule.violation : absent, name);
          }
        }
        if (state === "open") assert.ok(legal > 10);
      });
    }
  });
}
