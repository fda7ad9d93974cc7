import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { connect } from "../../runtime/index.ts";
import { reportOf } from "./report.ts";
import { run, type Scenario, type Sent } from "./scenario.ts";
import { Worker } from "./workers.ts";

// npm run demo: a broker, publishers and consumers, each a process of its own, and every octet compared.

const LINES = fileURLToPath(new URL("../../package-lock.json", import.meta.url));

const SCENARIOS: readonly Scenario[] = [
  {
    title: "the program of Node.js as one message",
    queue: "demo.binary",
    type: "P2P",
    path: process.execPath,
    split: false,
    consumers: 1,
  },
  {
    title: "package-lock.json by lines, shared by three",
    queue: "demo.lines",
    type: "P2P",
    path: LINES,
    split: true,
    consumers: 3,
  },
  {
    title: "package-lock.json by lines, all of it to three",
    queue: "demo.topic",
    type: "PUBSUB",
    path: LINES,
    split: true,
    consumers: 3,
  },
];

// Not unref'd for nothing: it must not keep a demo that is done, and must end one that hangs.
setTimeout(() => {
  console.error("demo: not done after 60 s");
  process.exit(1);
}, 60_000).unref();

const broker = new Worker({ role: "broker" });
const { url } = await broker.next("listening");
const client = await connect(url);
const channel = await client.createChannel();
let faults = 0;

for (const scenario of SCENARIOS) {
  const sent = await messagesOf(scenario);
  const outcome = await run(channel, url, scenario, sent);
  console.log(reportOf(scenario, sent, outcome));
  faults += outcome.faults.length;
}

const hello = await greet(url);
console.log(`examples/hello.ts says: ${hello.join(", ")}`);
if (hello.join() !== "hello,order 1") faults += 1;

await client.close();
broker.end();
console.log(faults === 0 ? "demo: everything arrived as it was sent" : `demo: ${faults} differences`);
process.exitCode = faults === 0 ? 0 : 1;

async function messagesOf({ path, split }: Scenario): Promise<Sent> {
  const file = await readFile(path);
  return split
    ? file
        .toString("utf8")
        .split("\n")
        .map((line) => Buffer.from(line))
    : [file];
}

/** The smallest example, run as its first lines say. */
async function greet(address: string): Promise<readonly string[]> {
  const script = fileURLToPath(new URL("../hello.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, script], {
    env: { ...process.env, MUDEM_URL: address },
  });
  return stdout.trim().split("\n");
}
