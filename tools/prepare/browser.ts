import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { chromium, type Browser } from "playwright-core";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

// Not the package's own list: that one switches web security off and runs everything in one process.
const args = ["--no-sandbox", "--disable-dev-shm-usage", "--use-angle=swiftshader"];

/** A real Chromium: the one inside the npm package, or an installed one where that cannot run. */
export async function startBrowser(): Promise<Browser> {
  try {
    return await chromium.launch({ executablePath: await packedBrowser(), args });
  } catch (error) {
    const executablePath = installed.find((file) => existsSync(file));
    if (!executablePath) throw error;
    return chromium.launch({ executablePath, args });
  }
}

/**
 * Before the first browser test: unpacks the browser once, where test files that run side by side
 * would each start what another one is still writing. What an earlier run left half written is
 * unpacked anew.
 */
export default async function unpackBrowser() {
  if (await canStart()) return;
  await rm(await packedBrowser(), { force: true });
  await canStart();
}

async function canStart() {
  const browser = await startBrowser().catch(() => null);
  await browser?.close();
  return browser !== null;
}

async function packedBrowser() {
  // Only with this set before the import does the package unpack the system libraries it carries.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}
