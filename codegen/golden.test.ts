import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Project, ts } from "ts-morph";
import { SUPPORT, TOOL_PARTS, TOOLS } from "./emit/module.ts";
import { format } from "./format.ts";
import { filesBelow, isSource } from "./generate.ts";
import { compileOrThrow } from "./test-support.ts";

const FOLDER = new URL("golden/", import.meta.url).pathname;
const FEATURES = readdirSync(FOLDER).sort();

/** Each folder of `golden` is a small specification with what is generated from it beside it. */
describe("the golden files", () => {
  let generated: ReadonlyMap<string, string>;

  before(async () => {
    const files = new Map<string, string>();
    for (const feature of FEATURES) {
      for (const [path, text] of await compileOrThrow(sourcesOf(feature))) {
        files.set(`${feature}/${path}`, text);
      }
    }
    generated = format(files);
    if (process.env["UPDATE_GOLDEN"] === "1") update(generated);
  });

  for (const feature of FEATURES) {
    it(`are what is generated for ${feature} (UPDATE_GOLDEN=1 writes them anew)`, () => {
      const paths = filesBelow(join(FOLDER, feature)).filter((path) => !isSource(path));
      const expected = new Map(paths.map((path) => [`${feature}/${path}`, read(`${feature}/${path}`)]));
      const actual = new Map(
        [...generated].filter(([path]) => path.startsWith(`${feature}/`) && isKept(path)),
      );
      assert.deepEqual([...actual.keys()].sort(), [...expected.keys()].sort());
      for (const [path, text] of actual) assert.equal(text, expected.get(path), path);
    });
  }

  it("are programs that the strictest settings let pass", () => {
    assert.deepEqual(typeErrors(generated), []);
  });
});

function sourcesOf(feature: string): Record<string, string> {
  const paths = filesBelow(join(FOLDER, feature)).filter(isSource);
  return Object.fromEntries(paths.map((path) => [path, read(`${feature}/${path}`)]));
}

function read(path: string): string {
  return readFileSync(join(FOLDER, path), "utf8");
}

/** What is the same for every specification would only be noise. */
function isKept(path: string): boolean {
  return ![...SUPPORT, ...TOOLS, ...TOOL_PARTS, "index.ts"].some((name) => path.endsWith(`/${name}`));
}

function update(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    if (!isKept(path)) continue;
    mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
    writeFileSync(join(FOLDER, path), text);
  }
}

function typeErrors(files: ReadonlyMap<string, string>): readonly string[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2023.d.ts"],
      types: [],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noImplicitReturns: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      noEmit: true,
    },
  });
  for (const [path, text] of files) if (path.endsWith(".ts")) project.createSourceFile(path, text);
  return project.getPreEmitDiagnostics().map((diagnostic) => {
    const message = ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, " ");
    return `${diagnostic.getSourceFile()?.getFilePath() ?? ""}:${diagnostic.getLineNumber() ?? 0}: ${message}`;
  });
}
