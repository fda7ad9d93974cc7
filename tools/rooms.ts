/** A part of the tree with its own list of what it may import. */
export interface Room {
  /** Files (`runtime/driver.ts`) and folders (`runtime/client/`) it is made of. The longest match decides. */
  readonly paths: readonly string[];
  /** Other rooms, by name. A room may always import itself. */
  readonly rooms: readonly RoomName[];
  /** Packages; `node:*` is every module of Node.js. */
  readonly packages: readonly string[];
  /** Rooms of which only types may be imported. */
  readonly typesOnly?: readonly RoomName[];
}

export type RoomName =
  | "generated"
  | "runtime/protocol"
  | "runtime/broker"
  | "runtime/ports"
  | "runtime/driver.ts"
  | "runtime/server"
  | "runtime/client"
  | "runtime/adapters"
  | "the public entry points"
  | "runtime/bin"
  | "conformance/wire"
  | "conformance/model"
  | "conformance/harness"
  | "conformance/suite"
  | "conformance/run.ts"
  | "conformance/properties"
  | "conformance/simulation"
  | "conformance/mutants"
  | "conformance/oracle"
  | "conformance/ksy"
  | "conformance/formats"
  | "codegen"
  | "codegen/index.ts"
  | "codegen/ksy"
  | "codegen/expression"
  | "tools"
  | "examples"
  | "bench";

const RUNTIME: readonly RoomName[] = [
  "generated",
  "runtime/protocol",
  "runtime/broker",
  "runtime/ports",
  "runtime/driver.ts",
  "runtime/server",
  "runtime/client",
  "runtime/adapters",
  "the public entry points",
];

const SUITE: readonly RoomName[] = ["conformance/wire", "conformance/model", "conformance/harness"];

/** They judge implementations by the spec, so not even their tests may see what is generated here. */
export const STRANGERS: readonly RoomName[] = [...SUITE, "conformance/suite", "conformance/run.ts"];

export const ROOMS: Readonly<Record<RoomName, Room>> = {
  generated: { paths: ["generated/"], rooms: [], packages: [] },
  "runtime/protocol": { paths: ["runtime/protocol/"], rooms: ["generated"], packages: [] },
  "runtime/broker": { paths: ["runtime/broker/"], rooms: ["generated"], packages: [] },
  "runtime/ports": {
    paths: ["runtime/ports/"],
    rooms: ["generated"],
    typesOnly: ["generated"],
    packages: [],
  },
  "runtime/driver.ts": {
    paths: ["runtime/driver.ts", "runtime/driver.test.ts"],
    rooms: ["generated", "runtime/protocol", "runtime/ports"],
    packages: [],
  },
  "runtime/server": {
    paths: ["runtime/server/"],
    rooms: ["generated", "runtime/protocol", "runtime/broker", "runtime/ports", "runtime/driver.ts"],
    packages: [],
  },
  "runtime/client": {
    paths: ["runtime/client/"],
    rooms: ["generated", "runtime/protocol", "runtime/ports", "runtime/driver.ts"],
    packages: [],
  },
  "runtime/adapters": {
    paths: ["runtime/adapters/"],
    rooms: ["runtime/ports"],
    packages: ["node:*"],
  },
  // They put the parts together: nothing inside the parts may import them.
  "the public entry points": {
    paths: [
      "runtime/index.ts",
      "runtime/version.ts",
      "runtime/index.test.ts",
      "runtime/server/index.ts",
      "runtime/server/index.test.ts",
      "runtime/testing.ts",
      "runtime/testing.test.ts",
    ],
    rooms: RUNTIME,
    packages: ["node:*"],
  },
  "runtime/bin": {
    paths: ["runtime/bin/"],
    rooms: [...RUNTIME, "codegen/index.ts"],
    packages: ["node:*", "commander"],
  },
  "conformance/wire": {
    paths: ["conformance/wire/"],
    rooms: ["codegen/ksy"],
    packages: ["node:*", "fast-check"],
  },
  "conformance/model": {
    paths: ["conformance/model/"],
    rooms: SUITE,
    packages: ["node:*", "fast-check"],
  },
  "conformance/harness": {
    paths: ["conformance/harness/"],
    rooms: SUITE,
    packages: ["node:*", "fast-check"],
  },
  "conformance/suite": {
    paths: ["conformance/suite/"],
    rooms: SUITE,
    packages: ["node:*", "fast-check"],
  },
  "conformance/run.ts": {
    paths: ["conformance/run.ts", "conformance/run.test.ts"],
    rooms: [...SUITE, "conformance/suite"],
    packages: ["node:*"],
  },
  "conformance/properties": {
    paths: ["conformance/properties/"],
    rooms: [...RUNTIME, "conformance/harness", "conformance/wire", "conformance/oracle"],
    packages: ["node:*", "fast-check"],
  },
  "conformance/simulation": {
    paths: ["conformance/simulation/"],
    rooms: [...RUNTIME, "conformance/harness"],
    packages: ["node:*", "fast-check"],
  },
  "conformance/mutants": {
    paths: ["conformance/mutants/"],
    rooms: [...RUNTIME, "conformance/harness"],
    packages: ["node:*", "fast-check"],
  },
  // Kaitai's own compiler and runtime as a second opinion on what we generate.
  "conformance/oracle": {
    paths: ["conformance/oracle/"],
    rooms: ["generated"],
    packages: ["node:*", "kaitai-struct", "kaitai-struct-compiler", "yaml"],
  },
  // Formats of others compiled, read and written back.
  "conformance/ksy": {
    paths: ["conformance/ksy/"],
    rooms: ["codegen", "codegen/ksy", "codegen/expression"],
    packages: ["node:*", "yaml"],
  },
  // What the compiler of formats makes of the protocol, beside the tuned codec and Kaitai's parser.
  "conformance/formats": {
    paths: ["conformance/formats/"],
    rooms: ["codegen", "generated", "conformance/oracle"],
    packages: ["node:*"],
  },
  codegen: {
    paths: ["codegen/"],
    rooms: ["codegen/ksy", "codegen/expression"],
    packages: ["node:*", "ts-morph", "yaml", "fast-check"],
  },
  // The compiler as others may use it.
  "codegen/index.ts": {
    paths: ["codegen/index.ts", "codegen/index.test.ts"],
    rooms: ["codegen", "codegen/ksy"],
    packages: ["node:*"],
  },
  "codegen/ksy": { paths: ["codegen/ksy/"], rooms: ["codegen/expression"], packages: ["node:*", "yaml"] },
  "codegen/expression": { paths: ["codegen/expression/"], rooms: [], packages: [] },
  tools: { paths: ["tools/"], rooms: [], packages: ["node:*", "ts-morph", "mocha", "fast-check"] },
  examples: {
    paths: ["examples/"],
    rooms: ["the public entry points"],
    packages: ["node:*", "mudem"],
  },
  bench: {
    paths: ["bench/"],
    rooms: ["the public entry points", "generated"],
    packages: [
      "node:*",
      "mudem",
      "protobufjs",
      "@bufbuild/protobuf",
      "msgpackr",
      "avsc",
      "kaitai-struct",
      "kaitai-struct-compiler",
      "yaml",
    ],
  },
};
