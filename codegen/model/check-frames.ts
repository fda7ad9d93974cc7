import type { Diagnostics, Located } from "../ksy/diagnostics.ts";
import type { Frame, Lifecycle, Protocol, Side, Struct } from "./model.ts";

/** Whether everything that the metadata of frames names exists, and fits together. */
export function checkFrames(protocol: Protocol, diagnostics: Diagnostics): void {
  const check = new FrameCheck(protocol, diagnostics);
  for (const frame of protocol.frames) check.frame(frame);
  for (const lifecycle of protocol.lifecycles) check.lifecycle(lifecycle);
}

/** Whether the rules that a type names stand in the prose. */
export function checkRules(
  { rules }: Pick<Struct, "rules">,
  protocol: Protocol,
  diagnostics: Diagnostics,
): void {
  for (const { value, at } of rules) {
    if (protocol.rules.some(({ id }) => id === value)) continue;
    diagnostics.report(at, `there is no rule ${value}`, "Write it in protocol.md, or remove it here");
  }
}

class FrameCheck {
  readonly #protocol: Protocol;
  readonly #diagnostics: Diagnostics;
  readonly #frames: ReadonlyMap<string, Frame>;

  constructor(protocol: Protocol, diagnostics: Diagnostics) {
    this.#protocol = protocol;
    this.#diagnostics = diagnostics;
    this.#frames = new Map(protocol.frames.map((frame) => [frame.struct.id, frame]));
  }

  frame(frame: Frame): void {
    this.#checkNames(frame.struct);
    this.#checkStates(frame);
    this.#checkErrors([frame.violation, ...frame.errors]);
    checkRules(frame, this.#protocol, this.#diagnostics);
    for (const reply of frame.replies) this.#checkReply(frame, reply);
    this.#checkReplyStates(frame);
  }

  lifecycle({ scope, initial, states, discarding }: Lifecycle): void {
    const known = new Set(states.map(({ id }) => id));
    for (const { value, at } of [initial, ...discarding]) {
      if (!known.has(value)) {
        this.#diagnostics.report(
          at,
          `a ${scope} has no state \`${value}\``,
          `Write one of ${[...known].join(", ")}`,
        );
      }
    }
    if (!known.has(initial.value)) return;
    const reached = new Set([initial.value]);
    const frames = this.#protocol.frames.filter((frame) => frame.scope === scope);
    // A set grows while it is walked: what is added is visited too.
    for (const state of reached) {
      for (const { sends, receives } of frames) {
        for (const next of [sends.get(state), receives.get(state)]) {
          if (next !== undefined) reached.add(next.value);
        }
      }
    }
    for (const { id, at } of states) {
      if (!reached.has(id)) {
        this.#diagnostics.report(
          at,
          `no frame leads a ${scope} to the state \`${id}\``,
          "Add a step to it, or remove it",
        );
      }
    }
  }

  #checkNames({ id, fields }: Struct): void {
    for (const field of fields) {
      if (field.role !== "value" || (field.name !== "type" && field.name !== "channel")) continue;
      this.#diagnostics.report(
        field.at,
        `the frame \`${id}\` has a field \`${field.id}\`, and every frame has one already`,
        "Choose another name",
      );
    }
  }

  #checkStates({ scope, sends, receives }: Frame): void {
    const states = this.#protocol.lifecycles.find((lifecycle) => lifecycle.scope === scope)?.states ?? [];
    const known = states.map(({ id }) => id);
    if (known.length === 0) return;
    for (const steps of new Set([sends, receives])) {
      for (const [from, to] of steps) {
        for (const state of new Set([from, to.value])) {
          if (!known.includes(state)) {
            this.#diagnostics.report(
              to.at,
              `a ${scope} has no state \`${state}\``,
              `Write one of ${known.join(", ")}`,
            );
          }
        }
      }
    }
  }

  #checkErrors(errors: readonly Located<string>[]): void {
    const known = this.#protocol.enums.find(({ id }) => id === "error_code")?.members ?? [];
    for (const { value, at } of errors) {
      if (known.some(({ id }) => id === value)) continue;
      this.#diagnostics.report(
        at,
        `there is no error code \`${value}\``,
        "Add it to the enum `error_code`, or write one of its values",
      );
    }
  }

  #checkReply(frame: Frame, { value, at }: Located<string>): void {
    const reply = this.#frames.get(value);
    const { id } = frame.struct;
    if (reply === undefined) {
      // A frame whose own file is at fault has been reported there.
      if (this.#protocol.structs.has(`frames/${value}`)) return;
      this.#diagnostics.report(at, `there is no frame \`${value}\``, "Write the id of a frame");
      return;
    }
    const repliers = sidesOf(frame).map(opposite);
    if (!repliers.every((side) => sidesOf(reply).includes(side))) {
      this.#diagnostics.report(
        at,
        `\`${value}\` cannot answer \`${id}\`: both are sent by the ${reply.sender}`,
        "Name a frame of the other side",
      );
    }
    if (frame.scope === "channel" && reply.scope === "connection") {
      this.#diagnostics.report(
        at,
        `\`${value}\` cannot answer \`${id}\`: it belongs to no channel`,
        "Name a frame of scope channel",
      );
    }
    // A close ends what the request was part of; it answers every request at once.
    if (isNumbered(frame) && !isNumbered(reply) && keepsState(reply)) {
      this.#diagnostics.report(
        at,
        `\`${value}\` cannot answer \`${id}\`: it has no field \`request\``,
        "Add the field, or name another frame",
      );
    }
  }

  /** Where a request is received, one of its replies can be sent. */
  #checkReplyStates(frame: Frame): void {
    const replies = frame.replies.flatMap(({ value }) => this.#frames.get(value) ?? []);
    const own = replies.filter(({ scope }) => scope === frame.scope);
    if (own.length === 0 || own.length < replies.length || own.some(({ sends }) => sends.size === 0)) return;
    for (const [from, to] of frame.receives) {
      const discards = this.#protocol.lifecycles.some(
        ({ scope, discarding }) =>
          scope === frame.scope && discarding.some(({ value }) => value === to.value),
      );
      if (discards || own.some(({ sends }) => sends.has(to.value))) continue;
      const met = `\`${frame.struct.id}\`, received in state \`${from}\`, leads to \`${to.value}\`, in which none of its replies may be sent`;
      this.#diagnostics.report(to.at, met, "Let one of them be sent in that state, or name another state");
    }
  }
}

/** Whether it says which request it is, or which it answers. */
function isNumbered({ struct }: Frame): boolean {
  return struct.fields.some(({ id }) => id === "request");
}

function keepsState({ sends }: Frame): boolean {
  return [...sends].every(([from, to]) => from === to.value);
}

function sidesOf({ sender }: Frame): readonly Side[] {
  return sender === "both" ? ["client", "broker"] : [sender];
}

function opposite(side: Side): Side {
  return side === "client" ? "broker" : "client";
}
