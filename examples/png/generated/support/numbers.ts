// Generated from support/numbers.ts by mudem codegen. Do not edit.

// Numbers in octets: `le` begins with the lowest octet, `be` with the highest. Whoever reads says how far memory goes:
// nothing is checked here.

export function u1(memory: Uint8Array, at: number): number {
  return memory[at] as number;
}

export function s1(memory: Uint8Array, at: number): number {
  return (u1(memory, at) << 24) >> 24;
}

export function u2le(memory: Uint8Array, at: number): number {
  return u1(memory, at) | (u1(memory, at + 1) << 8);
}

export function u2be(memory: Uint8Array, at: number): number {
  return (u1(memory, at) << 8) | u1(memory, at + 1);
}

export function s2le(memory: Uint8Array, at: number): number {
  return (u2le(memory, at) << 16) >> 16;
}

export function s2be(memory: Uint8Array, at: number): number {
  return (u2be(memory, at) << 16) >> 16;
}

export function s4le(memory: Uint8Array, at: number): number {
  return u2le(memory, at) | (u2le(memory, at + 2) << 16);
}

export function s4be(memory: Uint8Array, at: number): number {
  return (u2be(memory, at) << 16) | u2be(memory, at + 2);
}

export function u4le(memory: Uint8Array, at: number): number {
  return s4le(memory, at) >>> 0;
}

export function u4be(memory: Uint8Array, at: number): number {
  return s4be(memory, at) >>> 0;
}

export function u8le(memory: Uint8Array, at: number): bigint {
  return (BigInt(u4le(memory, at + 4)) << 32n) | BigInt(u4le(memory, at));
}

export function u8be(memory: Uint8Array, at: number): bigint {
  return (BigInt(u4be(memory, at)) << 32n) | BigInt(u4be(memory, at + 4));
}

export function s8le(memory: Uint8Array, at: number): bigint {
  return BigInt.asIntN(64, u8le(memory, at));
}

export function s8be(memory: Uint8Array, at: number): bigint {
  return BigInt.asIntN(64, u8be(memory, at));
}

export function f4le(memory: Uint8Array, at: number): number {
  return view(memory, at, 4).getFloat32(0, true);
}

export function f4be(memory: Uint8Array, at: number): number {
  return view(memory, at, 4).getFloat32(0, false);
}

export function f8le(memory: Uint8Array, at: number): number {
  return view(memory, at, 8).getFloat64(0, true);
}

export function f8be(memory: Uint8Array, at: number): number {
  return view(memory, at, 8).getFloat64(0, false);
}

/** Writes the lowest octet of `value`, which may be signed. So do the next, with two and four. */
export function put1(memory: Uint8Array, at: number, value: number): void {
  memory[at] = value;
}

export function put2le(memory: Uint8Array, at: number, value: number): void {
  memory[at] = value;
  memory[at + 1] = value >> 8;
}

export function put2be(memory: Uint8Array, at: number, value: number): void {
  memory[at] = value >> 8;
  memory[at + 1] = value;
}

export function put4le(memory: Uint8Array, at: number, value: number): void {
  put2le(memory, at, value);
  put2le(memory, at + 2, value >> 16);
}

export function put4be(memory: Uint8Array, at: number, value: number): void {
  put2be(memory, at, value >> 16);
  put2be(memory, at + 2, value);
}

export function put8le(memory: Uint8Array, at: number, value: bigint): void {
  put4le(memory, at, Number(BigInt.asUintN(32, value)));
  put4le(memory, at + 4, Number(BigInt.asUintN(32, value >> 32n)));
}

export function put8be(memory: Uint8Array, at: number, value: bigint): void {
  put4be(memory, at, Number(BigInt.asUintN(32, value >> 32n)));
  put4be(memory, at + 4, Number(BigInt.asUintN(32, value)));
}

export function putF4le(memory: Uint8Array, at: number, value: number): void {
  view(memory, at, 4).setFloat32(0, value, true);
}

export function putF4be(memory: Uint8Array, at: number, value: number): void {
  view(memory, at, 4).setFloat32(0, value, false);
}

export function putF8le(memory: Uint8Array, at: number, value: number): void {
  view(memory, at, 8).setFloat64(0, value, true);
}

export function putF8be(memory: Uint8Array, at: number, value: number): void {
  view(memory, at, 8).setFloat64(0, value, false);
}

function view(memory: Uint8Array, at: number, octets: number): DataView {
  return new DataView(memory.buffer, memory.byteOffset + at, octets);
}
