/** Adds a number to each octet. */
export class MyCustomFx {
  readonly #added: number;

  constructor(key: number, isPositive: boolean, _unused: ArrayLike<number>) {
    this.#added = isPositive ? key : -key;
  }

  decode(bytes: Uint8Array): Uint8Array {
    return bytes.map((octet) => octet + this.#added);
  }

  encode(bytes: Uint8Array): Uint8Array {
    return bytes.map((octet) => octet - this.#added);
  }
}
