import { configureGlobal } from "fast-check";

/**
 * One seed for every property of a run: a red run is red again when repeated. Set MUDEM_SEED to repeat another run,
 * or to look elsewhere.
 */
export const seed = Number(process.env["MUDEM_SEED"] ?? 20_251);

if (!Number.isInteger(seed)) throw new Error("MUDEM_SEED is not an integer");

configureGlobal({ seed });
