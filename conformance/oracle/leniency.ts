/** What the stock parser takes although the specification does not, and why that is no disagreement. */
export interface Leniency {
  readonly what: string;
  readonly why: string;
  readonly covers: (refusal: { readonly code: string; readonly path: string }) => boolean;
}

export const LENIENCIES: readonly Leniency[] = [
  {
    what: "octets after the last field of a frame",
    why: "it reads a body out of octets set aside for it and does not look at what is left",
    covers: ({ path }) => !path.includes("."),
  },
  {
    what: "a frame with the wrong kind of channel",
    why: "the scope of a frame stands in metadata, which it does not read [FRM-009]",
    covers: ({ path }) => path === "frame.channel",
  },
  {
    what: "an unknown frame that is not ignorable",
    why: "it reads it as octets; that this is an error stands in the prose [FRM-007]",
    covers: ({ code }) => code === "unknown_frame",
  },
];
