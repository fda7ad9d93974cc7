import type { Frame, Lifecycle, Protocol, Side } from "../../model/model.ts";
import { block, code, page, table } from "./markdown.ts";
import { frameLink } from "./paths.ts";

/** The lifecycles as diagrams and tables. */
export function statesPage({ lifecycles, frames }: Protocol): string {
  return page(
    "# States",
    "Each endpoint keeps a state for the connection and one for every channel. A frame that it sends or gets moves it from one " +
      "to the next; what is in no table here is an error, which the page of the frame names.",
    ...lifecycles.flatMap((lifecycle) => lifecycleSection(lifecycle, frames)),
  );
}

function lifecycleSection(lifecycle: Lifecycle, frames: readonly Frame[]): readonly string[] {
  const { scope, states, initial, discarding } = lifecycle;
  const own = frames.filter((frame) => frame.scope === scope);
  const dropped = discarding.map(({ value }) => code(value)).join(", ");
  return [
    `## ${scope}`,
    table(
      ["state", "meaning"],
      states.map(({ id, doc }) => [code(id), doc]),
    ),
    `It begins in ${code(initial.value)}.${dropped === "" ? "" : ` In ${dropped}, other frames of the peer are dropped and are no error.`}`,
    ...SIDES.flatMap((side) => sideSection(lifecycle, own, side)),
  ];
}

function sideSection(
  { scope, states, initial }: Lifecycle,
  frames: readonly Frame[],
  side: Side,
): readonly string[] {
  const steps = states.flatMap(({ id }) => frames.flatMap((frame) => stepsFrom(frame, id, side)));
  const edges = new Map<string, Step[]>();
  for (const step of steps.filter(({ from, to }) => from !== to)) {
    const key = `${step.from} --> ${step.to}`;
    edges.set(key, [...(edges.get(key) ?? []), step]);
  }
  const lines = [...edges].map(([edge, found]) => `  ${edge}: ${found.map(showStep).join("<br>")}`);
  const staying = states.flatMap(({ id }) => {
    const found = steps.filter(({ from, to }) => from === id && to === id);
    return found.length === 0 ? [] : [[code(id), list(found, "sends"), list(found, "gets")]];
  });
  return [
    `### The ${side}'s ${scope}`,
    block("mermaid", ["stateDiagram-v2", `  [*] --> ${initial.value}`, ...lines].join("\n")),
    staying.length === 0 ? "" : "What changes no state:",
    staying.length === 0 ? "" : table(["in", "sends", "gets"], staying),
  ];
}

interface Step {
  readonly from: string;
  readonly to: string;
  readonly frame: string;
  readonly verb: "sends" | "gets";
}

function stepsFrom({ struct, sender, sends, receives }: Frame, from: string, side: Side): readonly Step[] {
  const frame = struct.id;
  const sent = sender === side || sender === "both" ? sends.get(from) : undefined;
  const got = sender === side ? undefined : receives.get(from);
  return [
    ...(sent === undefined ? [] : [{ from, to: sent.value, frame, verb: "sends" as const }]),
    ...(got === undefined ? [] : [{ from, to: got.value, frame, verb: "gets" as const }]),
  ];
}

function showStep({ verb, frame }: Step): string {
  return `${verb} ${frame.toUpperCase()}`;
}

function list(steps: readonly Step[], verb: Step["verb"]): string {
  return steps
    .filter((step) => step.verb === verb)
    .map(({ frame }) => frameLink(frame, ""))
    .join(", ");
}

const SIDES: readonly Side[] = ["client", "broker"];
