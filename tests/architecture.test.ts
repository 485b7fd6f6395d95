import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const files = ["app", "db"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name)),
);

/** What a file imports at run time, as repository paths or package names; `import type` leaves no trace there. */
function importsOf(file: string) {
  const source = readFileSync(file, "utf8");
  const named = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+"([^"]+)"/gm;
  const bare = /^import\s+"([^"]+)"/gm;
  const lazy = /\bimport\("([^"]+)"\)/g;
  return [named, bare, lazy].flatMap((pattern) =>
    [...source.matchAll(pattern)].map(([, id = ""]) => resolve(file, id)),
  );
}

function resolve(file: string, id: string) {
  const bare = id.replace(/\.tsx?$/, "");
  if (id.startsWith("~/")) return bare.replace("~/", "app/");
  if (id.startsWith("#db/")) return bare.replace("#", "");
  if (id.startsWith(".")) return path.posix.join(path.posix.dirname(file), bare);
  return id;
}

function offenders(inFiles: RegExp, mayNotImport: RegExp, except: RegExp = /^$/) {
  return files
    .filter((file) => inFiles.test(file) && !except.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((id) => mayNotImport.test(id))
        .map((id) => `${file} -> ${id}`),
    );
}

test("nothing but the framework imports a route; its parts serve the routes of its own word", () => {
  const wordOf = (file: string) => /^app\/routes\/([\w-]+)/.exec(file)?.[1];
  const crossing = offenders(/./, /^app\/routes\//).filter((entry) => {
    const [from = "", to = ""] = entry.split(" -> ");
    return (
      to.endsWith("/route") ||
      !to.includes("/", "app/routes/".length) ||
      wordOf(from) !== wordOf(to)
    );
  });
  expect(crossing).toEqual([]);
});

test("features never import one another; a route brings them together", () => {
  const crossing = files
    .filter((file) => file.startsWith("app/features/"))
    .flatMap((file) => {
      const own = file.split("/").slice(0, 3).join("/");
      return importsOf(file)
        .filter((id) => id.startsWith("app/features/") && !id.startsWith(`${own}/`))
        .map((id) => `${file} -> ${id}`);
    });
  expect(crossing).toEqual([]);
});

test("the ui knows no feature", () => {
  expect(offenders(/^app\/ui\//, /^app\/(features|routes)\//)).toEqual([]);
});

test("the database knows nothing of the app; only its command line reads the app's settings", () => {
  expect(offenders(/^db\//, /^app\//)).toEqual(["db/cli.ts -> app/env.server"]);
});

test("a machine imports xstate and its own feature's plain modules, nothing else", () => {
  expect(offenders(/\.machine\.ts$/, /^(?!xstate$|app\/features\/[\w-]+\/[\w-]+$)/)).toEqual([]);
});

test("the database, the SDKs and Node itself are reached from .server files only", () => {
  const serverOnly =
    /^(db\/|node:|kysely|sqlite3$|stripe$|zod$|nodemailer$|better-auth|mdx-bundler)/;
  expect(offenders(/^app\//, serverOnly, /\.server\.tsx?$|^app\/server\.ts$/)).toEqual([]);
});

test("components never import .server files", () => {
  expect(offenders(/^app\/(features|ui)\/.*\.tsx$/, /\.server$/, /\.server\.tsx$/)).toEqual([]);
});

test("the environment, mdx-bundler and the Stripe client each have one door", () => {
  const mentioning = (text: string | RegExp) =>
    files.filter((file) => readFileSync(file, "utf8").match(text));
  expect(mentioning("process\\.env")).toEqual(["app/env.server.ts"]);
  expect(offenders(/./, /^mdx-bundler/, /^app\/mdx\.server\.ts$/)).toEqual([]);
  expect(mentioning(/new Stripe\(/)).toEqual(["app/features/membership/stripe.server.ts"]);
});

test("no query is put together from text", () => {
  const raw = files.filter((file) => readFileSync(file, "utf8").includes("sql.raw"));
  expect(raw).toEqual([]);
});

test("no folder or file has a name that could hold anything", () => {
  const vague =
    /(^|\/)(utils?|misc|common|helpers?|managers?|services?|lib|types|hooks|constants|index\.tsx?)(\/|$)/;
  const named = files.filter((file) => vague.test(file.replace("migrations/index.ts", "")));
  expect(named).toEqual([]);
});
