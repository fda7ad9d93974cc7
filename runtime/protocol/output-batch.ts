const SLAB_LENGTH = 65_536;

/** Shorter pieces of others' memory are copied: a piece more in a write costs as much as copying this many octets. */
const SHORT = 1024;

/**
 * Frames on their way out, in few large pieces of memory, so that many frames leave by one write. Most are written into
 * slabs of its own, one behind the other; frames that lie in lasting memory already are only pointed at.
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
  /** The run of adopted octets that is still growing. */
  #adopted: Uint8Array | undefined;
  #adoptedStart = 0;
  #adoptedEnd = 0;

  /** Octets that wait to be taken. */
  get length(): number {
    return this.#fullLength + this.#end - this.#start + this.#adoptedEnd - this.#adoptedStart;
  }

  /** Makes room for `length` octets and returns where it begins in `bytes` and `view`. */
  reserve(length: number): number {
    if (this.#adopted !== undefined) this.#endRun();
    return this.#reserve(length);
  }

  /** Takes back the room that the last `reserve` made, because it could not be filled. */
  unreserve(at: number): void {
    this.#end = at;
  }

  /** Adds octets where they lie, in memory that nobody changes any more. Neighbours become one piece. */
  adopt(memory: Uint8Array, at: number, length: number): void {
    if (memory === this.#adopted && at === this.#adoptedEnd) {
      this.#adoptedEnd += length;
      return;
    }
    if (this.#adopted !== undefined) this.#endRun();
    this.#adopted = memory;
    this.#adoptedStart = at;
    this.#adoptedEnd = at + length;
  }

  /** All that waits, oldest first. Empties the batch. */
  take(): readonly Uint8Array[] {
    if (this.#adopted !== undefined) this.#endRun();
    this.#cut();
    const taken = this.#full;
    this.#full = [];
    this.#fullLength = 0;
    return taken;
  }

  #endRun(): void {
    const run = this.#adopted?.subarray(this.#adoptedStart, this.#adoptedEnd);
    this.#adopted = undefined;
    this.#adoptedStart = 0;
    this.#adoptedEnd = 0;
    if (run === undefined) return;
    if (run.length < SHORT) {
      const at = this.#reserve(run.length);
      this.bytes.set(run, at);
    } else {
      this.#cut();
      this.#full.push(run);
      this.#fullLength += run.length;
    }
  }

  #reserve(length: number): number {
    if (this.bytes.length - this.#end < length) this.#nextSlab(length);
    const at = this.#end;
    this.#end = at + length;
    return at;
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
