import assert from "node:assert/strict";
import fc from "fast-check";
import * as generated from "../../generated/index.ts";
import { frames } from "../wire/arbitraries.ts";
import { type Encoded, encodeFrame } from "../wire/encode.ts";
import { havoc } from "../wire/havoc.ts";
import { loadSpec } from "../wire/load.ts";
import { type FrameLayout, isReserved } from "../wire/schema.ts";
import { camelCase, type FrameValue } from "../wire/values.ts";
import { violationsOf } from "../wire/violations.ts";

/** What all generated views have, and for each fixed field an accessor. */
interface View {
  read(view: DataView, at: number, length: number): this;
  move(view: DataView, at: number): this;
  write(view: DataView, at: number, length: number, channel: number): this;
  readonly view: DataView;
  readonly at: number;
  readonly length: number;
  channel: number;
  [field: string]: unknown;
}

const spec = loadSpec();

for (const layout of spec.frames.filter(({ hasView }) => hasView)) {
  const View = viewOf(layout);

  describe(`the view of ${layout.name}`, () => {
    it("shows the values that the frame has, and where its variable parts are", () => {
      fc.assert(
        fc.property(frames(layout), (frame) => {
          const encoded = encodeFrame(spec, frame);
          const memory = inMemory(encoded.octets);
          for (const view of [
            new View().read(memory, AT, encoded.octets.length),
            new View().move(memory, AT),
          ]) {
            assert.equal(view.at, AT);
            assert.equal(view.length, encoded.octets.length);
            assert.equal(view.channel, frame.channel);
            assert.deepEqual(fixedParts(view, encoded), fixedValues(frame, encoded));
            assert.deepEqual(
              variableParts(encoded).map(({ id }) => rangeOf(view, id)),
              variableParts(encoded).map(({ from, to }) => ({ from: AT + from, length: to - from })),
            );
          }
        }),
      );
    });

    it("writes the octets that the frame has, and none beside them", () => {
      fc.assert(
        fc.property(frames(layout), (frame) => {
          const encoded = encodeFrame(spec, frame);
          const length = encoded.octets.length;
          const memory = inMemory(new Uint8Array(length).fill(0xaa));
          const view = new View().write(memory, AT, length, frame.channel);
          Object.assign(view, fixedValues(frame, encoded));
          for (const { id, from, to } of variableParts(encoded)) {
            const place = Number(rangeOf(view, id).from);
            new Uint8Array(memory.buffer).set(encoded.octets.subarray(from, to), place);
          }
          assert.deepEqual(memory, inMemory(encoded.octets));
        }),
      );
    });

    it("changes one field and no other", () => {
      const pairs = fc.tuple(frames(layout), frames(layout));
      fc.assert(
        fc.property(pairs, fc.nat(), ([frame, other], choice) => {
          const encoded = encodeFrame(spec, frame);
          const names = Object.keys(layoutValues(layout, frame));
          const name = names[choice % names.length] ?? "";
          const view = new View().read(inMemory(encoded.octets), AT, encoded.octets.length);
          Object.assign(view, { [camelCase(name)]: other[name] });
          const changed = encodeFrame(spec, { ...frame, [name]: other[name] ?? 0 });
          assert.deepEqual(view.view, inMemory(changed.octets));
        }),
      );
    });

    it("accepts what the decoder accepts and refuses what it refuses, but for what is inside of variable parts", () => {
      const damaged = frames(layout).chain((frame) =>
        fc.oneof(
          havoc(encodeFrame(spec, frame).octets),
          fc.constantFrom(...violationsOf(spec, frame).map(({ octets }) => octets)),
        ),
      );
      fc.assert(
        fc.property(damaged, (octets) => {
          const view = new View();
          const accepted = accepts(view, octets);
          const verdict = verdictOn(layout, octets);
          // What is wrong inside may be all that is wrong; then the parts fill the frame all the same.
          if (verdict === "wrong inside") assert.ok(!accepted || isFilled(layout, view));
          else assert.equal(accepted, verdict === "right");
        }),
        { numRuns: 1500 },
      );
    });
  });
}

describe("the views", () => {
  it("are there for the frames that ask for one, and for no other", () => {
    const views = Object.keys(generated).filter((name) => name.endsWith("View"));
    const asked = spec.frames.filter(({ hasView }) => hasView).map(({ name }) => `${typeName(name)}View`);
    assert.deepEqual(views.sort(), asked.sort());
  });
});

