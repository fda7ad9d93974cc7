import { create, createFileRegistry, fromBinary, type Message, toBinary } from "@bufbuild/protobuf";
import {
  FieldDescriptorProto_Label,
  FieldDescriptorProto_Type,
  FileDescriptorProtoSchema,
} from "@bufbuild/protobuf/wkt";
import protobuf from "protobufjs";
import { type Contender, received, SAMPLES, type Sample } from "./contender.ts";

/** The same fields as a message of Protocol Buffers; integers in the forms that its users would take. */
const FIELDS = {
  channel: "uint32",
  sender: "uint32",
  sequence: "uint64",
  deliverAt: "uint64",
  timestamp: "uint64",
  bodyTotal: "uint32",
  priority: "uint32",
  more: "bool",
  needsConsumer: "bool",
  ttlMs: "uint32",
  body: "bytes",
} as const satisfies Record<keyof Sample, string>;

const ENTRIES = Object.entries(FIELDS) as [keyof Sample, (typeof FIELDS)[keyof Sample]][];

/** protobuf.js, with code that it generates at run time, the same as its static code. Numbers of 64 bits as `number`: faster than its Long. */
export function protobufJs(): Contender {
  (protobuf.util as { Long: unknown }).Long = null;
  protobuf.configure();
  const type = new protobuf.Type("Publish");
  for (const [index, [name, kind]] of ENTRIES.entries()) {
    type.add(new protobuf.Field(name, index + 1, kind));
  }
  new protobuf.Root().define("bench").add(type);
  const encoded = SAMPLES.map((sample) => received(type.encode(type.fromObject(sample)).finish()));
  const decode = (index: number): Sample =>
    type.decode(encoded[index & 15] as Uint8Array) as unknown as Sample;
  return {
    name: "protobufjs",
    octets: encoded[0]?.length ?? 0,
    encode: (index) => type.encode(SAMPLES[index & 15] as Sample).finish(),
    decode,
    check: decode,
  };
}

/** @bufbuild/protobuf, by reflection, which is how its generated code works too. 64 bits are `bigint`. */
export function protobufEs(): Contender {
  const { UINT32, UINT64, BOOL, BYTES } = FieldDescriptorProto_Type;
  const types = { uint32: UINT32, uint64: UINT64, bool: BOOL, bytes: BYTES };
  const file = create(FileDescriptorProtoSchema, {
    name: "bench.proto",
    package: "bench",
    syntax: "proto3",
    messageType: [
      {
        name: "Publish",
        field: ENTRIES.map(([name, kind], index) => ({
          name,
          jsonName: name,
          number: index + 1,
          label: FieldDescriptorProto_Label.OPTIONAL,
          type: types[kind],
        })),
      },
    ],
  });
  const schema = createFileRegistry(file, () => undefined).getMessage("bench.Publish");
  if (schema === undefined) throw new Error("no descriptor");
  const messages = SAMPLES.map((sample) =>
    create(schema, {
      ...sample,
      sequence: BigInt(sample.sequence),
      deliverAt: BigInt(sample.deliverAt),
      timestamp: BigInt(sample.timestamp),
    }),
  );
  const encoded = messages.map((message) => received(toBinary(schema, message)));
  const decode = (index: number): Message => fromBinary(schema, encoded[index & 15] as Uint8Array);
  return {
    name: "@bufbuild/protobuf",
    octets: encoded[0]?.length ?? 0,
    encode: (index) => toBinary(schema, messages[index & 15] as Message),
    decode,
    check: (index) => {
      const message = decode(index) as unknown as Omit<Sample, "sequence" | "deliverAt" | "timestamp"> & {
        readonly sequence: bigint;
        readonly deliverAt: bigint;
        readonly timestamp: bigint;
      };
      const { sequence, deliverAt, timestamp } = message;
      return {
        ...message,
        sequence: Number(sequence),
        deliverAt: Number(deliverAt),
        timestamp: Number(timestamp),
      };
    },
  };
}
