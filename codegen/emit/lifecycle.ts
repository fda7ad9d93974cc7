import { StructureKind } from "ts-morph";
import type { Frame, Lifecycle, Side } from "../model/model.ts";
import { constantName, typeName } from "../model/names.ts";
import { docs } from "./doc.ts";
import { exportedConstant } from "./functions.ts";
import { ERRORS, FRAME, LIFECYCLE, Module, RULES } from "./module.ts";

/** The module that says who may send what in which state, and what follows. */
export function lifecycleModule(
  lifecycles: readonly Lifecycle[],
  frames: readonly Frame[],
  sources: readonly string[],
): Module {
  const module = new Module(LIFECYCLE, sources);
  const name = module.type("KnownFrameName", FRAME);
  module.add({ kind: StructureKind.TypeAlias, isExported: true, name: "Role", type: '"client" | "broker"' });
  for (const lifecycle of lifecycles) {
    const { scope, initial, states, discarding } = lifecycle;
    const prefix = constantName(scope);
    const state = `${typeName(scope)}State`;
    const signal = `${typeName(scope)}Signal`;
    module.add(
      {
        kind: StructureKind.TypeAlias,
        isExported: true,
        name: state,
        type: states.map(({ id }) => `"${id}"`).join(" | "),
        docs: docs(
          `Where one endpoint stands with a ${scope}.`,
          states.map(({ id, doc }) => `- \`${id}\`: ${doc}`).join("\n"),
        ),
      },
      {
        kind: StructureKind.TypeAlias,
        isExported: true,
        name: signal,
        type: `\`sent \${${name}}\` | \`got \${${name}}\``,
        docs: docs("What moves an endpoint from one state to the next: a frame that it sent or got."),
      },
      exportedConstant(`${prefix}_INITIAL`, `"${initial.value}" as const satisfies ${state}`, ""),
      exportedConstant(
        `${prefix}_DISCARDING`,
        list(discarding),
        "States in which a frame from the right side that has no step of its own is dropped and is no error.",
        `readonly ${state}[]`,
      ),
      {
        kind: StructureKind.TypeAlias,
        isExported: true,
        name: `${typeName(scope)}Transitions`,
        type: `Readonly<Record<Role, Readonly<Record<${state}, Readonly<Partial<Record<${signal}, ${state}>>>>>>>`,
        docs: docs("The state that follows, by role, state and signal."),
      },
      exportedConstant(
        `${prefix}_TRANSITIONS`,
        `{ ${transitions(lifecycle, frames, "client")} ${transitions(lifecycle, frames, "broker")} } as const satisfies ${typeName(scope)}Transitions`,
        "Every legal step. A step that is not here is an error.",
      ),
    );
  }
  module.add(ruleInterface(module, name), frameRules(name, frames));
  return module;
}

function ruleInterface(module: Module, name: string) {
  const errorName = module.type("ErrorCodeName", ERRORS);
  return {
    kind: StructureKind.Interface as const,
    isExported: true,
    name: "FrameRule",
    properties: [
      { name: "frameType", isReadonly: true, type: "number" },
      { name: "sender", isReadonly: true, type: 'Role | "both"' },
      { name: "scope", isReadonly: true, type: '"connection" | "channel"' },
      { name: "replies", isReadonly: true, type: `readonly ${name}[]`, docs: docs("Frames that answer it.") },
      {
        name: "violation",
        isReadonly: true,
        type: errorName,
        docs: docs("What answers it in a state in which it is not legal, or from the wrong side."),
      },
      {
        name: "errors",
        isReadonly: true,
        type: `readonly ${errorName}[]`,
        docs: docs("What it may be answered with."),
      },
      { name: "rules", isReadonly: true, type: `readonly ${module.type("RuleId", RULES)}[]` },
    ],
  };
}

function frameRules(name: string, frames: readonly Frame[]) {
  const entries = frames.map(
    ({ struct, frameType, sender, scope, replies, violation, errors, rules }) =>
      `${struct.id}: { frameType: 0x${frameType.toString(16).padStart(2, "0")}, sender: "${sender}", scope: "${scope}", replies: ${list(replies)}, violation: "${violation.value}", errors: ${list(errors)}, rules: ${list(rules)} },`,
  );
  return exportedConstant(
    "FRAME_RULES",
    `{ ${entries.join("\n")} }`,
    "",
    `Readonly<Record<${name}, FrameRule>>`,
  );
}

function list(items: readonly { readonly value: string }[]): string {
  return `[${items.map(({ value }) => `"${value}"`).join(", ")}]`;
}

function transitions({ scope, states }: Lifecycle, frames: readonly Frame[], side: Side): string {
  const rows = states.map(({ id }) => {
    const steps = frames
      .filter((frame) => frame.scope === scope)
      .flatMap((frame) => stepsFrom(frame, id, side));
    return `${id}: { ${steps.join("\n")} },`;
  });
  return `${side}: { ${rows.join("\n")} },`;
}

function stepsFrom({ struct, sender, sends, receives }: Frame, state: string, side: Side): readonly string[] {
  const sent = sender === side || sender === "both" ? sends.get(state) : undefined;
  const got = sender === side ? undefined : receives.get(state);
  return [
    ...(sent === undefined ? [] : [`"sent ${struct.id}": "${sent.value}",`]),
    ...(got === undefined ? [] : [`"got ${struct.id}": "${got.value}",`]),
  ];
}
