const SLAB_LENGTH = 65_536;

/**
 * Frames on their way out, one behind the other in few large pieces of memory, so that many frames leave by one write.
 *
 * Octets once written are never touched again: a piece that was taken may still be on its way to the transport while
 * the rest of its slab is filled.
 */
export class OutputBatch {
  /** Memory in which `reserve` made room last. */
  bytes = new Uint8Array(0);
  view = new DataView(this.bytes.buffer);

  #start = 0;
  #end = 0;
  #full: Uint8Array[] = [];
  #fullLength = 0;

  /** Octets that wait to be taken. */
  get length(): number {
    return this.#fullLength + this.#end - this.#start;
  }

  /** Makes room for `length` octets and returns where it begins in `bytes` and `view`. */
  reserve(length: number): number {
    if (this.bytes.length - this.#end < length) this.#nextSlab(length);
    const at = this.#end;
    this.#end = at + length;
    return at;
  }

  /** Takes back the room that the last `reserve` made, because it could not be filled. */
  unreserve(at: number): void {
    this.#end = at;
  }

  /** All that waits, oldest first. Empties the batch. */
  take(): readonly Uint8Array[] {
    this.#cut();
    const taken = this.#full;
    this.#full = [];
    this.#fullLength = 0;
    return taken;
  }

  #nextSlab(length: number): void {
    this.#cut();
    this.bytes = new Uint8Array(Math.max(SLAB_LENGTH, length));
    this.view = new DataView(this.bytes.buffer);
    this.#start = 0;
    this.#end = 0;
  }

  #cut(): void {
    if (this.#end === this.#start) return;
    this.#full.push(this.bytes.subarray(this.#start, this.#end));
    this.#fullLength += this.#end - this.#start;
    this.#start = this.#end;
  }
}
