import { parseArgs } from "node:util";

const USAGE = `npm run bench -- codec  [--rounds N]
npm run bench -- broker [--rounds N] [--messages N] [--size OCTETS] [--profile FILE] [--no-strace]

docs/benchmarks.md says what is measured.`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    rounds: { type: "string" },
    messages: { type: "string" },
    size: { type: "string" },
    profile: { type: "string" },
    strace: { type: "boolean" },
  },
});

switch (positionals.join(" ")) {
  case "codec": {
    const { benchCodec } = await import("./codec/main.ts");
    await benchCodec(whole(values.rounds, 300));
    break;
  }
  case "broker": {
    const { benchBroker } = await import("./broker/main.ts");
    await benchBroker({
      rounds: whole(values.rounds, 40),
      messages: whole(values.messages, 100_000),
      size: whole(values.size, 128),
      profile: values.profile,
      strace: values.strace ?? true,
    });
    break;
  }
  default:
    console.error(USAGE);
    process.exitCode = 2;
}

function whole(text: string | undefined, standard: number): number {
  const number = text === undefined ? standard : Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`not a whole number from 1: ${text}`);
  return number;
}
