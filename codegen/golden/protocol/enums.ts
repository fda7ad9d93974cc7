// Generated from spec. Do not edit: run `npm run generate`.

export const FrameType = {
  hello: 1,
  welcome: 2,
  note: 3,
  closed: 4,
} as const;

export type FrameType = (typeof FrameType)[keyof typeof FrameType];

export function isFrameType(value: number): value is FrameType {
  return value === 1 || value === 2 || value === 3 || value === 4;
}

/** The name in the specification, or `frame_type 99` for a value without one. */
export function frameTypeName(value: number): string {
  return FRAME_TYPE_NAMES[value] ?? `frame_type ${value}`;
}

const FRAME_TYPE_NAMES: Readonly<Record<number, string>> = {
  1: "hello",
  2: "welcome",
  3: "note",
  4: "closed",
};

export const ErrorCode = {
  /** No error. */
  none: 0,
  /** Not now. */
  illegalFrame: 1,
  /** Not ever */
  refused: 2,
} as const;

export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

export function isErrorCode(value: number): value is ErrorCode {
  return value === 0 || value === 1 || value === 2;
}

/** The name in the specification, or `error_code 99` for a value without one. */
export function errorCodeName(value: number): string {
  return ERROR_CODE_NAMES[value] ?? `error_code ${value}`;
}

const ERROR_CODE_NAMES: Readonly<Record<number, string>> = { 0: "none", 1: "illegal_frame", 2: "refused" };
