// The one thing of the platform that the client's API takes. Only `runtime/tsconfig.json` reads this file; everywhere
// else, and in the published types, these names are the ones of Node.js or of the browser.

interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: "abort", listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}
