/** A text that is not an expression: what was met at a character of it, counted from 0, and what to do. */
export class ExpressionError extends Error {
  override readonly name = "ExpressionError";
  readonly at: number;
  readonly met: string;
  readonly mend: string;

  constructor(at: number, met: string, mend: string) {
    super(`${met}. ${mend}.`);
    this.at = at;
    this.met = met;
    this.mend = mend;
  }
}
