import { type Finding, isMain, lineAt, readFiles, report, type SourceFile } from "./files.ts";

/** What is wrong with the rules of protocol.md in `files`, and with what the other files say of them. */
export function checkRequirements(files: readonly SourceFile[]): readonly Finding[] {
  const findings: Finding[] = [];
  const known = new Set<string>();
  for (const { id, path, line, isWellFormed } of rulesOf(files)) {
    if (!isWellFormed) {
      findings.push({ path, line, what: "a rule reads **[ABC-001] MUST** text, or SHOULD, or MAY" });
    } else if (known.has(id)) {
      findings.push({ path, line, what: `${id} is the id of a rule above` });
    }
    known.add(id);
  }
  for (const { id, path, line } of files.flatMap(mentionsOf)) {
    if (!known.has(id)) findings.push({ path, line, what: `there is no rule ${id}` });
  }
  return findings;
}

/** The rules that no test and no conformance case names. */
export function untestedRules(files: readonly SourceFile[]): readonly string[] {
  const tested = new Set(files.filter(isTest).flatMap((file) => mentionsOf(file).map(({ id }) => id)));
  return rulesOf(files).flatMap(({ id, isWellFormed }) => (isWellFormed && !tested.has(id) ? [id] : []));
}

export function readRequirements(): readonly SourceFile[] {
  return readFiles((path) => NAMES_RULES.test(path) && !MADE_UP.test(path));
}

interface Mention {
  readonly id: string;
  readonly path: string;
  readonly line: number;
}

function rulesOf(files: readonly SourceFile[]): readonly (Mention & { readonly isWellFormed: boolean })[] {
  return files
    .filter(({ path }) => path === PROSE)
    .flatMap(({ path, text }) =>
      text.split("\n").flatMap((line, index) => {
        if (!line.startsWith("**[")) return [];
        const id = /^\*\*\[([^\]]*)/.exec(line)?.[1] ?? "";
        return [{ id, path, line: index + 1, isWellFormed: RULE.test(line) }];
      }),
    );
}

function mentionsOf({ path, text }: SourceFile): readonly Mention[] {
  return [...text.matchAll(MENTION)].flatMap((mention) =>
    [...mention[0].matchAll(ID)].map(([id]) => ({ id, path, line: lineAt(text, mention.index) })),
  );
}

function isTest({ path }: SourceFile): boolean {
  return path.endsWith(".test.ts") || /^conformance\/(suite|properties|simulation)\//.test(path);
}

const PROSE = "spec/protocol.md";

const NAMES_RULES = /^(spec|generated|runtime|codegen|conformance|docs)\/.*\.(md|ksy|yaml|ts)$/;

/** The compiler's tests write small specs of their own, with rules of their own. */
const MADE_UP = /^codegen\/(golden\/|.*\.test\.ts$)/;

const RULE = /^\*\*\[[A-Z]{3}-\d{3}\] (?:MUST|SHOULD|MAY)\*\* \S/;

const ID = /[A-Z]{3}-\d{3}/g;

/** `[FRM-003]`, `[FRM-003, CHN-001]`, `"FRM-003"` and, in YAML, `- FRM-003`: an id, not any text that looks like one. */
const MENTION = /\[[A-Z]{3}-\d{3}(?:,\s*[A-Z]{3}-\d{3})*\]|"[A-Z]{3}-\d{3}"|^[ \t]*- [A-Z]{3}-\d{3}[ \t]*$/gm;

if (isMain(import.meta)) {
  const files = readRequirements();
  if (process.argv.includes("--untested")) for (const id of untestedRules(files)) console.log(id);
  else report(checkRequirements(files));
}
