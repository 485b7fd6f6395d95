import { availableParallelism } from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

const resolve = { alias: { "~": path.resolve("app") } };
// Tests that start the server find it built, and never build it while another one runs it.
const globalSetup = ["tools/prepare/build.ts"];
const browserSetup = [...globalSetup, "tools/prepare/browser.ts"];
const browserTests = "tests/browser/**/*.test.ts";

export default defineConfig({
  test: {
    // Vitest leaves a core free for watching; a run that ends has a use for it.
    maxWorkers: availableParallelism(),
    projects: [
      {
        resolve,
        test: {
          name: "code",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [browserTests],
          globalSetup,
          setupFiles: ["tests/helpers/setup.ts"],
          testTimeout: 15_000,
        },
      },
      {
        resolve,
        test: {
          name: "browser",
          include: [browserTests],
          globalSetup: browserSetup,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
