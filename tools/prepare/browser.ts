import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { chromium, type Browser } from "playwright-core";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

// The package's own list is not used: it turns web security off and runs everything in one process.
const args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"];

/** Starts a real Chromium: the one in the npm package, or an installed one if that cannot run. */
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
 * Unpacks the browser once, before the first browser test. Otherwise test files that run at the same
 * time would start a browser that another one is still unpacking. Unpacks it again if an earlier run
 * was interrupted.
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
  // The package unpacks its system libraries only if this variable is set before the import.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}
