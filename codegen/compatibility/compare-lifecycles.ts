import type { Lifecycle } from "../model/model.ts";
import { type Change, EVERYBODY, matchById, type Peers } from "./change.ts";

/** The new names of states that only have another name, at the same place among the others. */
export function renamedStates(
  before: readonly Lifecycle[],
  after: readonly Lifecycle[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [old, now] of matchById(before, after, ({ scope }) => scope).both) {
    if (old.states.length !== now.states.length) continue;
    for (const [index, { id }] of old.states.entries()) {
      const other = now.states[index]?.id ?? id;
      const isGone = !now.states.some((state) => state.id === id);
      if (isGone && !old.states.some((state) => state.id === other)) names.set(id, other);
    }
  }
  return names;
}

/** Changes of the states themselves; steps between them are changes of frames. */
export function compareLifecycles(
  before: readonly Lifecycle[],
  after: readonly Lifecycle[],
  renamed: ReadonlyMap<string, string>,
): readonly Change[] {
  return matchById(before, after, ({ scope }) => scope).both.flatMap(([old, now]) =>
    compareLifecycle(old, now, renamed),
  );
}

function compareLifecycle(
  before: Lifecycle,
  after: Lifecycle,
  renamed: ReadonlyMap<string, string>,
): readonly Change[] {
  const changes: Change[] = [];
  const add = (
    at: Change["at"],
    of: Change["of"],
    state: string,
    what: string,
    why: string,
    breaks: readonly Peers[] = [],
    breaksSource = false,
  ) => {
    changes.push({ at, of, subject: `state ${after.scope}.${state}`, what, why, breaks, breaksSource });
  };
  const named = (state: string) => renamed.get(state) ?? state;
  const states = matchById(
    before.states.map((state) => ({ ...state, id: named(state.id) })),
    after.states,
    ({ id }) => id,
  );
  for (const { id, at } of states.added) {
    add(at, "new", id, "was added", "states are not on the wire; frames say what it does", [], true);
  }
  for (const { id, at } of states.removed) {
    add(at, "old", id, "was removed", "states are not on the wire; frames say what it did", [], true);
  }
  for (const [old, now] of renamed) {
    const state = before.states.some(({ id }) => id === old) && after.states.find(({ id }) => id === now);
    if (state) add(state.at, "new", now, `was called \`${old}\``, "names are not on the wire", [], true);
  }
  const initial = after.initial.value;
  if (named(before.initial.value) !== initial) {
    const why = "the two versions disagree on the state that they begin in";
    add(after.initial.at, "new", initial, `is the first, was \`${before.initial.value}\``, why, EVERYBODY);
  }
  const discarding = matchById(
    before.discarding.map((state) => ({ ...state, value: named(state.value) })),
    after.discarding,
    ({ value }) => value,
  );
  for (const { value, at } of discarding.added) {
    add(at, "new", value, "drops what may not come", "what was refused no longer is", []);
  }
  for (const { value, at } of discarding.removed) {
    const why = "a new receiver refuses what an old peer sent before it knew";
    add(at, "old", value, "does not drop what may not come any more", why, EVERYBODY);
  }
  return changes;
}
