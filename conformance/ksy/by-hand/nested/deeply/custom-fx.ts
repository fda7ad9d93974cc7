import { CustomFxNoArgs } from "../../custom-fx-no-args.ts";

/** Does the same whatever it is given. */
export class CustomFx extends CustomFxNoArgs {
  readonly key: number;

  constructor(key: number) {
    super();
    this.key = key;
  }
}
