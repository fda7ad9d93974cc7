/** Version of this package; `tools/version.test.ts` holds it against package.json. */
export const VERSION = "0.1.0";

/** What endpoints tell each other about their software. */
export const SOFTWARE = `mudem/${VERSION}`;

/** Port of a broker unless it is set to another. */
export const DEFAULT_PORT = 5671;

/** Version of the protocol: major, which the preamble negotiates, and minor. */
export const PROTOCOL = "1.0";
