// Generated from spec/*.ksy. Do not edit: run `npm run generate`.

import type { ProtocolMap } from "./protocol-map.ts";

/** The layout of the preamble and of every frame, for `annotate`. */
export const FIELD_MAP: ProtocolMap = {
  preamble: {
    id: "preamble",
    doc: "What a connection begins with.",
    fields: [
      { kind: "bytes", id: "magic", doc: "", role: "constant", extent: 4, contents: [84, 73, 78, 89] },
      { kind: "integer", id: "version", doc: "", role: "value", octets: 1, bounds: { min: "1" } },
      { kind: "bytes", id: "reserved", doc: "", role: "reserved", extent: 3, contents: [0, 0, 0] },
    ],
  },
  header: {
    id: "frame",
    doc: "The unit of the protocol.",
    fields: [
      {
        kind: "integer",
        id: "len_frame",
        doc: "Octets in the whole frame.",
        role: "derived",
        octets: 4,
        bounds: { min: "12", max: "65536" },
      },
      {
        kind: "integer",
        id: "frame_type",
        doc: "What the frame says.",
        role: "value",
        octets: 1,
        enum: "frame_type",
      },
      {
        kind: "bits",
        id: "ignorable",
        doc: "Who does not know the type skips the frame.",
        role: "value",
        octets: 1,
        shift: 0,
        width: 1,
      },
      {
        kind: "bits",
        id: "reserved_flags",
        doc: "",
        role: "reserved",
        octets: 1,
        shift: 1,
        width: 7,
        bounds: { max: "0" },
      },
      { kind: "integer", id: "reserved", doc: "", role: "reserved", octets: 2, bounds: { max: "0" } },
      { kind: "integer", id: "channel", doc: "Id of the channel.", role: "value", octets: 4 },
    ],
  },
  headerLength: 12,
  frames: [
    {
      id: "hello",
      frameType: 1,
      sender: "client",
      scope: "connection",
      doc: "The first frame.",
      fields: [
        { kind: "struct", id: "version", doc: "", role: "value", struct: "version" },
        { kind: "integer", id: "len_name", doc: "", role: "derived", octets: 1 },
        { kind: "integer", id: "reserved", doc: "", role: "reserved", octets: 1, bounds: { max: "0" } },
        { kind: "text", id: "name", doc: "Who says it.", role: "value", extent: { field: "len_name" } },
      ],
    },
    {
      id: "welcome",
      frameType: 2,
      sender: "broker",
      scope: "connection",
      doc: "The answer to HELLO. Nothing is in it.",
      fields: [],
    },
    {
      id: "note",
      frameType: 3,
      sender: "both",
      scope: "channel",
      doc: "A frame that is read where it lies.",
      fields: [
        {
          kind: "integer",
          id: "length",
          doc: "A name that a view has for something else.",
          role: "value",
          octets: 4,
          bounds: { max: "1000" },
        },
        {
          kind: "integer",
          id: "sequence",
          doc: "",
          role: "value",
          octets: 8,
          bounds: { min: "1", max: "9007199254740991" },
        },
        { kind: "integer", id: "hash", doc: "", role: "value", octets: 8, isBigInt: true },
        { kind: "struct", id: "stamp", doc: "", role: "value", struct: "stamp" },
        {
          kind: "integer",
          id: "code",
          doc: "",
          role: "value",
          octets: 2,
          enum: "error_code",
          bounds: { inEnum: true },
        },
        { kind: "bits", id: "urgent", doc: "", role: "value", octets: 1, shift: 0, width: 1 },
        {
          kind: "bits",
          id: "level",
          doc: "",
          role: "value",
          octets: 1,
          shift: 1,
          width: 3,
          bounds: { max: "5" },
        },
        {
          kind: "bits",
          id: "reserved",
          doc: "",
          role: "reserved",
          octets: 1,
          shift: 4,
          width: 4,
          bounds: { max: "0" },
        },
        {
          kind: "integer",
          id: "version",
          doc: "",
          role: "constant",
          octets: 1,
          bounds: { min: "7", max: "7" },
        },
        { kind: "bytes", id: "token", doc: "", role: "value", extent: 4 },
        { kind: "integer", id: "len_title", doc: "", role: "derived", octets: 2, bounds: { max: "100" } },
        { kind: "integer", id: "len_data", doc: "", role: "derived", octets: 2, bounds: { max: "5000" } },
        { kind: "text", id: "title", doc: "", role: "value", extent: { field: "len_title" } },
        { kind: "bytes", id: "data", doc: "", role: "value", extent: { field: "len_data" } },
        { kind: "bytes", id: "body", doc: "", role: "value", extent: "rest" },
      ],
    },
    {
      id: "closed",
      frameType: 4,
      sender: "both",
      scope: "connection",
      doc: "The last frame.",
      fields: [{ kind: "integer", id: "code", doc: "", role: "value", octets: 2, enum: "error_code" }],
    },
  ],
  unknown: {
    id: "unknown",
    doc: "A frame of a type that this version does not know.",
    fields: [
      { kind: "bytes", id: "payload", doc: "Octets without a meaning here.", role: "value", extent: "rest" },
    ],
  },
  types: {
    version: {
      id: "version",
      doc: "Declared where it is used.",
      fields: [
        { kind: "integer", id: "major", doc: "", role: "value", octets: 1 },
        { kind: "integer", id: "minor", doc: "", role: "value", octets: 1 },
      ],
    },
    stamp: {
      id: "stamp",
      doc: "When something was, and how sure that is.",
      fields: [
        { kind: "integer", id: "seconds", doc: "", role: "value", octets: 4 },
        { kind: "bits", id: "exact", doc: "", role: "value", octets: 1, shift: 0, width: 1 },
        { kind: "bits", id: "zone", doc: "", role: "value", octets: 1, shift: 1, width: 7 },
        { kind: "integer", id: "reserved", doc: "", role: "reserved", octets: 1, bounds: { max: "0" } },
      ],
    },
  },
  enums: {
    frame_type: { "1": "hello", "2": "welcome", "3": "note", "4": "closed" },
    error_code: { "0": "none", "1": "illegal_frame", "2": "refused" },
  },
};

export * from "./annotate.ts";
export * from "./hexdump.ts";
export * from "./protocol-map.ts";
