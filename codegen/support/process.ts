/** `bytes`, each exclusive-or the octet of `key` at its place; the key begins anew when it ends. */
export function xorWith(bytes: Uint8Array, key: number | bigint | ArrayLike<number>): Uint8Array {
  const octets = typeof key === "object" ? key : [Number(BigInt.asUintN(8, BigInt(key)))];
  if (octets.length === 0) return bytes;
  return bytes.map((octet, index) => octet ^ (octets[index % octets.length] as number));
}

/** `bytes`, the bits of each rotated to the left by `amount`. */
export function rotateLeft(bytes: Uint8Array, amount: number): Uint8Array {
  const by = ((amount % 8) + 8) % 8;
  return bytes.map((octet) => (octet << by) | (octet >> (8 - by)));
}
