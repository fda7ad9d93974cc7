import { type Finding, isMain, lineAt, readFiles, report, type SourceFile } from "./files.ts";

/** What `files` say that is true only of one machine or one network. */
export function checkWords(files: readonly SourceFile[]): readonly Finding[] {
  return files.flatMap(({ path, text }) =>
    FORBIDDEN.flatMap(({ pattern, what }) =>
      [...text.matchAll(pattern)].map((found) => ({
        path,
        line: lineAt(text, found.index),
        what: `${what}: ${found[0]}`,
      })),
    ),
  );
}

/** Dots and slashes stand in brackets, so that this file passes its own check. */
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  {
    pattern: /\b(?:registry[.]npmjs[.]org|registry[.]yarnpkg[.]com|npm[.]pkg[.]github[.]com|jsr[.]io)\b/g,
    what: "the host of a package registry",
  },
  { pattern: /"resolved": *"http[^"]*"/g, what: "the address of a package" },
  {
    pattern: /(?<![\w.~$})*-])\/(?:work|root|home[/]\w+|Users[/]\w+|tmp)[/]/g,
    what: "a path of one machine",
  },
];

if (isMain(import.meta)) report(checkWords(readFiles(() => true)));
