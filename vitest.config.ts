import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig, type Plugin } from "vitest/config";
import { listTestsThatImport } from "./tests/helpers/tests-that-import.ts";

// Tests start many programs of ours. With their compiled code at hand each takes half the time.
process.env.NODE_COMPILE_CACHE ??= path.resolve("node_modules/.cache/compiled");

const resolve = { alias: { "~": path.resolve("app") } };
/** Some packages have a build for development, which checks itself and is slow: the parsers of Markdown. */
const plugins: Plugin[] = [
  {
    name: "no-development-builds",
    configResolved({ ssr }) {
      Object.assign(ssr.resolve!, { conditions: ["module", "node"] });
    },
  },
];
// Tests that start the server find it built, and never build it while another one runs it.
const buildSetup = "tools/prepare/build.ts";
const databaseSetups = {
  sqlite: "tests/helpers/sqlite-template.ts",
  postgres: "tests/helpers/postgres-template.ts",
};
const setupFiles = ["tests/helpers/setup.ts"];
const provide = { contentTests: listTestsThatImport(["app/content/mdx.server.ts"]) };
// The content checker imports parts of the site, but it reads files only.
const withoutDatabase = "tests/tools/content-check/**";
const databaseTests = listTestsThatImport(["app/db.server.ts", "tests/helpers/new-database.ts"]);
/** Square brackets and the like are part of the names of route files. */
const asPattern = (file: string) => file.replaceAll(/[()[\]{}!*?]/g, "\\$&");
const browserTests = "tests/browser/**/*.test.ts";
/** The one browser test that passes through every feature: it runs on PostgreSQL too. */
const journey = "tests/browser/journey.test.ts";

// No test may fail because the machine is slow: the longest takes seconds on a quiet one.
const testTimeout = 240_000;
const hookTimeout = 240_000;
const poll = { timeout: 60_000 };

const code = {
  resolve,
  plugins,
  test: {
    name: "code",
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: [browserTests, "tests/db/postgres/**"],
    globalSetup: [buildSetup, databaseSetups.sqlite],
    // Workers are shared. tests/helpers/setup.ts gives each file modules of its own.
    isolate: false,
    setupFiles,
    provide,
    testTimeout,
    hookTimeout,
    expect: { poll },
  },
};

// The tests that use a database, once more on PostgreSQL.
const codeOnPostgres = {
  resolve,
  plugins,
  test: {
    name: "code-postgres",
    include: databaseTests.map(asPattern),
    exclude: [browserTests, "tests/db/sqlite/**", withoutDatabase],
    globalSetup: [buildSetup, databaseSetups.postgres],
    // Workers are shared. tests/helpers/setup.ts gives each file modules of its own.
    isolate: false,
    setupFiles,
    provide,
    testTimeout,
    hookTimeout,
    expect: { poll },
  },
};

const browser = (database: "sqlite" | "postgres", include: string) => ({
  resolve,
  plugins,
  test: {
    name: database === "sqlite" ? "browser" : "browser-postgres",
    include: [include],
    globalSetup: [buildSetup, "tools/prepare/browser.ts", databaseSetups[database]],
    // Workers are shared, and with them the browser and the site.
    isolate: false,
    testTimeout: 180_000,
    hookTimeout,
    expect: { poll },
  },
});

const projects = {
  sqlite: [code, browser("sqlite", browserTests)],
  postgres: [codeOnPostgres, browser("postgres", browserTests)],
  both: [code, codeOnPostgres, browser("sqlite", browserTests), browser("postgres", journey)],
};

/** `DB=sqlite npm test` and `DB=postgres npm test` run the tests on one database only. */
const database = process.env.DB ?? "both";
if (!Object.hasOwn(projects, database)) throw new Error("DB must be sqlite, postgres or both.");

export default defineConfig({
  test: {
    // One more than there are cores, because many tests wait for another process.
    maxWorkers: availableParallelism() + 1,
    projects: projects[database as keyof typeof projects],
  },
});
