import path from "node:path";
import { fileURLToPath } from "node:url";
import { createCookieSessionStorage } from "@remix-run/node";
import { startServer } from "./child-server.ts";
import { lessonFile, lessonPath } from "./lesson-under-test.ts";
import { keyStoreOf, masterKeyOf, sessionSecret, type Visitor } from "./members.ts";
import { naiveBuild } from "./builds.ts";

const here = path.dirname(fileURLToPath(import.meta.url));

/** The flags that `npm start` passes to Node. They limit memory under load. */
const startFlags = ["--max-semi-space-size=8"];

/** Starts the app as in production. `nodeArgs` come before the program, for a profile. */
export function startApp(databaseFile: string, { cookie }: Visitor, nodeArgs: string[] = []) {
  return startServer({
    args: [...startFlags, ...nodeArgs, "build/index.js"],
    env: (origin, port) => ({
      SITE_URL: origin,
      PORT: String(port),
      BILLING: "none",
      OPERATOR_NAME: "The bench",
      OPERATOR_CONTACT: "bench@example.org",
      OPERATOR_ADDRESS: "Nowhere",
      OPERATOR_REPLIES: "Nobody",
      SESSION_SECRET: sessionSecret,
      DATA_KEY_FILE: masterKeyOf(databaseFile),
      KEY_STORE: keyStoreOf(databaseFile),
      DATABASE_FILE: databaseFile,
      LOG_LEVEL: "silent",
    }),
    readyAt: { path: lessonPath, headers: { cookie } },
  });
}

export async function startNaiveApp(databaseFile: string, member: Visitor) {
  const cookie = await naiveCookie(member);
  const server = await startServer({
    args: [path.join(here, "naive-app/server.ts")],
    env: (_origin, port) => ({
      PORT: String(port),
      SERVER_BUILD: naiveBuild,
      SESSION_SECRET: sessionSecret,
      DATABASE_FILE: databaseFile,
      LESSON_FILE: lessonFile,
    }),
    readyAt: { path: lessonPath, headers: { cookie } },
  });
  return { server, cookie };
}

export function startRawServer(pageFile: string) {
  return startServer({
    args: [path.join(here, "raw-server.ts")],
    env: (_origin, port) => ({ PORT: String(port), PAGE_FILE: pageFile }),
    readyAt: { path: lessonPath },
  });
}

async function naiveCookie({ id }: Visitor) {
  const storage = createCookieSessionStorage({
    cookie: { name: "naive", secrets: [sessionSecret] },
  });
  const session = await storage.getSession();
  session.set("accountId", id);
  const setCookie = await storage.commitSession(session);
  return setCookie.split(";", 1)[0]!;
}
