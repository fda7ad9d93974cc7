// Generated from support/memory.ts by mudem codegen. Do not edit.

// Memory for what is written, and views on the memory of others.

/**
 * Memory of `octets` zeros. Small pieces share a buffer, as small Buffers of Node.js do: one of their own is slow to get,
 * and of what lies in the heap without one, to view.
 */
export function allocate(octets: number): Uint8Array {
  if (octets > MOST_SHARED) return new Uint8Array(octets);
  // A buffer that someone has transferred has no octets any more.
  if (sharedEnd + octets > shared.byteLength) {
    shared = new ArrayBuffer(SHARED_OCTETS);
    sharedEnd = 0;
  }
  const part = new Uint8Array(shared, sharedEnd, octets);
  // Whoever takes it for a list of larger numbers wants it aligned.
  sharedEnd += (octets + 7) & ~7;
  return part;
}

/** The `length` octets of `bytes` from `at`, in memory of their own. */
export function copyOf(bytes: Uint8Array, at = 0, length = bytes.length - at): Uint8Array {
  const copy = allocate(length);
  copy.set(bytes.subarray(at, at + length));
  return copy;
}

/**
 * A view on all of `buffer`. To open one takes longer than to read a frame, and frames that come one after the other lie
 * in the same buffer most of the time: so the last view is kept, and with it a buffer of up to 64 KiB.
 */
export function viewOf(buffer: ArrayBufferLike): DataView {
  if (buffer === lastBuffer) return lastView;
  const view = new DataView(buffer);
  if (buffer.byteLength <= MOST_KEPT) {
    lastBuffer = buffer;
    lastView = view;
  }
  return view;
}

const MOST_SHARED = 1024;
const SHARED_OCTETS = 16_384;
let shared = new ArrayBuffer(0);
let sharedEnd = 0;

// As long as the chunks that sockets hand over.
const MOST_KEPT = 65_536;
let lastBuffer: ArrayBufferLike = new ArrayBuffer(0);
let lastView: DataView = new DataView(lastBuffer);
