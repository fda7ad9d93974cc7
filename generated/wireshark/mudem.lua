-- Generated from spec/*.ksy. Do not edit: run `npm run generate`.
--
-- A dissector for Wireshark and tshark: copy it to the folder of personal Lua plugins, or
--   tshark -X lua_script:mudem.lua -r capture.pcap

local NAME = "Mudem"
local PORTS = "5671"
local MAP = {
  ["preamble"] = {
    ["id"] = "preamble",
    ["doc"] = "The first octets in each direction of a connection, before any frame. Its layout is the same in every version of the protocol, for ever: it is how two endpoints find out that they have no version in common.",
    ["fields"] = {
      {
        ["kind"] = "bytes",
        ["id"] = "magic",
        ["doc"] = "The octets `4d 55 44 45 4d`, \"MUDEM\" in ASCII.",
        ["role"] = "constant",
        ["extent"] = 5,
        ["contents"] = { 77, 85, 68, 69, 77 },
      },
      {
        ["kind"] = "integer",
        ["id"] = "version_min",
        ["doc"] = "Lowest major version that the endpoint speaks. The broker answers with the version it chose, here and in `version_max`.",
        ["role"] = "value",
        ["octets"] = 1,
        ["bounds"] = { ["min"] = "1" },
      },
      {
        ["kind"] = "integer",
        ["id"] = "version_max",
        ["doc"] = "Highest major version that the endpoint speaks; not below `version_min`.",
        ["role"] = "value",
        ["octets"] = 1,
        ["bounds"] = {
          ["min"] = { ["field"] = "version_min" },
        },
      },
      {
        ["kind"] = "integer",
        ["id"] = "reserved",
        ["doc"] = "",
        ["role"] = "reserved",
        ["octets"] = 1,
        ["bounds"] = { ["max"] = "0" },
      },
    },
  },
  ["header"] = {
    ["id"] = "frame",
    ["doc"] = "The unit of the protocol: a header of twelve octets, the same for every frame, and a body whose layout follows from the frame type. All integers are little-endian. Every fixed field lies at a constant offset from the start of the frame that is a multiple of its own size, and what varies in length stands after all that does not, so that a frame can be read, changed, skipped and passed on where it lies.",
    ["fields"] = {
      {
        ["kind"] = "integer",
        ["id"] = "len_frame",
        ["doc"] = "Octets in the whole frame, this field included.",
        ["role"] = "derived",
        ["octets"] = 4,
        ["bounds"] = { ["min"] = "12", ["max"] = "16777216" },
      },
      { ["kind"] = "integer", ["id"] = "frame_type", ["doc"] = "What the frame says.", ["role"] = "value", ["octets"] = 1, ["enum"] = "frame_type" },
      { ["kind"] = "bits", ["id"] = "ignorable", ["doc"] = "A receiver that does not know the frame type skips the frame; without it such a frame is an error.", ["role"] = "value", ["octets"] = 1, ["shift"] = 0, ["width"] = 1 },
      {
        ["kind"] = "bits",
        ["id"] = "reserved_flags",
        ["doc"] = "",
        ["role"] = "reserved",
        ["octets"] = 1,
        ["shift"] = 1,
        ["width"] = 7,
        ["bounds"] = { ["max"] = "0" },
      },
      {
        ["kind"] = "integer",
        ["id"] = "reserved",
        ["doc"] = "",
        ["role"] = "reserved",
        ["octets"] = 2,
        ["bounds"] = { ["max"] = "0" },
      },
      { ["kind"] = "integer", ["id"] = "channel", ["doc"] = "Id of the channel; 0 for a frame about the connection.", ["role"] = "value", ["octets"] = 4 },
    },
  },
  ["headerLength"] = 12,
  ["frames"] = {
    {
      ["id"] = "hello",
      ["frameType"] = 1,
      ["sender"] = "client",
      ["scope"] = "connection",
      ["doc"] = "The client's first frame, who it is, what it can do, the limits it wants, and the first step of its authentication.",
      ["fields"] = {
        { ["kind"] = "struct", ["id"] = "capabilities", ["doc"] = "What the client can do and would like to use.", ["role"] = "value", ["struct"] = "capabilities" },
        {
          ["kind"] = "integer",
          ["id"] = "max_frame_length",
          ["doc"] = "Longest frame that the client takes, in octets, header included.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "4096", ["max"] = "16777216" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "max_message_length",
          ["doc"] = "Longest message, properties and body, that the client takes, in octets.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "4096" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "max_channels",
          ["doc"] = "Most channels that the client wants open at once.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1", ["max"] = "65535" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "heartbeat_ms",
          ["doc"] = "Longest silence, in milliseconds, that the client wants on the connection.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "100", ["max"] = "3600000" },
        },
        { ["kind"] = "integer", ["id"] = "len_client_name", ["doc"] = "Octets in `client_name`.", ["role"] = "derived", ["octets"] = 1 },
        {
          ["kind"] = "integer",
          ["id"] = "len_client_version",
          ["doc"] = "Octets in `client_version`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "64" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_mechanism",
          ["doc"] = "Octets in `mechanism`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["min"] = "1", ["max"] = "32" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_session",
          ["doc"] = "Octets in `session`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "64" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_initial_response",
          ["doc"] = "Octets in `initial_response`.",
          ["role"] = "derived",
          ["octets"] = 2,
          ["bounds"] = { ["max"] = "2048" },
        },
        { ["kind"] = "integer", ["id"] = "minor_version", ["doc"] = "Highest minor version of the chosen major version that the client knows.", ["role"] = "value", ["octets"] = 1 },
        {
          ["kind"] = "integer",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "text",
          ["id"] = "client_name",
          ["doc"] = "Name of the application, for people who look at the broker.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_client_name" },
        },
        {
          ["kind"] = "text",
          ["id"] = "client_version",
          ["doc"] = "Name and version of the client library.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_client_version" },
        },
        {
          ["kind"] = "text",
          ["id"] = "mechanism",
          ["doc"] = "Authentication mechanism, a SASL name such as `ANONYMOUS`, `PLAIN` or `SCRAM-SHA-256` (RFC 4422), or `BEARER`.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_mechanism" },
        },
        {
          ["kind"] = "bytes",
          ["id"] = "session",
          ["doc"] = "Token of a session to take up again, from an earlier WELCOME; empty for a new one.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_session" },
        },
        {
          ["kind"] = "bytes",
          ["id"] = "initial_response",
          ["doc"] = "First message of the mechanism; empty when it has none.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_initial_response" },
        },
      },
    },
    {
      ["id"] = "challenge",
      ["frameType"] = 2,
      ["sender"] = "broker",
      ["scope"] = "connection",
      ["doc"] = "The broker's next step in the authentication.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "len_data",
          ["doc"] = "Octets in `data`.",
          ["role"] = "derived",
          ["octets"] = 2,
          ["bounds"] = { ["max"] = "2048" },
        },
        {
          ["kind"] = "bytes",
          ["id"] = "data",
          ["doc"] = "Message of the mechanism.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_data" },
        },
      },
    },
    {
      ["id"] = "authenticate",
      ["frameType"] = 3,
      ["sender"] = "client",
      ["scope"] = "connection",
      ["doc"] = "The client's answer to a CHALLENGE.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "len_data",
          ["doc"] = "Octets in `data`.",
          ["role"] = "derived",
          ["octets"] = 2,
          ["bounds"] = { ["max"] = "2048" },
        },
        {
          ["kind"] = "bytes",
          ["id"] = "data",
          ["doc"] = "Message of the mechanism.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_data" },
        },
      },
    },
    {
      ["id"] = "welcome",
      ["frameType"] = 4,
      ["sender"] = "broker",
      ["scope"] = "connection",
      ["doc"] = "The connection is open, with these capabilities and limits.",
      ["fields"] = {
        { ["kind"] = "struct", ["id"] = "capabilities", ["doc"] = "Those that the client offered and the broker has.", ["role"] = "value", ["struct"] = "capabilities" },
        {
          ["kind"] = "integer",
          ["id"] = "max_frame_length",
          ["doc"] = "Longest frame in either direction, in octets; not above that of HELLO.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "4096", ["max"] = "16777216" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "max_message_length",
          ["doc"] = "Longest message in either direction, in octets; not above that of HELLO.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "4096" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "max_channels",
          ["doc"] = "Most channels open at once; not above that of HELLO.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1", ["max"] = "65535" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "heartbeat_ms",
          ["doc"] = "Longest silence in either direction, in milliseconds; not above that of HELLO.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "100", ["max"] = "3600000" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "server_time",
          ["doc"] = "The broker's clock, milliseconds since 1970.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        { ["kind"] = "integer", ["id"] = "connection", ["doc"] = "Number of the connection in the broker's logs.", ["role"] = "value", ["octets"] = 4 },
        { ["kind"] = "bits", ["id"] = "resumed", ["doc"] = "The session of HELLO was taken up again.", ["role"] = "value", ["octets"] = 1, ["shift"] = 0, ["width"] = 1 },
        {
          ["kind"] = "bits",
          ["id"] = "reserved_flags",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["shift"] = 1,
          ["width"] = 7,
          ["bounds"] = { ["max"] = "0" },
        },
        { ["kind"] = "integer", ["id"] = "minor_version", ["doc"] = "Minor version of the chosen major version that both endpoints know.", ["role"] = "value", ["octets"] = 1 },
        { ["kind"] = "integer", ["id"] = "len_broker_name", ["doc"] = "Octets in `broker_name`.", ["role"] = "derived", ["octets"] = 1 },
        {
          ["kind"] = "integer",
          ["id"] = "len_broker_version",
          ["doc"] = "Octets in `broker_version`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "64" },
        },
        { ["kind"] = "integer", ["id"] = "session_lifetime_ms", ["doc"] = "Milliseconds for which the broker keeps the session after the connection ends; 0 when it does not.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "len_session",
          ["doc"] = "Octets in `session`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "64" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "reserved_2",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 2,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "text",
          ["id"] = "broker_name",
          ["doc"] = "Name of this broker, for people.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_broker_name" },
        },
        {
          ["kind"] = "text",
          ["id"] = "broker_version",
          ["doc"] = "Name and version of the broker's software.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_broker_version" },
        },
        {
          ["kind"] = "bytes",
          ["id"] = "session",
          ["doc"] = "Token to take the session up again with; a secret.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_session" },
        },
      },
    },
    {
      ["id"] = "renew",
      ["frameType"] = 5,
      ["sender"] = "client",
      ["scope"] = "connection",
      ["doc"] = "New credentials for an open connection, before the old ones end.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "The client's number for this request.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_mechanism",
          ["doc"] = "Octets in `mechanism`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["min"] = "1", ["max"] = "32" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_data",
          ["doc"] = "Octets in `data`.",
          ["role"] = "derived",
          ["octets"] = 2,
          ["bounds"] = { ["max"] = "2048" },
        },
        {
          ["kind"] = "text",
          ["id"] = "mechanism",
          ["doc"] = "Authentication mechanism, one that needs a single message.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_mechanism" },
        },
        {
          ["kind"] = "bytes",
          ["id"] = "data",
          ["doc"] = "Message of the mechanism.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_data" },
        },
      },
    },
    {
      ["id"] = "renewed",
      ["frameType"] = 6,
      ["sender"] = "broker",
      ["scope"] = "connection",
      ["doc"] = "Answer to RENEW. When it was refused the connection goes on with the credentials it had.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "Number of the RENEW that this answers.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        { ["kind"] = "integer", ["id"] = "lifetime_ms", ["doc"] = "Milliseconds until the credentials end; 0 when they do not.", ["role"] = "value", ["octets"] = 4 },
        { ["kind"] = "struct", ["id"] = "problem", ["doc"] = "Why the credentials were refused; `none` when they were taken.", ["role"] = "value", ["struct"] = "problem" },
      },
    },
    {
      ["id"] = "ping",
      ["frameType"] = 8,
      ["sender"] = "both",
      ["scope"] = "connection",
      ["doc"] = "Asks for a PONG; keeps the connection alive and measures the round trip.",
      ["fields"] = {
        { ["kind"] = "bytes", ["id"] = "payload", ["doc"] = "Any eight octets.", ["role"] = "value", ["extent"] = 8 },
      },
    },
    {
      ["id"] = "pong",
      ["frameType"] = 9,
      ["sender"] = "both",
      ["scope"] = "connection",
      ["doc"] = "The answer to a PING, with its payload.",
      ["fields"] = {
        { ["kind"] = "bytes", ["id"] = "payload", ["doc"] = "The payload of the PING.", ["role"] = "value", ["extent"] = 8 },
      },
    },
    {
      ["id"] = "go_away",
      ["frameType"] = 10,
      ["sender"] = "broker",
      ["scope"] = "connection",
      ["doc"] = "The broker wants the connection to end. What was begun is finished; nothing new is begun.",
      ["fields"] = {
        { ["kind"] = "integer", ["id"] = "len_address", ["doc"] = "Octets in `address`.", ["role"] = "derived", ["octets"] = 1 },
        {
          ["kind"] = "integer",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "reserved_2",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 2,
          ["bounds"] = { ["max"] = "0" },
        },
        { ["kind"] = "struct", ["id"] = "problem", ["doc"] = "Why, and how long to wait before a connection is tried again.", ["role"] = "value", ["struct"] = "problem" },
        {
          ["kind"] = "text",
          ["id"] = "address",
          ["doc"] = "Address of another broker to go to; empty when there is none.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_address" },
        },
      },
    },
    {
      ["id"] = "connection_close",
      ["frameType"] = 11,
      ["sender"] = "both",
      ["scope"] = "connection",
      ["doc"] = "Ends the connection and all its channels, because it was asked for (`none`) or for an error.",
      ["fields"] = {
        { ["kind"] = "struct", ["id"] = "problem", ["doc"] = "Why.", ["role"] = "value", ["struct"] = "problem" },
      },
    },
    {
      ["id"] = "connection_closed",
      ["frameType"] = 12,
      ["sender"] = "both",
      ["scope"] = "connection",
      ["doc"] = "The answer to CONNECTION_CLOSE, and the last frame in its direction.",
      ["fields"] = {  },
    },
    {
      ["id"] = "channel_open",
      ["frameType"] = 16,
      ["sender"] = "client",
      ["scope"] = "channel",
      ["doc"] = "Opens the channel in the header.",
      ["fields"] = {  },
    },
    {
      ["id"] = "channel_opened",
      ["frameType"] = 17,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "The channel is open.",
      ["fields"] = {  },
    },
    {
      ["id"] = "channel_close",
      ["frameType"] = 18,
      ["sender"] = "both",
      ["scope"] = "channel",
      ["doc"] = "Ends one channel, because it was asked for (`none`) or for an error, and nothing else on the connection.",
      ["fields"] = {
        { ["kind"] = "struct", ["id"] = "problem", ["doc"] = "Why.", ["role"] = "value", ["struct"] = "problem" },
      },
    },
    {
      ["id"] = "channel_closed",
      ["frameType"] = 19,
      ["sender"] = "both",
      ["scope"] = "channel",
      ["doc"] = "The answer to CHANNEL_CLOSE, and the last frame of the channel in its direction.",
      ["fields"] = {  },
    },
    {
      ["id"] = "barrier",
      ["frameType"] = 20,
      ["sender"] = "client",
      ["scope"] = "channel",
      ["doc"] = "Asks for an answer once all that the client sent before on this channel has been acted on.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "The client's number for this request.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
      },
    },
    {
      ["id"] = "barrier_reached",
      ["frameType"] = 21,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "The answer to BARRIER.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "Number of the BARRIER that this answers.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
      },
    },
    {
      ["id"] = "failed",
      ["frameType"] = 22,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "A request was refused; the channel goes on.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "Number of the request that this answers.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        { ["kind"] = "struct", ["id"] = "problem", ["doc"] = "Why.", ["role"] = "value", ["struct"] = "problem" },
      },
    },
    {
      ["id"] = "queue_assert",
      ["frameType"] = 32,
      ["sender"] = "client",
      ["scope"] = "channel",
      ["doc"] = "Makes sure that a queue of this type and with these settings exists. Asking again for the same changes nothing.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "The client's number for this request.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "queue_type",
          ["doc"] = "Type of the queue.",
          ["role"] = "value",
          ["octets"] = 1,
          ["enum"] = "queue_type",
          ["bounds"] = { ["inEnum"] = true },
        },
        { ["kind"] = "bits", ["id"] = "durable", ["doc"] = "The queue and its messages outlive the broker's process.", ["role"] = "value", ["octets"] = 1, ["shift"] = 0, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "exclusive", ["doc"] = "Only this connection's session uses the queue, which ends with it.", ["role"] = "value", ["octets"] = 1, ["shift"] = 1, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "auto_delete", ["doc"] = "The queue deletes itself when the last consumer that it had is gone.", ["role"] = "value", ["octets"] = 1, ["shift"] = 2, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "passive", ["doc"] = "Create nothing; say whether it exists.", ["role"] = "value", ["octets"] = 1, ["shift"] = 3, ["width"] = 1 },
        {
          ["kind"] = "bits",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["shift"] = 4,
          ["width"] = 4,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_queue",
          ["doc"] = "Octets in `queue`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "num_settings",
          ["doc"] = "Number of settings.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "64" },
        },
        {
          ["kind"] = "text",
          ["id"] = "queue",
          ["doc"] = "Name of the queue.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_queue" },
        },
        {
          ["kind"] = "struct",
          ["id"] = "settings",
          ["doc"] = "Settings that differ from their defaults, no key twice.",
          ["role"] = "value",
          ["repeat"] = { ["field"] = "num_settings" },
          ["struct"] = "setting",
        },
      },
    },
    {
      ["id"] = "queue_asserted",
      ["frameType"] = 33,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "The answer to QUEUE_ASSERT and QUEUE_UPDATE.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "Number of the QUEUE_ASSERT that this answers.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "outcome",
          ["doc"] = "What was found or done.",
          ["role"] = "value",
          ["octets"] = 1,
          ["enum"] = "assert_outcome",
          ["bounds"] = { ["inEnum"] = true },
        },
        {
          ["kind"] = "integer",
          ["id"] = "num_differences",
          ["doc"] = "Number of differences; 0 but for a mismatch.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "64" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 2,
          ["bounds"] = { ["max"] = "0" },
        },
        { ["kind"] = "integer", ["id"] = "consumers", ["doc"] = "Consumers attached to the queue.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "messages",
          ["doc"] = "Messages waiting in the queue.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "struct",
          ["id"] = "differences",
          ["doc"] = "Every setting in which the queue is not as it was asked for.",
          ["role"] = "value",
          ["repeat"] = { ["field"] = "num_differences" },
          ["struct"] = "difference",
        },
      },
    },
    {
      ["id"] = "queue_update",
      ["frameType"] = 34,
      ["sender"] = "client",
      ["scope"] = "channel",
      ["doc"] = "Changes settings of an existing queue; those not named stay as they are.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "The client's number for this request.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_queue",
          ["doc"] = "Octets in `queue`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "num_settings",
          ["doc"] = "Number of settings.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "64" },
        },
        {
          ["kind"] = "text",
          ["id"] = "queue",
          ["doc"] = "Name of the queue.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_queue" },
        },
        {
          ["kind"] = "struct",
          ["id"] = "settings",
          ["doc"] = "Settings with their new values, no key twice.",
          ["role"] = "value",
          ["repeat"] = { ["field"] = "num_settings" },
          ["struct"] = "setting",
        },
      },
    },
    {
      ["id"] = "queue_delete",
      ["frameType"] = 35,
      ["sender"] = "client",
      ["scope"] = "channel",
      ["doc"] = "Deletes a queue with its messages.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "The client's number for this request.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        { ["kind"] = "bits", ["id"] = "if_unused", ["doc"] = "Only when it has no consumer.", ["role"] = "value", ["octets"] = 1, ["shift"] = 0, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "if_empty", ["doc"] = "Only when it holds no message, waiting or unsettled.", ["role"] = "value", ["octets"] = 1, ["shift"] = 1, ["width"] = 1 },
        {
          ["kind"] = "bits",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["shift"] = 2,
          ["width"] = 6,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_queue",
          ["doc"] = "Octets in `queue`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "text",
          ["id"] = "queue",
          ["doc"] = "Name of the queue.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_queue" },
        },
      },
    },
    {
      ["id"] = "queue_deleted",
      ["frameType"] = 36,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "The queue is gone.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "Number of the QUEUE_DELETE that this answers.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "messages",
          ["doc"] = "Messages that went with it.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
      },
    },
    {
      ["id"] = "queue_purge",
      ["frameType"] = 37,
      ["sender"] = "client",
      ["scope"] = "channel",
      ["doc"] = "Drops all messages that wait in a queue; those unsettled stay with their consumers.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "The client's number for this request.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_queue",
          ["doc"] = "Octets in `queue`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "text",
          ["id"] = "queue",
          ["doc"] = "Name of the queue.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_queue" },
        },
      },
    },
    {
      ["id"] = "queue_purged",
      ["frameType"] = 38,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "The waiting messages are gone.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "Number of the QUEUE_PURGE that this answers.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "messages",
          ["doc"] = "Messages that were dropped.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
      },
    },
    {
      ["id"] = "queue_describe",
      ["frameType"] = 39,
      ["sender"] = "client",
      ["scope"] = "channel",
      ["doc"] = "Asks for the settings and counts of a queue.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "The client's number for this request.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_queue",
          ["doc"] = "Octets in `queue`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "text",
          ["id"] = "queue",
          ["doc"] = "Name of the queue.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_queue" },
        },
      },
    },
    {
      ["id"] = "queue_described",
      ["frameType"] = 40,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "The answer to QUEUE_DESCRIBE.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "Number of the QUEUE_DESCRIBE that this answers.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "queue_type",
          ["doc"] = "Type of the queue.",
          ["role"] = "value",
          ["octets"] = 1,
          ["enum"] = "queue_type",
          ["bounds"] = { ["inEnum"] = true },
        },
        { ["kind"] = "bits", ["id"] = "durable", ["doc"] = "The queue and its messages outlive the broker's process.", ["role"] = "value", ["octets"] = 1, ["shift"] = 0, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "exclusive", ["doc"] = "Only one connection's session uses the queue.", ["role"] = "value", ["octets"] = 1, ["shift"] = 1, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "auto_delete", ["doc"] = "The queue deletes itself when the last consumer that it had is gone.", ["role"] = "value", ["octets"] = 1, ["shift"] = 2, ["width"] = 1 },
        {
          ["kind"] = "bits",
          ["id"] = "reserved_flags",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["shift"] = 3,
          ["width"] = 5,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "num_settings",
          ["doc"] = "Number of settings.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "64" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "0" },
        },
        { ["kind"] = "integer", ["id"] = "consumers", ["doc"] = "Consumers attached to the queue.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "ready",
          ["doc"] = "Messages that wait, over all subscriptions.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "unsettled",
          ["doc"] = "Messages delivered and not settled, over all subscriptions.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "octets",
          ["doc"] = "Octets of the properties and bodies of all of these.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "next_offset",
          ["doc"] = "Offset that the next message gets; the number of messages that the queue ever took.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        { ["kind"] = "integer", ["id"] = "subscriptions", ["doc"] = "Subscriptions of a PUBSUB queue; 0 for P2P.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "struct",
          ["id"] = "settings",
          ["doc"] = "Settings that differ from their defaults.",
          ["role"] = "value",
          ["repeat"] = { ["field"] = "num_settings" },
          ["struct"] = "setting",
        },
      },
    },
    {
      ["id"] = "route_bind",
      ["frameType"] = 41,
      ["sender"] = "client",
      ["scope"] = "channel",
      ["doc"] = "Lets a queue receive what is published to the routes that match a pattern.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "The client's number for this request.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_queue",
          ["doc"] = "Octets in `queue`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_pattern",
          ["doc"] = "Octets in `pattern`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "text",
          ["id"] = "queue",
          ["doc"] = "Name of the queue.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_queue" },
        },
        {
          ["kind"] = "text",
          ["id"] = "pattern",
          ["doc"] = "Tokens separated by `.`; `*` stands for one token, a last `>` for one or more.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_pattern" },
        },
      },
    },
    {
      ["id"] = "route_bound",
      ["frameType"] = 42,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "The answer to ROUTE_BIND.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "Number of the ROUTE_BIND that this answers.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        { ["kind"] = "bits", ["id"] = "existed", ["doc"] = "The pattern was bound to the queue before.", ["role"] = "value", ["octets"] = 1, ["shift"] = 0, ["width"] = 1 },
        {
          ["kind"] = "bits",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["shift"] = 1,
          ["width"] = 7,
          ["bounds"] = { ["max"] = "0" },
        },
      },
    },
    {
      ["id"] = "route_unbind",
      ["frameType"] = 43,
      ["sender"] = "client",
      ["scope"] = "channel",
      ["doc"] = "Takes a pattern away from a queue.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "The client's number for this request.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_queue",
          ["doc"] = "Octets in `queue`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_pattern",
          ["doc"] = "Octets in `pattern`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "text",
          ["id"] = "queue",
          ["doc"] = "Name of the queue.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_queue" },
        },
        {
          ["kind"] = "text",
          ["id"] = "pattern",
          ["doc"] = "Tokens separated by `.`; `*` stands for one token, a last `>` for one or more.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_pattern" },
        },
      },
    },
    {
      ["id"] = "route_unbound",
      ["frameType"] = 44,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "The answer to ROUTE_UNBIND.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "Number of the ROUTE_UNBIND that this answers.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        { ["kind"] = "bits", ["id"] = "existed", ["doc"] = "The pattern was bound to the queue before.", ["role"] = "value", ["octets"] = 1, ["shift"] = 0, ["width"] = 1 },
        {
          ["kind"] = "bits",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["shift"] = 1,
          ["width"] = 7,
          ["bounds"] = { ["max"] = "0" },
        },
      },
    },
    {
      ["id"] = "redrive",
      ["frameType"] = 45,
      ["sender"] = "client",
      ["scope"] = "channel",
      ["doc"] = "Moves messages out of a dead-letter queue, the oldest first.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "The client's number for this request.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_queue",
          ["doc"] = "Octets in `queue`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["min"] = "1" },
        },
        { ["kind"] = "integer", ["id"] = "len_target", ["doc"] = "Octets in `target`.", ["role"] = "derived", ["octets"] = 1 },
        {
          ["kind"] = "integer",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 2,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "reserved_2",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 4,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "max_messages",
          ["doc"] = "Most messages to move.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["min"] = "1", ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "text",
          ["id"] = "queue",
          ["doc"] = "Name of the dead-letter queue.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_queue" },
        },
        {
          ["kind"] = "text",
          ["id"] = "target",
          ["doc"] = "Queue to move them to; empty for the one each came from.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_target" },
        },
      },
    },
    {
      ["id"] = "redriven",
      ["frameType"] = 46,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "Messages were moved out of a dead-letter queue.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "Number of the REDRIVE that this answers.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "messages",
          ["doc"] = "Messages moved.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
      },
    },
    {
      ["id"] = "attach",
      ["frameType"] = 48,
      ["sender"] = "client",
      ["scope"] = "channel",
      ["doc"] = "Asks for a sender, through which the client publishes to one route.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "The client's number for this request.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_route",
          ["doc"] = "Octets in `route`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["min"] = "1" },
        },
        { ["kind"] = "integer", ["id"] = "len_producer", ["doc"] = "Octets in `producer`.", ["role"] = "derived", ["octets"] = 1 },
        {
          ["kind"] = "integer",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 2,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "text",
          ["id"] = "route",
          ["doc"] = "The route; a queue's name, or a name that patterns match.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_route" },
        },
        {
          ["kind"] = "text",
          ["id"] = "producer",
          ["doc"] = "Identity whose sequence numbers the broker remembers; empty for none.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_producer" },
        },
      },
    },
    {
      ["id"] = "attached",
      ["frameType"] = 49,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "The answer to ATTACH, with the handle by which the sender is called from now on, and its first credit.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "Number of the ATTACH that this answers.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "limit",
          ["doc"] = "Highest sequence number that the sender may publish so far.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "limit_octets",
          ["doc"] = "Octets of frames that the sender may publish so far, counted from the attach.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "last_sequence",
          ["doc"] = "Highest sequence number stored for the producer; 0 for none. The sender goes on above it.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        { ["kind"] = "integer", ["id"] = "epoch", ["doc"] = "How many senders have used this producer's identity, this one included; 0 without producer.", ["role"] = "value", ["octets"] = 4 },
        { ["kind"] = "integer", ["id"] = "sender", ["doc"] = "Handle of the sender on this channel.", ["role"] = "value", ["octets"] = 4 },
      },
    },
    {
      ["id"] = "publish",
      ["frameType"] = 50,
      ["sender"] = "client",
      ["scope"] = "channel",
      ["doc"] = "A message for the route of a sender. Of the same size, with properties and body in the same place, as the DELIVER that it becomes.",
      ["fields"] = {
        { ["kind"] = "integer", ["id"] = "sender", ["doc"] = "Handle of the sender.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "sequence",
          ["doc"] = "Number of the message, above every one before it on this sender.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["min"] = "1", ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "deliver_at",
          ["doc"] = "Time before which the message is not delivered, milliseconds since 1970; 0 for none.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "timestamp",
          ["doc"] = "The publisher's time of the message, milliseconds since 1970; 0 to have the broker set its own.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        { ["kind"] = "integer", ["id"] = "body_total", ["doc"] = "Octets of the whole body, over this frame and all its fragments.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "len_properties",
          ["doc"] = "Octets in `properties`; so few that they fit a frame under every limit of frames.",
          ["role"] = "derived",
          ["octets"] = 2,
          ["bounds"] = { ["max"] = "4040" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "priority",
          ["doc"] = "Priority, 0 to 9; a higher one is delivered first. 0 when the queue has no priorities.",
          ["role"] = "value",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "9" },
        },
        { ["kind"] = "bits", ["id"] = "more", ["doc"] = "The body goes on in FRAGMENT frames.", ["role"] = "value", ["octets"] = 1, ["shift"] = 0, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "needs_consumer", ["doc"] = "Refuse the message when no queue that it is routed to has a consumer; for requests, so that nobody waits in vain.", ["role"] = "value", ["octets"] = 1, ["shift"] = 1, ["width"] = 1 },
        {
          ["kind"] = "bits",
          ["id"] = "reserved_flags",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["shift"] = 2,
          ["width"] = 6,
          ["bounds"] = { ["max"] = "0" },
        },
        { ["kind"] = "integer", ["id"] = "ttl_ms", ["doc"] = "Milliseconds after which the message expires; 0 for the queue's setting.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 4,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "struct",
          ["id"] = "properties",
          ["doc"] = "Properties and headers; always whole in this frame.",
          ["role"] = "value",
          ["struct"] = "properties",
          ["extent"] = { ["field"] = "len_properties" },
        },
        { ["kind"] = "bytes", ["id"] = "body", ["doc"] = "The body, or its first part when `more` is set.", ["role"] = "value", ["extent"] = "rest" },
      },
    },
    {
      ["id"] = "confirm",
      ["frameType"] = 51,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "The broker has taken responsibility for the messages of a sender from `first` to `last`.",
      ["fields"] = {
        { ["kind"] = "integer", ["id"] = "sender", ["doc"] = "Handle of the sender.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "first",
          ["doc"] = "Sequence number of the first message.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["min"] = "1", ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "last",
          ["doc"] = "Sequence number of the last message; not below `first`.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = {
            ["min"] = { ["field"] = "first" },
            ["max"] = "9007199254740991",
          },
        },
        {
          ["kind"] = "integer",
          ["id"] = "offset",
          ["doc"] = "Offset of the first message in its queue, the others follow without gap; only with `has_offset`.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "level",
          ["doc"] = "What the messages have survived so far, in every queue that they were routed to.",
          ["role"] = "value",
          ["octets"] = 1,
          ["enum"] = "confirm_level",
          ["bounds"] = { ["inEnum"] = true },
        },
        { ["kind"] = "bits", ["id"] = "duplicate", ["doc"] = "The messages had been stored before; nothing was enqueued.", ["role"] = "value", ["octets"] = 1, ["shift"] = 0, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "has_offset", ["doc"] = "`offset` is meant: the route leads to one queue.", ["role"] = "value", ["octets"] = 1, ["shift"] = 1, ["width"] = 1 },
        {
          ["kind"] = "bits",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["shift"] = 2,
          ["width"] = 6,
          ["bounds"] = { ["max"] = "0" },
        },
      },
    },
    {
      ["id"] = "refuse",
      ["frameType"] = 52,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "The broker has not taken, and will not take, the messages of a sender from `first` to `last`.",
      ["fields"] = {
        { ["kind"] = "integer", ["id"] = "sender", ["doc"] = "Handle of the sender.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "first",
          ["doc"] = "Sequence number of the first message.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["min"] = "1", ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "last",
          ["doc"] = "Sequence number of the last message; not below `first`.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = {
            ["min"] = { ["field"] = "first" },
            ["max"] = "9007199254740991",
          },
        },
        { ["kind"] = "struct", ["id"] = "problem", ["doc"] = "Why.", ["role"] = "value", ["struct"] = "problem" },
      },
    },
    {
      ["id"] = "flow",
      ["frameType"] = 53,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "The broker holds a sender back, or no longer does. Says why its credit does not grow; the credit alone is what binds.",
      ["fields"] = {
        { ["kind"] = "integer", ["id"] = "sender", ["doc"] = "Handle of the sender.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "reason",
          ["doc"] = "Why the sender is held back; `flowing` when it no longer is.",
          ["role"] = "value",
          ["octets"] = 1,
          ["enum"] = "flow_reason",
          ["bounds"] = { ["inEnum"] = true },
        },
      },
    },
    {
      ["id"] = "detach",
      ["frameType"] = 54,
      ["sender"] = "client",
      ["scope"] = "channel",
      ["doc"] = "Gives a sender up.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "The client's number for this request.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        { ["kind"] = "integer", ["id"] = "sender", ["doc"] = "Handle of the sender.", ["role"] = "value", ["octets"] = 4 },
      },
    },
    {
      ["id"] = "detached",
      ["frameType"] = 55,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "The sender is gone; each of its messages has been confirmed or refused before this frame.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "Number of the DETACH that this answers.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
      },
    },
    {
      ["id"] = "consume",
      ["frameType"] = 64,
      ["sender"] = "client",
      ["scope"] = "channel",
      ["doc"] = "Asks for a consumer of a queue, or of a subscription of a PUBSUB queue.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "The client's number for this request.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "limit",
          ["doc"] = "Highest delivery number that the consumer takes so far; 0 for none yet.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "limit_octets",
          ["doc"] = "Octets of frames that the consumer takes so far, counted from this request.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "start_value",
          ["doc"] = "Offset or time for `start_from`; 0 where it needs none.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "lease_ms",
          ["doc"] = "Milliseconds for which a delivery is to be this consumer's; 0 for the queue's setting.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["max"] = "43200000" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "settle_mode",
          ["doc"] = "When a message counts as settled.",
          ["role"] = "value",
          ["octets"] = 1,
          ["enum"] = "settle_mode",
          ["bounds"] = { ["inEnum"] = true },
        },
        {
          ["kind"] = "integer",
          ["id"] = "start_from",
          ["doc"] = "Where a new subscription starts.",
          ["role"] = "value",
          ["octets"] = 1,
          ["enum"] = "start_from",
          ["bounds"] = { ["inEnum"] = true },
        },
        { ["kind"] = "bits", ["id"] = "exclusive", ["doc"] = "No other consumer may attach while this one is.", ["role"] = "value", ["octets"] = 1, ["shift"] = 0, ["width"] = 1 },
        {
          ["kind"] = "bits",
          ["id"] = "reserved_flags",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["shift"] = 1,
          ["width"] = 7,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_queue",
          ["doc"] = "Octets in `queue`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["min"] = "1" },
        },
        { ["kind"] = "integer", ["id"] = "len_subscription", ["doc"] = "Octets in `subscription`.", ["role"] = "derived", ["octets"] = 1 },
        {
          ["kind"] = "integer",
          ["id"] = "reserved_2",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 2,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "text",
          ["id"] = "queue",
          ["doc"] = "Name of the queue.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_queue" },
        },
        {
          ["kind"] = "text",
          ["id"] = "subscription",
          ["doc"] = "Name of a subscription that outlives its consumers; empty for one that ends with this consumer, and for P2P.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_subscription" },
        },
      },
    },
    {
      ["id"] = "consumed",
      ["frameType"] = 65,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "The answer to CONSUME, with the handle by which the consumer is called from now on.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "Number of the CONSUME that this answers.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        { ["kind"] = "integer", ["id"] = "consumer", ["doc"] = "Handle of the consumer on this channel.", ["role"] = "value", ["octets"] = 4 },
        { ["kind"] = "integer", ["id"] = "lease_ms", ["doc"] = "Milliseconds that a lease lasts; 0 when it does not end by time.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "messages",
          ["doc"] = "Messages that wait for the consumer's queue or subscription.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
      },
    },
    {
      ["id"] = "deliver",
      ["frameType"] = 66,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "One attempt to hand one message to one consumer. Of the same size, with properties and body in the same place, as the PUBLISH that it came from.",
      ["fields"] = {
        { ["kind"] = "integer", ["id"] = "consumer", ["doc"] = "Handle of the consumer.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "delivery",
          ["doc"] = "Number of the delivery: 1 for the consumer's first, one more for each that follows. It proves the lease.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["min"] = "1", ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "offset",
          ["doc"] = "Number of the message in its queue, from 0, in the order in which the queue took its messages.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "timestamp",
          ["doc"] = "Time of the message, from its PUBLISH or set by the broker, milliseconds since 1970.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        { ["kind"] = "integer", ["id"] = "body_total", ["doc"] = "Octets of the whole body, over this frame and all its fragments.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "len_properties",
          ["doc"] = "Octets in `properties`; so few that they fit a frame under every limit of frames.",
          ["role"] = "derived",
          ["octets"] = 2,
          ["bounds"] = { ["max"] = "4040" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "priority",
          ["doc"] = "Priority, 0 to 9; a higher one is delivered first. 0 when the queue has no priorities.",
          ["role"] = "value",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "9" },
        },
        { ["kind"] = "bits", ["id"] = "more", ["doc"] = "The body goes on in FRAGMENT frames.", ["role"] = "value", ["octets"] = 1, ["shift"] = 0, ["width"] = 1 },
        {
          ["kind"] = "bits",
          ["id"] = "reserved_flags",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["shift"] = 1,
          ["width"] = 7,
          ["bounds"] = { ["max"] = "0" },
        },
        { ["kind"] = "integer", ["id"] = "attempts", ["doc"] = "How many times the message has been delivered, this one included; stays at 65535.", ["role"] = "value", ["octets"] = 2 },
        { ["kind"] = "integer", ["id"] = "failures", ["doc"] = "How many of those ended in a failure; stays at 65535.", ["role"] = "value", ["octets"] = 2 },
        { ["kind"] = "integer", ["id"] = "route", ["doc"] = "Route that the message was published to, as named by ROUTE_NAME on this channel; 0 for the queue's own name.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "struct",
          ["id"] = "properties",
          ["doc"] = "Properties and headers; always whole in this frame.",
          ["role"] = "value",
          ["struct"] = "properties",
          ["extent"] = { ["field"] = "len_properties" },
        },
        { ["kind"] = "bytes", ["id"] = "body", ["doc"] = "The body, or its first part when `more` is set.", ["role"] = "value", ["extent"] = "rest" },
      },
    },
    {
      ["id"] = "route_name",
      ["frameType"] = 67,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "Gives a route a number on this channel, for the DELIVER frames that follow.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "route",
          ["doc"] = "The number. When it had a meaning before, that one ends here.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1", ["max"] = "65535" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_name",
          ["doc"] = "Octets in `name`.",
          ["role"] = "derived",
          ["octets"] = 1,
          ["bounds"] = { ["min"] = "1" },
        },
        {
          ["kind"] = "text",
          ["id"] = "name",
          ["doc"] = "The route.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_name" },
        },
      },
    },
    {
      ["id"] = "settle",
      ["frameType"] = 68,
      ["sender"] = "client",
      ["scope"] = "channel",
      ["doc"] = "The consumer's word on its deliveries from `first` to `last`.",
      ["fields"] = {
        { ["kind"] = "integer", ["id"] = "consumer", ["doc"] = "Handle of the consumer.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "first",
          ["doc"] = "Number of the first delivery.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["min"] = "1", ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "last",
          ["doc"] = "Number of the last delivery; not below `first`.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = {
            ["min"] = { ["field"] = "first" },
            ["max"] = "9007199254740991",
          },
        },
        { ["kind"] = "integer", ["id"] = "delay_ms", ["doc"] = "For a release, milliseconds before the next delivery, 0 for the queue's retry policy; for an extension, milliseconds that the lease is to last from now, 0 for as long as at first.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "outcome",
          ["doc"] = "What becomes of the messages.",
          ["role"] = "value",
          ["octets"] = 1,
          ["enum"] = "settle_outcome",
          ["bounds"] = { ["inEnum"] = true },
        },
        { ["kind"] = "bits", ["id"] = "failed", ["doc"] = "A release counts as a failure.", ["role"] = "value", ["octets"] = 1, ["shift"] = 0, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "untouched", ["doc"] = "A release of messages that no user code has seen; the attempt does not count.", ["role"] = "value", ["octets"] = 1, ["shift"] = 1, ["width"] = 1 },
        {
          ["kind"] = "bits",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["shift"] = 2,
          ["width"] = 6,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "len_reason",
          ["doc"] = "Octets in `reason`.",
          ["role"] = "derived",
          ["octets"] = 2,
          ["bounds"] = { ["max"] = "1024" },
        },
        {
          ["kind"] = "text",
          ["id"] = "reason",
          ["doc"] = "Why, for people; kept with a message that is dead-lettered.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_reason" },
        },
      },
    },
    {
      ["id"] = "settled",
      ["frameType"] = 69,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "Receipt for a SETTLE: what it asked for has been done for the deliveries from `first` to `last`, or could not be.",
      ["fields"] = {
        { ["kind"] = "integer", ["id"] = "consumer", ["doc"] = "Handle of the consumer.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "first",
          ["doc"] = "Number of the first delivery.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["min"] = "1", ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "last",
          ["doc"] = "Number of the last delivery; not below `first`.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = {
            ["min"] = { ["field"] = "first" },
            ["max"] = "9007199254740991",
          },
        },
        { ["kind"] = "integer", ["id"] = "code", ["doc"] = "`none` when it was done, or why it was not.", ["role"] = "value", ["octets"] = 2, ["enum"] = "error_code" },
        {
          ["kind"] = "integer",
          ["id"] = "outcome",
          ["doc"] = "The outcome of the SETTLE.",
          ["role"] = "value",
          ["octets"] = 1,
          ["enum"] = "settle_outcome",
          ["bounds"] = { ["inEnum"] = true },
        },
        {
          ["kind"] = "integer",
          ["id"] = "level",
          ["doc"] = "What the settlement has survived so far.",
          ["role"] = "value",
          ["octets"] = 1,
          ["enum"] = "confirm_level",
          ["bounds"] = { ["inEnum"] = true },
        },
      },
    },
    {
      ["id"] = "cancel",
      ["frameType"] = 70,
      ["sender"] = "client",
      ["scope"] = "channel",
      ["doc"] = "Gives a consumer up.",
      ["fields"] = {
        {
          ["kind"] = "integer",
          ["id"] = "request",
          ["doc"] = "The client's number for this request.",
          ["role"] = "value",
          ["octets"] = 4,
          ["bounds"] = { ["min"] = "1" },
        },
        { ["kind"] = "integer", ["id"] = "consumer", ["doc"] = "Handle of the consumer.", ["role"] = "value", ["octets"] = 4 },
      },
    },
    {
      ["id"] = "cancelled",
      ["frameType"] = 71,
      ["sender"] = "broker",
      ["scope"] = "channel",
      ["doc"] = "Nothing more is delivered to the consumer, because it was cancelled or because the broker ended it.",
      ["fields"] = {
        { ["kind"] = "integer", ["id"] = "request", ["doc"] = "Number of the CANCEL that this answers; 0 when the broker ended the consumer.", ["role"] = "value", ["octets"] = 4 },
        { ["kind"] = "integer", ["id"] = "consumer", ["doc"] = "Handle of the consumer.", ["role"] = "value", ["octets"] = 4 },
        { ["kind"] = "struct", ["id"] = "problem", ["doc"] = "Why; `none` for the answer to CANCEL.", ["role"] = "value", ["struct"] = "problem" },
      },
    },
    {
      ["id"] = "credit",
      ["frameType"] = 80,
      ["sender"] = "both",
      ["scope"] = "channel",
      ["doc"] = "Raises the credit of a sender (from the broker) or of a consumer (from the client). Absolute values: the limits, not what is added.",
      ["fields"] = {
        { ["kind"] = "integer", ["id"] = "handle", ["doc"] = "Handle of the sender or consumer.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "limit",
          ["doc"] = "Highest sequence or delivery number that may be sent.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "limit_octets",
          ["doc"] = "Octets of frames that may be sent, counted from the attach or the consume.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
      },
    },
    {
      ["id"] = "fragment",
      ["frameType"] = 81,
      ["sender"] = "both",
      ["scope"] = "channel",
      ["doc"] = "The next part of the body of the message that the sender or consumer is in.",
      ["fields"] = {
        { ["kind"] = "integer", ["id"] = "handle", ["doc"] = "Handle of the sender (from the client) or consumer (from the broker).", ["role"] = "value", ["octets"] = 4 },
        { ["kind"] = "bits", ["id"] = "more", ["doc"] = "Another fragment follows.", ["role"] = "value", ["octets"] = 1, ["shift"] = 0, ["width"] = 1 },
        {
          ["kind"] = "bits",
          ["id"] = "reserved_flags",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["shift"] = 1,
          ["width"] = 7,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["bounds"] = { ["max"] = "0" },
        },
        {
          ["kind"] = "integer",
          ["id"] = "reserved_2",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 2,
          ["bounds"] = { ["max"] = "0" },
        },
        { ["kind"] = "bytes", ["id"] = "body", ["doc"] = "The next part of the body; at least one octet.", ["role"] = "value", ["extent"] = "rest" },
      },
    },
    {
      ["id"] = "abort",
      ["frameType"] = 82,
      ["sender"] = "both",
      ["scope"] = "channel",
      ["doc"] = "Gives up the message that the sender or consumer is in; its fragments so far are dropped.",
      ["fields"] = {
        { ["kind"] = "integer", ["id"] = "handle", ["doc"] = "Handle of the sender (from the client) or consumer (from the broker).", ["role"] = "value", ["octets"] = 4 },
        { ["kind"] = "integer", ["id"] = "code", ["doc"] = "Why.", ["role"] = "value", ["octets"] = 2, ["enum"] = "error_code" },
      },
    },
  },
  ["unknown"] = {
    ["id"] = "unknown",
    ["doc"] = "The body of a frame of a type that this version does not know.",
    ["fields"] = {
      { ["kind"] = "bytes", ["id"] = "payload", ["doc"] = "Octets without a meaning here.", ["role"] = "value", ["extent"] = "rest" },
    },
  },
  ["types"] = {
    ["capabilities"] = {
      ["id"] = "capabilities",
      ["doc"] = "What an endpoint can do beyond the core of the protocol. HELLO offers, WELCOME answers with those that both have. A bit that the receiver does not know is ignored, so that later versions can add some.",
      ["fields"] = {
        { ["kind"] = "bits", ["id"] = "durable", ["doc"] = "Durable queues, and confirms of level `synced`.", ["role"] = "value", ["octets"] = 1, ["shift"] = 0, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "fragments", ["doc"] = "Messages longer than a frame, cut into fragments.", ["role"] = "value", ["octets"] = 1, ["shift"] = 1, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "bindings", ["doc"] = "ROUTE_BIND with patterns.", ["role"] = "value", ["octets"] = 1, ["shift"] = 2, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "named_subscriptions", ["doc"] = "Subscriptions of a PUBSUB queue that outlive their consumer.", ["role"] = "value", ["octets"] = 1, ["shift"] = 3, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "producers", ["doc"] = "Producer identities, for publishing that never enqueues twice.", ["role"] = "value", ["octets"] = 1, ["shift"] = 4, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "deduplication", ["doc"] = "Deduplication by the property `message_id`.", ["role"] = "value", ["octets"] = 1, ["shift"] = 5, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "priorities", ["doc"] = "Priorities of messages.", ["role"] = "value", ["octets"] = 1, ["shift"] = 6, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "delay", ["doc"] = "The field `deliver_at` of PUBLISH and the delay of a release.", ["role"] = "value", ["octets"] = 1, ["shift"] = 7, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "expiry", ["doc"] = "The field `ttl_ms` of PUBLISH and the queue settings for expiry.", ["role"] = "value", ["octets"] = 1, ["shift"] = 0, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "leases", ["doc"] = "Leases that end, and extending them. Without it a delivery is its consumer's until it is settled or the channel ends.", ["role"] = "value", ["octets"] = 1, ["shift"] = 1, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "dead_letters", ["doc"] = "Failure limits, dead-letter queues and REDRIVE.", ["role"] = "value", ["octets"] = 1, ["shift"] = 2, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "retries", ["doc"] = "Retry policies of queues.", ["role"] = "value", ["octets"] = 1, ["shift"] = 3, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "ordered", ["doc"] = "Queues that keep order across redelivery, and single active consumers.", ["role"] = "value", ["octets"] = 1, ["shift"] = 4, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "replay", ["doc"] = "Retention after delivery, and consuming from a chosen place.", ["role"] = "value", ["octets"] = 1, ["shift"] = 5, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "browse", ["doc"] = "Settle mode `browse`.", ["role"] = "value", ["octets"] = 1, ["shift"] = 6, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "resume", ["doc"] = "Sessions that outlive a connection.", ["role"] = "value", ["octets"] = 1, ["shift"] = 7, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "renew", ["doc"] = "Renewing credentials on an open connection.", ["role"] = "value", ["octets"] = 2, ["shift"] = 0, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "queue_limits", ["doc"] = "Queue settings for the greatest number of messages and octets, and the overflow policy.", ["role"] = "value", ["octets"] = 2, ["shift"] = 1, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "future", ["doc"] = "Bits of later versions. An endpoint of this version sends zero and ignores what it receives.", ["role"] = "value", ["octets"] = 2, ["shift"] = 2, ["width"] = 14 },
      },
    },
    ["difference"] = {
      ["id"] = "difference",
      ["doc"] = "A setting in which a queue is not as it was asked for. Both have the same key.",
      ["fields"] = {
        { ["kind"] = "struct", ["id"] = "have", ["doc"] = "As the queue has it.", ["role"] = "value", ["struct"] = "setting" },
        { ["kind"] = "struct", ["id"] = "want", ["doc"] = "As the request wants it.", ["role"] = "value", ["struct"] = "setting" },
      },
    },
    ["problem"] = {
      ["id"] = "problem",
      ["doc"] = "What went wrong, for a program (`code`, `frame_type`, the flags) and for a person (`text`).",
      ["fields"] = {
        { ["kind"] = "integer", ["id"] = "code", ["doc"] = "The error; a code that the receiver does not know is handled by the frame that carries it and by the two flags.", ["role"] = "value", ["octets"] = 2, ["enum"] = "error_code" },
        { ["kind"] = "integer", ["id"] = "frame_type", ["doc"] = "Type of the frame that is at fault, 0 when no frame is.", ["role"] = "value", ["octets"] = 1 },
        { ["kind"] = "bits", ["id"] = "definite", ["doc"] = "What was asked for certainly did not happen.", ["role"] = "value", ["octets"] = 1, ["shift"] = 0, ["width"] = 1 },
        { ["kind"] = "bits", ["id"] = "retryable", ["doc"] = "The same may succeed when it is tried again, after `retry_after_ms`.", ["role"] = "value", ["octets"] = 1, ["shift"] = 1, ["width"] = 1 },
        {
          ["kind"] = "bits",
          ["id"] = "reserved",
          ["doc"] = "",
          ["role"] = "reserved",
          ["octets"] = 1,
          ["shift"] = 2,
          ["width"] = 6,
          ["bounds"] = { ["max"] = "0" },
        },
        { ["kind"] = "integer", ["id"] = "retry_after_ms", ["doc"] = "Milliseconds to wait before another try; 0 when the endpoint has no advice.", ["role"] = "value", ["octets"] = 4 },
        {
          ["kind"] = "integer",
          ["id"] = "len_text",
          ["doc"] = "Octets in `text`.",
          ["role"] = "derived",
          ["octets"] = 2,
          ["bounds"] = { ["max"] = "1024" },
        },
        {
          ["kind"] = "text",
          ["id"] = "text",
          ["doc"] = "A sentence in English that says what was wrong, where, and what to do. Never parsed by programs; holds no secret.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_text" },
        },
      },
    },
    ["properties"] = {
      ["id"] = "properties",
      ["doc"] = "What a message says of itself beside its body. Opaque to the broker but for `message_id`, and checked by it at the publish, so that no consumer meets properties that it cannot read.",
      ["fields"] = {
        { ["kind"] = "struct", ["id"] = "entries", ["doc"] = "In the order in which the publisher gave them; at most 128.", ["role"] = "value", ["repeat"] = "rest", ["struct"] = "property" },
      },
    },
    ["property"] = {
      ["id"] = "property",
      ["doc"] = "One property, or one header of the user.",
      ["fields"] = {
        { ["kind"] = "integer", ["id"] = "key", ["doc"] = "Which property. One that the receiver does not know is kept and passed on.", ["role"] = "value", ["octets"] = 1, ["enum"] = "property_key" },
        { ["kind"] = "integer", ["id"] = "len_name", ["doc"] = "Octets in `name`; 0 but for a header.", ["role"] = "derived", ["octets"] = 1 },
        { ["kind"] = "integer", ["id"] = "len_value", ["doc"] = "Octets in `value`.", ["role"] = "derived", ["octets"] = 2 },
        {
          ["kind"] = "text",
          ["id"] = "name",
          ["doc"] = "Name of the header, as the user gave it; case matters.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_name" },
        },
        {
          ["kind"] = "bytes",
          ["id"] = "value",
          ["doc"] = "UTF-8 text, but for a header, whose value is the user's own octets.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_value" },
        },
      },
    },
    ["setting"] = {
      ["id"] = "setting",
      ["doc"] = "One setting of a queue. A setting that is not given has its default.",
      ["fields"] = {
        { ["kind"] = "integer", ["id"] = "key", ["doc"] = "Which setting. An unknown one is refused by a reply, not by ending anything.", ["role"] = "value", ["octets"] = 1, ["enum"] = "setting_key" },
        { ["kind"] = "integer", ["id"] = "len_text", ["doc"] = "Octets in `text`.", ["role"] = "derived", ["octets"] = 1 },
        {
          ["kind"] = "integer",
          ["id"] = "number",
          ["doc"] = "Value of a setting that is a number, a time or a yes (1) or no (0); 0 otherwise.",
          ["role"] = "value",
          ["octets"] = 8,
          ["bounds"] = { ["max"] = "9007199254740991" },
        },
        {
          ["kind"] = "text",
          ["id"] = "text",
          ["doc"] = "Value of a setting that is a name; empty otherwise.",
          ["role"] = "value",
          ["extent"] = { ["field"] = "len_text" },
        },
      },
    },
  },
  ["enums"] = {
    ["frame_type"] = { [1] = "hello", [2] = "challenge", [3] = "authenticate", [4] = "welcome", [5] = "renew", [6] = "renewed", [8] = "ping", [9] = "pong", [10] = "go_away", [11] = "connection_close", [12] = "connection_closed", [16] = "channel_open", [17] = "channel_opened", [18] = "channel_close", [19] = "channel_closed", [20] = "barrier", [21] = "barrier_reached", [22] = "failed", [32] = "queue_assert", [33] = "queue_asserted", [34] = "queue_update", [35] = "queue_delete", [36] = "queue_deleted", [37] = "queue_purge", [38] = "queue_purged", [39] = "queue_describe", [40] = "queue_described", [41] = "route_bind", [42] = "route_bound", [43] = "route_unbind", [44] = "route_unbound", [45] = "redrive", [46] = "redriven", [48] = "attach", [49] = "attached", [50] = "publish", [51] = "confirm", [52] = "refuse", [53] = "flow", [54] = "detach", [55] = "detached", [64] = "consume", [65] = "consumed", [66] = "deliver", [67] = "route_name", [68] = "settle", [69] = "settled", [70] = "cancel", [71] = "cancelled", [80] = "credit", [81] = "fragment", [82] = "abort" },
    ["error_code"] = { [0] = "none", [1] = "malformed_frame", [2] = "frame_too_large", [3] = "unknown_frame", [4] = "illegal_frame", [5] = "unsupported_version", [6] = "authentication_failed", [7] = "opening_timeout", [8] = "heartbeat_timeout", [9] = "channel_not_open", [10] = "channel_id_used", [11] = "rate_limited", [12] = "going_away", [13] = "internal_error", [14] = "limit_not_acceptable", [15] = "connection_lost", [16] = "slow_reader", [32] = "too_many_channels", [33] = "unknown_sender", [34] = "unknown_consumer", [35] = "credit_exceeded", [36] = "sequence_not_rising", [37] = "fragment_unexpected", [38] = "body_length_mismatch", [39] = "request_id_used", [64] = "not_found", [65] = "invalid_name", [66] = "not_allowed", [67] = "unsupported", [68] = "invalid_setting", [69] = "in_use", [70] = "not_empty", [71] = "limit_reached", [72] = "queue_deleted", [73] = "consumer_replaced", [74] = "wrong_queue_type", [96] = "no_route", [97] = "queue_full", [98] = "message_too_large", [99] = "invalid_properties", [100] = "out_of_resources", [101] = "refused_before", [102] = "producer_fenced", [103] = "aborted", [104] = "no_consumer", [112] = "lease_expired", [113] = "unknown_delivery" },
    ["property_key"] = { [1] = "message_id", [2] = "content_type", [3] = "content_encoding", [4] = "correlation_id", [5] = "reply_to", [6] = "trace_parent", [7] = "trace_state", [8] = "header", [16] = "dead_letter_reason", [17] = "dead_letter_origin", [18] = "dead_letter_time" },
    ["queue_type"] = { [1] = "p2p", [2] = "pubsub" },
    ["assert_outcome"] = { [1] = "created", [2] = "exists", [3] = "mismatch", [4] = "absent", [5] = "updated" },
    ["overflow_policy"] = { [1] = "refuse", [2] = "drop_oldest", [3] = "dead_letter_oldest" },
    ["setting_key"] = { [1] = "queue_type", [2] = "durable", [3] = "exclusive", [4] = "auto_delete", [16] = "idle_expiry_ms", [17] = "max_messages", [18] = "max_octets", [19] = "overflow", [20] = "message_ttl_ms", [21] = "dead_letter_expired", [22] = "priorities", [23] = "retry_delay_ms", [24] = "retry_factor_percent", [25] = "retry_jitter_percent", [26] = "retry_max_delay_ms", [27] = "max_failures", [28] = "dead_letter_queue", [29] = "single_active_consumer", [30] = "ordered", [31] = "deduplication_window_ms", [32] = "lease_ms", [33] = "confirm_level", [34] = "retain_ms", [35] = "retain_messages", [36] = "retain_octets" },
    ["confirm_level"] = { [1] = "memory", [2] = "synced", [3] = "replicated" },
    ["flow_reason"] = { [0] = "flowing", [1] = "memory", [2] = "disk", [3] = "queue_limit", [4] = "rate" },
    ["settle_mode"] = { [1] = "on_delivery", [2] = "explicit", [3] = "browse" },
    ["settle_outcome"] = { [1] = "accept", [2] = "release", [3] = "reject", [4] = "extend" },
    ["start_from"] = { [1] = "next", [2] = "first", [3] = "last", [4] = "offset", [5] = "time" },
  },
}

-- Written by hand: reads octets as MAP, which stands above, says. Only what all of Lua 5.1 to 5.4 have: no operators on
-- bits, and numbers that went through a division are floored, for they would be written as `5.0` by the later ones.

local ABBREVIATION = NAME:lower()
local proto = Proto(ABBREVIATION, NAME .. " protocol")

local MALFORMED = ProtoExpert.new(
  ABBREVIATION .. ".malformed", "Malformed frame", expert.group.MALFORMED, expert.severity.ERROR)
local UNKNOWN = ProtoExpert.new(
  ABBREVIATION .. ".unknown_frame_type", "Frame of an unknown type", expert.group.UNDECODED, expert.severity.NOTE)
proto.experts = { MALFORMED, UNKNOWN }

-- Fields -------------------------------------------------------------------------------------------------------------

local UINTS = { ProtoField.uint8, ProtoField.uint16, nil, ProtoField.uint32, nil, nil, nil, ProtoField.uint64 }
local INTS = { ProtoField.int8, ProtoField.int16, nil, ProtoField.int32, nil, nil, nil, ProtoField.int64 }
local registered = {}

local function mask_of(field)
  return math.floor((2 ^ field.width - 1) * 2 ^ field.shift)
end

local function proto_field(field, name, is_list)
  local doc = field.doc ~= "" and field.doc or nil
  local names = field.enum and MAP.enums[field.enum] or nil
  if is_list then return ProtoField.none(name, field.id, doc) end
  if field.kind == "integer" then
    local make = (field.isSigned and INTS or UINTS)[field.octets]
    local shown = field.enum == "frame_type" and base.HEX or base.DEC
    return make(name, field.id, shown, field.octets < 8 and names or nil, nil, doc)
  elseif field.kind == "bits" then
    if field.width == 1 and not names then
      return ProtoField.bool(name, field.id, field.octets * 8, nil, mask_of(field), doc)
    end
    return UINTS[field.octets](name, field.id, base.DEC, names, mask_of(field), doc)
  elseif field.kind == "float" then
    return (field.octets == 4 and ProtoField.float or ProtoField.double)(name, field.id, doc)
  elseif field.kind == "text" then
    return ProtoField.string(name, field.id, base.UNICODE, doc)
  elseif field.kind == "struct" then
    return ProtoField.none(name, field.id, doc)
  end
  return ProtoField.bytes(name, field.id, base.NONE, doc)
end

-- The fields of a struct with what Wireshark is to call them; a whole list is `name._list`, for no
-- name of the specification begins like that.
local function bind(struct, prefix)
  local bound = {}
  for index, field in ipairs(struct.fields) do
    local name = prefix .. "." .. field.id
    local entry = { field = field, proto_field = proto_field(field, name, false) }
    table.insert(registered, entry.proto_field)
    if field["repeat"] then
      entry.list_field = proto_field(field, name .. "._list", true)
      table.insert(registered, entry.list_field)
    end
    if field.kind == "struct" then entry.fields = bind(MAP.types[field.struct], name) end
    bound[index] = entry
  end
  return bound
end

local preamble = MAP.preamble and bind(MAP.preamble, ABBREVIATION .. ".preamble")
local header = bind(MAP.header, ABBREVIATION)
local unknown = bind(MAP.unknown, ABBREVIATION .. "." .. MAP.unknown.id)
local frames = {}
for _, frame in ipairs(MAP.frames) do
  frames[frame.frameType] = { frame = frame, fields = bind(frame, ABBREVIATION .. "." .. frame.id) }
end
local undecoded = ProtoField.bytes(ABBREVIATION .. ".undecoded", "undecoded", base.NONE, "Octets behind a mistake.")
table.insert(registered, undecoded)
proto.fields = registered

-- Values -------------------------------------------------------------------------------------------------------------

-- A bound, as what `like` is: a number, an UInt64 or an Int64. Bounds are decimal and may be of any size.
local function limit_of(bound, values, like)
  if bound == nil then return nil end
  if type(bound) == "table" then bound = tostring(values[bound.field]) end
  if type(like) == "number" then return tonumber(bound) end
  local make = typeof(like) == "Int64" and Int64 or UInt64
  local digits, is_negative = bound:gsub("^%-", "")
  local value = make.new(0)
  for digit in digits:gmatch("%d") do value = value * make.new(10) + make.new(tonumber(digit)) end
  return is_negative > 0 and -value or value
end

local function is_zero(value)
  if type(value) == "number" then return value == 0 end
  return value == limit_of("0", {}, value)
end

-- Why a decoder refuses the value of a number, nil when it does not.
local function problem_with(field, value, values)
  if field.role == "reserved" then
    if is_zero(value) then return nil end
    return "is reserved and has to be zero"
  end
  local bounds = field.bounds
  if not bounds then return nil end
  local shown = tostring(value)
  local least = limit_of(bounds.min, values, value)
  if least ~= nil and value < least then return "is " .. shown .. ", has to be at least " .. tostring(least) end
  local greatest = limit_of(bounds.max, values, value)
  if greatest ~= nil and greatest < value then
    return "is " .. shown .. ", has to be at most " .. tostring(greatest)
  end
  if bounds.anyOf then
    local is_one = false
    for _, other in ipairs(bounds.anyOf) do is_one = is_one or value == limit_of(other, values, value) end
    if not is_one then return "is " .. shown .. ", has to be " .. table.concat(bounds.anyOf, " or ") end
  end
  if bounds.inEnum and MAP.enums[field.enum][tonumber(shown)] == nil then
    return "is " .. shown .. ", has to be a value of " .. field.enum
  end
  return nil
end

-- Why the octets of a field are refused, nil when they are not.
local function problem_with_octets(field, range)
  local octets = range:bytes()
  for index = 0, range:len() - 1 do
    if field.contents and octets:get_index(index) ~= field.contents[index + 1] then
      return "is not what it always is"
    end
    if field.role == "reserved" and octets:get_index(index) ~= 0 then return "is reserved and has to be zero" end
  end
  return nil
end

-- Whether `octets`, a ByteArray, are well-formed UTF-8 (RFC 3629).
local function is_utf8(octets)
  local at, length = 0, octets:len()
  while at < length do
    local lead = octets:get_index(at)
    local more, least = 0, 0
    if lead >= 0xc2 and lead <= 0xdf then more, least = 1, 0x80
    elseif lead >= 0xe0 and lead <= 0xef then more, least = 2, 0x800
    elseif lead >= 0xf0 and lead <= 0xf4 then more, least = 3, 0x10000
    elseif lead >= 0x80 then return false end
    if at + more >= length then return false end
    local point = more == 0 and lead or lead % (2 ^ (6 - more))
    for index = 1, more do
      local octet = octets:get_index(at + index)
      if octet < 0x80 or octet > 0xbf then return false end
      point = point * 64 + octet % 64
    end
    if point < least or point > 0x10ffff or (point >= 0xd800 and point <= 0xdfff) then return false end
    at = at + 1 + more
  end
  return true
end

-- Reading ------------------------------------------------------------------------------------------------------------

-- What is read: `tvb`, where we are (`at`), and the number of problems met.
local Reader = {}
Reader.__index = Reader

function Reader:report(item, path, reason)
  self.problems = self.problems + 1
  item:add_proto_expert_info(MALFORMED, path .. ": " .. reason)
end

-- Whether `length` octets are left before `finish`; when not, what is left is undecoded and reading stops.
function Reader:need(length, path, finish, tree)
  local left = finish - self.at
  if length <= left then return true end
  local item = tree
  if left > 0 then item = tree:add(undecoded, self.tvb(self.at, left)) end
  self:report(item, path, string.format("takes %d octets, but only %d are left", length, left))
  self.at = finish
  return false
end

function Reader:leave_undecoded(tree, path, finish)
  local left = finish - self.at
  local item = tree:add(undecoded, self.tvb(self.at, left))
  if path then self:report(item, path, string.format("%d octets are left after the last field", left)) end
  self.at = finish
end

local function extent_of(extent, values, left)
  if extent == "rest" then return left end
  if type(extent) == "number" then return extent end
  return tonumber(tostring(values[extent.field]))
end

-- Reads one struct. Its values by the ids of its fields; false when it had to stop.
function Reader:struct(fields, path, finish, tree)
  local values = {}
  for _, entry in ipairs(fields) do
    local name = path .. "." .. entry.field.id
    local is_read
    if entry.list_field then is_read = self:list(entry, values, name, finish, tree)
    else is_read = self:one(entry, values, name, finish, tree) end
    if not is_read then return false end
  end
  return values
end

function Reader:list(entry, values, path, finish, tree)
  local from = self.at
  local counted = entry.field["repeat"]
  local count = counted ~= "rest" and tonumber(tostring(values[counted.field])) or nil
  local list = tree:add(entry.list_field, self.tvb(from, 0))
  local element, is_read = 0, true
  while is_read and ((count and element < count) or (not count and self.at < finish)) do
    is_read = self:one(entry, values, string.format("%s[%d]", path, element), finish, list)
    if is_read then element = element + 1 end
  end
  list:set_len(self.at - from)
  list:append_text(string.format(": %d", element))
  return is_read
end

function Reader:one(entry, values, path, finish, tree)
  local field = entry.field
  if field.kind == "struct" then return self:nested(entry, values, path, finish, tree) end
  if field.kind == "bits" then return self:bits(entry, values, path, finish, tree) end
  local length = field.octets or extent_of(field.extent, values, finish - self.at)
  if not self:need(length, path, finish, tree) then return false end
  local range = self.tvb(self.at, length)
  self.at = self.at + length
  local problem, item
  if field.kind == "integer" then
    local value
    if field.octets == 8 then value = field.isSigned and range:le_int64() or range:le_uint64()
    else value = field.isSigned and range:le_int() or range:le_uint() end
    values[field.id] = value
    item = tree:add_le(entry.proto_field, range)
    problem = problem_with(field, value, values)
  elseif field.kind == "float" then
    item = tree:add_le(entry.proto_field, range)
  elseif field.kind == "text" then
    item = tree:add_packet_field(entry.proto_field, range, ENC_UTF_8)
    if length > 0 and not is_utf8(range:bytes()) then problem = "is not well-formed UTF-8" end
  else
    item = tree:add(entry.proto_field, range)
    if length > 0 then problem = problem_with_octets(field, range) end
  end
  if problem then self:report(item, path, problem) end
  return true
end

function Reader:bits(entry, values, path, finish, tree)
  local field = entry.field
  if field.shift == 0 then
    if not self:need(field.octets, path, finish, tree) then return false end
    self.at = self.at + field.octets
  end
  local range = self.tvb(self.at - field.octets, field.octets)
  local item = tree:add_le(entry.proto_field, range)
  local value = math.floor(math.floor(range:le_uint() / 2 ^ field.shift) % 2 ^ field.width)
  values[field.id] = value
  local problem = problem_with(field, value, values)
  if problem then self:report(item, path, problem) end
  return true
end

function Reader:nested(entry, values, path, finish, tree)
  local from = self.at
  local extent = entry.field.extent
  local inner = finish
  if extent then
    local length = extent_of(extent, values, finish - from)
    if not self:need(length, path, finish, tree) then return false end
    inner = from + length
  end
  local item = tree:add(entry.proto_field, self.tvb(from, inner - from))
  item:append_text(path:match("%[%d+%]$") or "")
  local is_read = self:struct(entry.fields, path, inner, item)
  if not extent then
    item:set_len(self.at - from)
    return is_read ~= false
  end
  if self.at < inner then self:leave_undecoded(item, is_read and path or nil, inner) end
  -- What comes after a struct whose length is known can be read, whatever is wrong inside; one without octets says
  -- nothing of its length.
  return is_read ~= false or inner > from
end

-- Frames -------------------------------------------------------------------------------------------------------------

local function length_of(fields)
  local length = 0
  for _, entry in ipairs(fields) do
    local field = entry.field
    if field.kind ~= "bits" or field.shift == 0 then length = length + (field.octets or field.extent) end
  end
  return length
end

local PREAMBLE_LENGTH = preamble and length_of(preamble) or 0
local GREATEST_LENGTH = 2 ^ 32
for _, entry in ipairs(header) do
  local bounds = entry.field.bounds
  if entry.field.id == "len_frame" and bounds and bounds.max then GREATEST_LENGTH = tonumber(bounds.max) end
end

-- Whether a preamble begins at `at`, as far as there are octets.
local function is_preamble(tvb, at)
  local contents = preamble and preamble[1].field.contents
  if not contents then return false end
  for index = 1, math.min(#contents, tvb:len() - at) do
    if tvb(at + index - 1, 1):uint() ~= contents[index] then return false end
  end
  return true
end

-- Octets of the preamble or frame at `at`; nil when that cannot be known yet, and all that is left after a length that
-- cannot be.
local function unit_length(tvb, at)
  if is_preamble(tvb, at) then return PREAMBLE_LENGTH end
  local left = tvb:len() - at
  if left < 4 then return nil end
  local length = tvb(at, 4):le_uint()
  if length < MAP.headerLength or length > GREATEST_LENGTH then return left end
  return length
end

local function check_header(reader, item, frame, values)
  local channel = values.channel
  if not frame then
    if values.ignorable == 1 then item:add_proto_expert_info(UNKNOWN)
    else reader:report(item, "frame.frame_type", "is unknown, and not ignorable") end
  elseif frame.scope == "connection" and channel ~= 0 then
    reader:report(
      item, "frame.channel", string.format("is %d, has to be 0 for a frame of the connection", channel))
  elseif frame.scope == "channel" and channel == 0 then
    reader:report(item, "frame.channel", "is 0, has to be that of a channel")
  end
end

-- Dissects the frame in `tvb` from `at` to `finish`. What is said of it in the column Info.
local function dissect_frame(tvb, at, finish, tree)
  local item = tree:add(proto, tvb(at, finish - at))
  local reader = setmetatable({ tvb = tvb, at = at, problems = 0 }, Reader)
  local values = reader:struct(header, "frame", finish, item)
  if not values or values.len_frame < MAP.headerLength then
    if reader.at < finish then reader:leave_undecoded(item, nil, finish) end
    item:append_text(", malformed")
    return "malformed"
  end
  local known = frames[values.frame_type]
  local name = known and known.frame.id or MAP.unknown.id
  check_header(reader, item, known and known.frame, values)
  local body = reader:struct(known and known.fields or unknown, name, finish, item)
  if body and reader.at < finish then
    reader:leave_undecoded(item, reader.problems == 0 and name or nil, finish)
  end
  local missing = at + values.len_frame - finish
  if missing > 0 then
    reader:report(item, name, string.format("the frame goes on for %.0f more octets", missing))
  end
  local shown = values.channel == 0 and name or string.format("%s[%.0f]", name, values.channel)
  item:append_text(", " .. shown)
  return reader.problems == 0 and shown or shown .. " (malformed)"
end

local function dissect_preamble(tvb, at, finish, tree)
  local item = tree:add(proto, tvb(at, finish - at))
  item:append_text(", preamble")
  local reader = setmetatable({ tvb = tvb, at = at, problems = 0 }, Reader)
  reader:struct(preamble, "preamble", finish, item)
  return reader.problems == 0 and "preamble" or "preamble (malformed)"
end

-- `publish[1]*3 ping`, behind what a call before this one said of the same packet.
local function show(pinfo, names)
  local shown, index = {}, 1
  while index <= #names do
    local count = 1
    while names[index + count] == names[index] do count = count + 1 end
    table.insert(shown, count == 1 and names[index] or names[index] .. "*" .. count)
    index = index + count
  end
  pinfo.cols.protocol = NAME
  pinfo.cols.info:clear()
  pinfo.cols.info:append(table.concat(shown, " ") .. " ")
  pinfo.cols.info:fence()
end

function proto.dissector(tvb, pinfo, tree)
  local length, at, names = tvb:len(), 0, {}
  -- Of a packet of which the capture kept only a part, nothing more is to come.
  local is_cut = tvb:reported_len() > length
  while at < length do
    local unit = unit_length(tvb, at)
    if not is_cut and (unit == nil or unit > length - at) then
      pinfo.desegment_offset = at
      pinfo.desegment_len = unit and unit - (length - at) or DESEGMENT_ONE_MORE_SEGMENT
      break
    end
    local finish = math.min(length, at + (unit or length - at))
    local dissect = is_preamble(tvb, at) and dissect_preamble or dissect_frame
    table.insert(names, dissect(tvb, at, finish, tree))
    at = finish
  end
  if #names > 0 then show(pinfo, names) end
  return length
end

-- A connection on any port is known by its preamble.
local function is_ours(tvb, pinfo, tree)
  if not preamble or tvb:len() < #preamble[1].field.contents or not is_preamble(tvb, 0) then return false end
  pinfo.conversation = proto
  proto.dissector(tvb, pinfo, tree)
  return true
end

local tcp_ports = DissectorTable.get("tcp.port")
local ports = PORTS
proto.prefs.ports = Pref.range("TCP ports", PORTS, "Ports on which every connection is " .. NAME, 65535)
tcp_ports:add(ports, proto)

function proto.prefs_changed()
  if ports == proto.prefs.ports then return end
  if ports ~= "" then tcp_ports:remove(ports, proto) end
  ports = proto.prefs.ports
  if ports ~= "" then tcp_ports:add(ports, proto) end
end

proto:register_heuristic("tcp", is_ours)
