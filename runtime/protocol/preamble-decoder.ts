import {
  DecodeError,
  decodePreamble,
  PREAMBLE_LENGTH,
  PREAMBLE_MAGIC,
  type Preamble,
} from "../../generated/index.ts";
import { RemoteProtocolError } from "./errors.ts";

/** Collects the first eight octets of a stream, which are not a frame. */
export class PreambleDecoder {
  readonly #octets = new Uint8Array(PREAMBLE_LENGTH);
  #length = 0;
  #preamble: Preamble | undefined;

  /** The peer's preamble, once it is whole. */
  get preamble(): Preamble | undefined {
    return this.#preamble;
  }

  /**
   * Takes octets from the start of `chunk` and returns how many belong to the preamble.
   *
   * @throws {RemoteProtocolError} `malformed_frame` as soon as an octet shows that the peer speaks something else [OPN-003].
   */
  receive(chunk: Uint8Array): number {
    let taken = 0;
    while (taken < chunk.length && this.#length < PREAMBLE_LENGTH) {
      const octet = chunk[taken] ?? 0;
      if (this.#length < PREAMBLE_MAGIC.length && octet !== PREAMBLE_MAGIC[this.#length]) {
        throw new RemoteProtocolError("malformed_frame", "OPN-003", "the peer does not speak this protocol");
      }
      this.#octets[this.#length] = octet;
      this.#length += 1;
      taken += 1;
    }
    if (this.#length === PREAMBLE_LENGTH && this.#preamble === undefined) this.#preamble = this.#decode();
    return taken;
  }

  #decode(): Preamble {
    try {
      return decodePreamble(this.#octets);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      throw new RemoteProtocolError("malformed_frame", "OPN-003", error.message);
    }
  }
}
