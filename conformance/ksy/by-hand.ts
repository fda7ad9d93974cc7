import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Adds to the emitted files what formats of Kaitai's suite expect to be written by hand, where it is not there. */
export function addByHand(output: string): void {
  cpSync(fileURLToPath(new URL("./by-hand/", import.meta.url)), output, { recursive: true, force: false });
}
