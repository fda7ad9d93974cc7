// Generated from spec/types/codes.ksy. Do not edit: run `npm run generate`.

import { ErrorCode } from "./enums.ts";

export type ErrorCodeName = "none" | "illegal_frame" | "refused";

/** What an error ends or refuses. */
export type ErrorScope = "connection" | "request";

export interface ErrorInfo {
  readonly name: ErrorCodeName;
  readonly code: ErrorCode;
  readonly scope: ErrorScope;
  /** What was asked for certainly did not happen. */
  readonly definite: boolean;
  /** The same may succeed later. */
  readonly retry: boolean;
  readonly summary: string;
}

export const ERRORS: Readonly<Record<ErrorCodeName, ErrorInfo>> = {
  none: {
    name: "none",
    code: ErrorCode.none,
    scope: "connection",
    definite: false,
    retry: false,
    summary: "No error.",
  },
  illegal_frame: {
    name: "illegal_frame",
    code: ErrorCode.illegalFrame,
    scope: "connection",
    definite: true,
    retry: false,
    summary: "Not now.",
  },
  refused: {
    name: "refused",
    code: ErrorCode.refused,
    scope: "request",
    definite: true,
    retry: true,
    summary: "Not ever.",
  },
};

/** Undefined for a code of a later version. */
export function errorByCode(code: number): ErrorInfo | undefined {
  return BY_CODE.get(code);
}

const BY_CODE: ReadonlyMap<number, ErrorInfo> = new Map(
  Object.values(ERRORS).map((error) => [error.code, error]),
);
