/** Puts the octets between underscores. */
export class CustomFxNoArgs {
  decode(bytes: Uint8Array): Uint8Array {
    return Uint8Array.from([0x5f, ...bytes, 0x5f]);
  }

  encode(bytes: Uint8Array): Uint8Array {
    return bytes.slice(1, -1);
  }
}
