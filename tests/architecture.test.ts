import { readdirSync, readFileSync, statSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { importsOf, sourceFiles as files } from "./helpers/imports";

function offenders(inFiles: RegExp, mayNotImport: RegExp, except: RegExp = /^$/) {
  return files
    .filter((file) => inFiles.test(file) && !except.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((id) => mayNotImport.test(id))
        .map((id) => `${file} -> ${id}`),
    );
}

test("nothing imports a route, and no route folder imports another one's insides", () => {
  const folderOf = (file: string) => /^app\/routes\/([^/]+)\//.exec(file)?.[1];
  const crossing = files.flatMap((file) =>
    importsOf(file, { types: true })
      .filter((id) => id.startsWith("app/routes/"))
      .filter((id) => id.endsWith("/route") || !folderOf(id) || folderOf(id) !== folderOf(file))
      .map((id) => `${file} -> ${id}`),
  );
  expect(crossing).toEqual([]);
});

/** A feature imports only features that stand before it. A new feature is one word in this list. */
const order = [
  ...["audit", "coach", "accounts", "safety", "membership"],
  ...["reviews", "library", "lessons", "dialogues", "statements", "observations", "journal"],
  ...["plans", "asks", "reminders", "check-ins", "questions", "answers", "comments", "circles"],
  ...["own-data", "desk", "admin", "notebook", "today", "search"],
];

const featureOf = (file: string) => /^app\/features\/([\w-]+)\//.exec(file)?.[1];

test("every folder of app/features has its place in the order", () => {
  const folders = readdirSync("app/features");
  expect(folders.filter((folder) => !order.includes(folder))).toEqual([]);
});

test("a feature imports only features that stand before it, types included", () => {
  const against = files.flatMap((file) => {
    const own = featureOf(file);
    if (!own) return [];
    return importsOf(file, { types: true }).flatMap((id) => {
      const other = featureOf(`${id}/`);
      return other && order.indexOf(other) > order.indexOf(own) ? [`${file} -> ${id}`] : [];
    });
  });
  expect(against).toEqual([]);
});

test("http, content, ui, jobs and mail know no feature", () => {
  expect(offenders(/^app\/(http|content|ui|jobs|mail)\//, /^app\/(features|routes)\//)).toEqual([]);
});

test("features do not reach into startup or the browser's scripts", () => {
  expect(offenders(/^app\/features\//, /^app\/(startup|browser)\//)).toEqual([]);
});

test("the root of app/ holds what Remix fixes and the single instances", () => {
  const atRoot = readdirSync("app", { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(atRoot.length).toBeLessThanOrEqual(11);
});

test("the app never imports tools or tests", () => {
  expect(offenders(/^(app|db)\//, /^(#tools|#tests|tools|tests)\//)).toEqual([]);
});

test("the database knows nothing of the app; only its command line reads the app's settings", () => {
  expect(offenders(/^db\//, /^app\//)).toEqual([
    "db/cli.ts -> app/env.server",
    "db/commands/run.ts -> app/env.server",
  ]);
});

test("a machine imports xstate and its own feature's plain modules, nothing else", () => {
  const plain = /^(?!xstate$|app\/features\/[\w-]+\/(?:[\w-]+\/)?[\w-]+$)/;
  expect(offenders(/\.machine\.ts$/, plain)).toEqual([]);
});

test("the database, the SDKs and Node itself are reached from .server files only", () => {
  const serverOnly =
    /^(db\/|node:|kysely|sqlite3$|stripe$|zod$|nodemailer$|better-auth|mdx-bundler)/;
  expect(offenders(/^app\//, serverOnly, /\.server\.tsx?$|^app\/server\.ts$/)).toEqual([]);
});

test("components never import .server files", () => {
  expect(offenders(/^app\/(features|ui)\/.*\.tsx$/, /\.server$/, /\.server\.tsx$/)).toEqual([]);
});

test("addresses come from http/paths", () => {
  const words = readdirSync("app/routes").flatMap((name) => /^[a-z-]+/.exec(name)?.[0] ?? []);
  // In quotes or behind the site's origin: "/lessons", `/lessons/${id}`, `${env.siteUrl}/lessons`.
  const literal = new RegExp(
    `(["'\`]|[sS]iteUrl\\)*\\}|[oO]rigin\\)*\\})/(${words.join("|")})(?![\\w-])[^"'\`]*`,
    "g",
  );
  const literals = files
    .filter((file) => file.startsWith("app/") && !/^app\/http\/([\w-]+-)?paths\.ts$/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(literal)].map(([found]) => `${file}: ${found}`),
    );
  expect(literals).toEqual([]);
});

test("the environment, mdx-bundler and the Stripe client each have one door", () => {
  const mentioning = (text: string | RegExp) =>
    files.filter((file) => readFileSync(file, "utf8").match(text));
  // The second one passes the environment on to the programs of the PostgreSQL client.
  expect(mentioning("process\\.env")).toEqual(["app/env.server.ts", "db/postgres/client.ts"]);
  expect(offenders(/./, /^mdx-bundler/, /^app\/content\/mdx\.server\.ts$/)).toEqual([]);
  expect(mentioning(/new Stripe\(/)).toEqual(["app/features/membership/stripe/stripe.server.ts"]);
});

test("no query looks inside a text: whatever a query finds or shows has a column of its own", () => {
  const inside = /\b(substr|substring|instr|json_extract)\s*\(|\s->>?\s*'/;
  // The search index holds our own texts, and shows a piece of them.
  const ofMembers = files.filter((file) => !file.endsWith("/search-index.ts"));
  expect(ofMembers.filter((file) => inside.test(readFileSync(file, "utf8")))).toEqual([]);
});

test("no script stores anything in the browser, where others could read it", () => {
  const storing = /\b(localStorage|sessionStorage|indexedDB|serviceWorker|caches\.open)\b/;
  const ours = files.filter((file) => file.startsWith("app/"));
  expect(ours.filter((file) => storing.test(readFileSync(file, "utf8")))).toEqual([]);
});

test("no query is put together from text", () => {
  const raw = files.filter((file) => readFileSync(file, "utf8").includes("sql.raw"));
  expect(raw).toEqual([]);
});

const writing =
  /^(insertInto|updateTable|deleteFrom|(save|record|note|mark|delete|write)[A-Z]\w*)$/;

/** The calls that write something, in a function whose name promises a read. */
function writesInReaders(file: string) {
  const found: string[] = [];
  const visit = (node: ts.Node, reader: string | null) => {
    const name = ts.isFunctionDeclaration(node) ? node.name?.text : undefined;
    const within = name && /^(read|find|list|get|has|is|count)[A-Z]/.test(name) ? name : reader;
    if (ts.isCallExpression(node) && within) {
      const { expression: called } = node;
      const verb = ts.isPropertyAccessExpression(called) ? called.name.text : called.getText();
      if (writing.test(verb)) found.push(`${file}: ${within} calls ${verb}`);
    }
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true), null);
  return found;
}

test("a function named read, find, list, get, has, is or count writes nothing", () => {
  expect(files.filter((file) => file.includes(".server.")).flatMap(writesInReaders)).toEqual([]);
});

test("no code file carries data: lists stand in data files", () => {
  expect(files.filter((file) => statSync(file).size > 16_000)).toEqual([]);
});

test("no folder or file has a name that could hold anything", () => {
  const vague =
    /(^|\/)(utils?|misc|common|helpers?|managers?|services?|lib|types|hooks|constants|index\.tsx?)(\/|$)/;
  const named = files.filter((file) => vague.test(file.replace("migrations/index.ts", "")));
  expect(named).toEqual([]);
});
