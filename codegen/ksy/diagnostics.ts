/** A place in a file of the specification. Lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something of the specification together with where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly at: Position;
}

/** One mistake in the specification: what was met, and what to do instead. Both are sentences without the full stop. */
export interface Diagnostic {
  readonly at: Position;
  readonly met: string;
  readonly mend: string;
}

/** Collects mistakes, so that all of them are reported and not only the first. */
export class Diagnostics {
  readonly #found = new Map<string, Diagnostic>();

  report(at: Position, met: string, mend: string): void {
    const diagnostic = { at, met, mend };
    // A mistake in a shared type is met again from every frame that uses it.
    this.#found.set(formatDiagnostic(diagnostic), diagnostic);
  }

  get isEmpty(): boolean {
    return this.#found.size === 0;
  }

  get count(): number {
    return this.#found.size;
  }

  /** Whether anything was reported for `file`. */
  hasAny(file: string): boolean {
    return [...this.#found.values()].some(({ at }) => at.file === file);
  }

  /** By file, line and column. */
  sorted(): readonly Diagnostic[] {
    return [...this.#found.values()].sort(byPosition);
  }
}

export function formatDiagnostic({ at, met, mend }: Diagnostic): string {
  return `${at.file}:${at.line}:${at.column}: error: ${met}. ${mend}.`;
}

function byPosition(a: Diagnostic, b: Diagnostic): number {
  if (a.at.file !== b.at.file) return a.at.file < b.at.file ? -1 : 1;
  return a.at.line - b.at.line || a.at.column - b.at.column;
}
