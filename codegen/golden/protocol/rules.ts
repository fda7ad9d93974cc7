// Generated from spec/protocol.md. Do not edit: run `npm run generate`.

export interface Rule {
  /** As in RFC 2119. */
  readonly level: "MUST" | "SHOULD" | "MAY";
  readonly text: string;
}

export const RULES = {
  "OPN-001": { level: "MUST", text: "The client speaks first." },
  "OPN-002": { level: "SHOULD", text: "A client gives a name that people understand." },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleId = keyof typeof RULES;
