/** A range of the memory behind a view, where it lies: valid for as long as that memory is. */
export function octetsAt(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}