function viewOf({ name }: FrameLayout): new () => View {
  const View: unknown = Reflect.get(generated, `${typeName(name)}View`);
  assert.ok(typeof View === "function", `${name} has no view`);
  return View as new () => View;
}

function typeName(name: string): string {
  return camelCase(`_${name}`);
}

/** `octets` amid others. */
function inMemory(octets: Uint8Array): DataView {
  const memory = new Uint8Array(octets.length + 2 * AT).fill(0x55);
  memory.set(octets, AT);
  return new DataView(memory.buffer);
}

/** The values of the fixed fields of `frame` that are in its value tree, bits one by one. */
function layoutValues({ body }: FrameLayout, frame: FrameValue): Readonly<Record<string, unknown>> {
  const ids = body.fields.flatMap((field) => {
    if (field.kind === "bits") return field.parts.map(({ id }) => id);
    return field.kind === "integer" && field.measures === undefined ? [field.id] : [];
  });
  return Object.fromEntries(ids.filter((id) => !isReserved(id)).map((id) => [id, frame[id]]));
}

/** With the lengths, which a view shows like any other number. */
function fixedValues(frame: FrameValue, encoded: Encoded): Readonly<Record<string, unknown>> {
  const layout = spec.frames.find(({ name }) => name === frame.type);
  assert.ok(layout);
  const lengths = encoded.spans.flatMap(({ field, holder }) => {
    if (field.kind !== "integer" || field.measures === undefined || holder !== frame.type) return [];
    const measured = encoded.spans.find(({ path }) => path === `${frame.type}.${field.measures}`);
    return measured === undefined ? [] : [[field.id, measured.to - measured.from] as const];
  });
  const values = { ...layoutValues(layout, frame), ...Object.fromEntries(lengths) };
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [camelCase(id), value]));
}

function fixedParts(view: View, encoded: Encoded): Readonly<Record<string, unknown>> {
  const names = encoded.spans.flatMap(({ field, path }) => {
    if (path.startsWith("frame.") || path.split(".").length > 2) return [];
    if (field.kind === "bits") return field.parts.map(({ id }) => id);
    return field.kind === "integer" ? [field.id] : [];
  });
  return Object.fromEntries(
    names.filter((id) => !isReserved(id)).map((id) => [camelCase(id), view[camelCase(id)]]),
  );
}

/** The fields of the body that a view shows as a range. */
function variableParts({
  spans,
}: Encoded): readonly { readonly id: string; readonly from: number; readonly to: number }[] {
  return spans.flatMap(({ field, path, from, to }) => {
    if (path.split(".").length > 2 || field.kind === "integer" || field.kind === "bits") return [];
    return [{ id: field.id, from, to }];
  });
}

function rangeOf(view: View, id: string): { readonly from: unknown; readonly length: unknown } {
  const name = camelCase(id);
  return { from: view[`${name}At`], length: view[`${name}Length`] };
}

/** What the decoder says of `octets`, which may be a frame of this type. */
function verdictOn({ name }: FrameLayout, octets: Uint8Array): "right" | "wrong" | "wrong inside" {
  try {
    return generated.decodeFrame(octets).type === name ? "right" : "wrong";
  } catch (error) {
    assert.ok(error instanceof generated.DecodeError);
    const isInside = error.kind === "text" || error.path.split(".").length > 2;
    return isInside && error.path.startsWith(`${name}.`) ? "wrong inside" : "wrong";
  }
}

/** Whether the variable parts lie one behind the other up to the end of the frame. */
function isFilled({ body }: FrameLayout, view: View): boolean {
  const parts = body.fields.flatMap((field) => {
    if (field.kind === "integer" || field.kind === "bits") return [];
    return [rangeOf(view, field.id)];
  });
  const ends = parts.map(({ from, length }) => Number(from) + Number(length));
  const begins = parts.slice(1).map(({ from }) => from);
  return ends.every((end, index) => end === (begins[index] ?? AT + view.length));
}

function accepts(view: View, octets: Uint8Array): boolean {
  try {
    view.read(inMemory(octets), AT, octets.length);
    return true;
  } catch (error) {
    assert.ok(error instanceof generated.DecodeError, String(error));
    return false;
  }
}

const AT = 13;
