import assert from "node:assert/strict";
import { invocationOf } from "./invocation.ts";

describe("how the program was called", () => {
  const start = { nodeOptions: [], cwd: "/there", path: "/usr/bin:/usr/local/bin" };

  it("is its name when it was found on the path", () => {
    assert.equal(invocationOf({ ...start, script: "/usr/local/bin/mudem" }), "mudem");
  });

  it("is npx when it lies among the packages of a project, even though npm puts that on the path", () => {
    const script = "/there/shop/node_modules/.bin/mudem";
    assert.equal(
      invocationOf({ ...start, script, path: "/there/shop/node_modules/.bin:/usr/bin" }),
      "npx mudem",
    );
  });

  it("is npx in a checkout of this package, which is built", () => {
    const script = "/there/mudem/dist/runtime/bin/mudem.js";
    for (const cwd of ["/there/mudem", "/there/mudem/examples"]) {
      assert.equal(invocationOf({ ...start, script, cwd }), "npx mudem");
    }
  });

  it("is its file, from where the user stands, anywhere else", () => {
    const script = "/there/mudem/dist/runtime/bin/mudem.js";
    assert.equal(invocationOf({ ...start, script }), "node mudem/dist/runtime/bin/mudem.js");
    assert.equal(
      invocationOf({ ...start, script: "/there/my code/mudem.ts", nodeOptions: ["--import=tsx"] }),
      'node --import=tsx "my code/mudem.ts"',
    );
  });
});
