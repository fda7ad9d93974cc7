import { type Outcome, type Scenario, type Sent, sha256Of } from "./scenario.ts";
import type { Received } from "./tasks.ts";

/** The sums and counts of both sides below each other, for people to compare as well. */
export function reportOf(scenario: Scenario, sent: Sent, outcome: Outcome): string {
  const { title, type } = scenario;
  const { seconds, received, faults } = outcome;
  const octets = sent.reduce((sum, body) => sum + body.length, 0);
  const delivered = received.flat().reduce((sum, message) => sum + message.octets, 0);
  const perSecond = (amount: number): string => (amount / Math.max(seconds, 0.001)).toFixed(1);
  const messages = received.flat().length;
  const rates = [
    `${perSecond(delivered / 1e6)} MB/s`,
    ...(messages > 1 ? [`${perSecond(messages / 1000)} thousand messages/s`] : []),
  ].join(", ");
  return [
    `${title} (${type})`,
    row("sent", sent.length, octets, digestOf(sent)),
    ...received.map((messages, index) => rowOf(`consumer ${index + 1}`, messages)),
    ...(type === "P2P" && received.length > 1 ? [rowOf("together", together(received))] : []),
    `  ${faults.length === 0 ? "equal" : "DIFFERENT"}, ${seconds.toFixed(2)} s, ${rates}`,
    ...faults.map((fault) => `  ${fault}`),
    "",
  ].join("\n");
}

function rowOf(label: string, messages: readonly Received[]): string {
  const octets = messages.reduce((sum, message) => sum + message.octets, 0);
  return row(label, messages.length, octets, digestOfSums(messages.map(({ sha256 }) => sha256)));
}

function row(label: string, count: number, octets: number, digest: string): string {
  return `  ${label.padEnd(12)}${String(count).padStart(8)} messages${String(octets).padStart(12)} octets   SHA-256 ${digest}`;
}

function together(received: Outcome["received"]): readonly Received[] {
  return received.flat().sort((one, other) => one.index - other.index);
}

function digestOf(sent: Sent): string {
  return digestOfSums(sent.map((body) => sha256Of([body])));
}

/** Of one message its own sum; of several the sum of their sums, in order. */
function digestOfSums(sums: readonly string[]): string {
  const [only = ""] = sums;
  return sums.length === 1 ? only : sha256Of([Buffer.from(sums.join("\n"))]);
}
