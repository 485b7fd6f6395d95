import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  lockfileProblems,
  type LockedPackage,
  type Lockfile,
  type Manifest,
} from "#tools/supply-chain/lockfile";

const manifest: Manifest = { dependencies: { kysely: "0.29.9" }, allowScripts: { esbuild: true } };
const sound: LockedPackage = { version: "0.29.9", license: "MIT", integrity: "sha512-abc" };

function problems(kysely: Partial<LockedPackage>, name = "kysely", from = manifest) {
  return lockfileProblems(from, {
    lockfileVersion: 3,
    packages: {
      "": { dependencies: { kysely: "0.29.9" } },
      "node_modules/esbuild": { ...sound, hasInstallScript: true },
      [`node_modules/${name}`]: { ...sound, ...kysely },
    },
  });
}

test("the project's own lockfile has no problem", () => {
  const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as unknown;
  expect(
    lockfileProblems(read("package.json") as Manifest, read("package-lock.json") as Lockfile),
  ).toEqual([]);
});

test.each<[Partial<LockedPackage>, string]>([
  [{ integrity: undefined }, "kysely has no SHA-512 checksum."],
  [{ integrity: "sha1-abc" }, "kysely has no SHA-512 checksum."],
  [{ resolved: "http://evil.example/k.tgz" }, "kysely comes from http://evil.example/k.tgz."],
  [{ resolved: "git+ssh://git@github.com/k/k.git" }, "kysely comes from git+ssh"],
  [{ name: "kisely" }, "kysely is really kisely."],
  [{ link: true }, "kysely is a link to a folder."],
  [{ license: "GPL-3.0-only" }, "kysely has the license GPL-3.0-only."],
  [{ license: "MIT AND GPL-3.0-only" }, "kysely has the license MIT AND GPL-3.0-only."],
  [{ license: undefined }, "kysely has the license of nobody knows what."],
  [{ hasInstallScript: true }, "kysely has an install script that nobody allowed or refused."],
])("a package with %j is found", (planted, words) => {
  expect(problems({})).toEqual([]);
  expect(problems(planted)).toEqual([expect.stringContaining(words)]);
});

test("one of two licenses is enough, and an optional build for another platform needs no checksum", () => {
  expect(problems({ license: "(MIT OR GPL-3.0-only)" })).toEqual([]);
  const build = { integrity: undefined, optional: true };
  expect(problems(build, "@rollup/rollup-win32-x64-msvc")).toEqual([]);
  expect(problems({ integrity: undefined }, "@rollup/rollup-win32-x64-msvc")).toHaveLength(1);
});

test("a version that only package.json names, and a permission that nobody needs, are found", () => {
  const newer = { ...manifest, dependencies: { kysely: "0.30.0" } };
  expect(problems({}, "kysely", newer)).toEqual([
    "kysely is 0.30.0 in package.json and 0.29.9 in the lockfile.",
  ]);
  const spare = { ...manifest, allowScripts: { esbuild: true, left: true } };
  expect(problems({}, "kysely", spare)).toEqual(["left may run an install script, but has none."]);
});
