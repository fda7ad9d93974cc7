import Mocha from "mocha";
import { seed } from "./mocha-setup.ts";

/** Mocha's own report, and then one line to read the result from: `N passed, N failed`. */
export default class Reporter extends Mocha.reporters.Spec {
  /** Mocha calls this when the run is over and everything else is printed. */
  override done(failures: number, finished?: (failures: number) => void): void {
    const { passes, pending } = this.stats;
    if (failures > 0) console.log(`Properties ran with MUDEM_SEED=${seed}\n`);
    console.log(summary(passes, failures, pending));
    finished?.(failures);
  }
}

function summary(passed: number, failed: number, skipped: number): string {
  const skips = skipped > 0 ? `, ${skipped} skipped` : "";
  return `${passed} passed, ${failed} failed${skips}`;
}
