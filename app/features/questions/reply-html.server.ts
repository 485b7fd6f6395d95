import { hash } from "node:crypto";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { LruCache } from "~/http/page-cache.server";
import { log } from "~/log.server";
import { second } from "~/time";

const cache = new LruCache<Promise<string>>(500);

/**
 * An expert's CommonMark as HTML. Raw HTML in it is shown as text, dangerous addresses are dropped,
 * and headings start at the second level: the question is the page's title. A text is rendered once,
 * beside the server. One that takes too long, such as a list nested a thousand times, stays as typed.
 */
export function replyHtml(source: string) {
  return cache.get(hash("sha256", source, "base64"), () => render(source));
}

async function render(source: string) {
  const markup = await renderInWorker(source).catch((error: unknown) => {
    log.warn({ error: String(error) }, "a reply is shown as it was typed");
    return asTyped(source);
  });
  return markup
    .replace(/<(\/?)h[12]>/g, "<$1h2>")
    .replace(/<(\/?)h[3-6]>/g, "<$1h3>")
    .replaceAll("<h2>", '<h2 class="title-s">')
    .replaceAll("<a href=", '<a rel="noreferrer" href=');
}

/** How long one text may take, in milliseconds. An ordinary reply takes a few. */
const longestRendering = 2 * second;

// A string, because the server is bundled into one file. Loading an image would tell another site who
// reads the reply.
const program = `
  const { parentPort } = require("node:worker_threads");
  const extensions = [{ disable: { null: ["labelStartImage"] } }];
  import("micromark").then(({ micromark }) => {
    parentPort.on("message", (source) => {
      parentPort.postMessage(micromark(source, { extensions }));
    });
    parentPort.postMessage("ready");
  });
`;

let worker: Promise<Worker> | null = null;
let last: Promise<unknown> = Promise.resolve();

/** One text after the other. Rejects when one takes too long or cannot be rendered. */
function renderInWorker(source: string) {
  const result = last.then(() => ask(source));
  last = result.catch(() => {});
  return result;
}

async function ask(source: string) {
  const asked = await (worker ??= startWorker().catch((error: unknown) => {
    worker = null;
    throw error;
  }));
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), longestRendering);
  try {
    return await messageOf(asked, patience.signal, () => asked.postMessage(source));
  } catch (error) {
    worker = null;
    void asked.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves once it is ready to render. */
async function startWorker() {
  const started = new Worker(program, { eval: true });
  await messageOf(started, new AbortController().signal);
  // It must not hold up the end of the process.
  started.unref();
  return started;
}

/** The next message of the worker. Rejects if the worker fails or the signal is aborted. */
async function messageOf(asked: Worker, signal: AbortSignal, ask = () => {}) {
  const message = once(asked, "message", { signal });
  ask();
  return String((await message)[0]);
}

function asTyped(source: string) {
  const escaped = source.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped
    .split(/\n{2,}/)
    .map((part) => `<p>${part}</p>`)
    .join("\n");
}
