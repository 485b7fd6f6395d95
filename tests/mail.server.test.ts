import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { SMTPServer } from "smtp-server";
import { expect, onTestFinished, test } from "vitest";
import { makeMailer, type Mail } from "~/mail.server";

const link = "http://localhost:3000/reset?token=abcdefghijklmnopqrstuvwxyz0";
const kinds: Mail["kind"][] = [
  "reset",
  "sign-up-again",
  "confirm-address",
  "address-changed",
  "new-reply",
];

/** A mail server on a free port. It collects the mails it receives and can refuse the first few. */
async function aMailServer({ refusals = 0 } = {}) {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onRcptTo: ({ address }, _session, done) => {
      if (refusals === 0) return done();
      refusals -= 1;
      done(Object.assign(new Error(`no room for ${address}`), { responseCode: 452 }));
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push(Buffer.concat(chunks).toString());
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received };
}

async function anOutbox() {
  const folder = await mkdtemp(path.join(tmpdir(), "outbox-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return path.join(folder, "outbox");
}

function aMailer(smtpUrl: string | null, outbox = "unused") {
  return makeMailer({ smtpUrl, from: "Notes <notes@example.org>", outbox, retries: [1, 1] });
}

test("mail is sent over SMTP as plain text with an unbroken link", async () => {
  const { url, received } = await aMailServer();
  const mailer = aMailer(url);

  mailer.send({ to: "rowan@example.org", kind: "reset", link });
  await mailer.settled();

  expect(received).toHaveLength(1);
  expect(received[0]).toMatch(/^To: rowan@example\.org\r$/m);
  expect(received[0]).toMatch(/^Content-Type: text\/plain/m);
  expect(received[0]).toContain(`\r\n${link}\r\n`);
});

test.each(kinds)("the sender, subject and first line of a %s mail reveal nothing", async (kind) => {
  const { url, received } = await aMailServer();
  const mailer = aMailer(url);

  mailer.send({ to: "rowan@example.org", kind, link: "http://localhost:3000/" });
  await mailer.settled();

  const [head = "", body = ""] = received[0]!.split("\r\n\r\n", 2);
  const [, from] = /^From: (.*)$/m.exec(head) ?? [];
  const [, subject] = /^Subject: (.*)$/m.exec(head) ?? [];
  const seen = `${from} ${subject} ${body.slice(0, 120)}`;
  expect(seen).not.toMatch(
    /addict|drug|alcohol|drink|overdose|violen|abuse|loved one|family|kithwell|craft|coach|lesson|expert|crisis|recover|treatment|therap/i,
  );
  expect(received[0]).not.toMatch(/x-mailer|user-agent|list-/i);
});

test("a mail that is refused temporarily is sent again", async () => {
  const { url, received } = await aMailServer({ refusals: 2 });
  const mailer = aMailer(url);

  mailer.send({ to: "rowan@example.org", kind: "new-reply" });
  await mailer.settled();

  expect(received).toHaveLength(1);
});

test("send returns immediately and never throws, even without a mail server", async () => {
  const mailer = aMailer("smtp://127.0.0.1:1");

  expect(mailer.send({ to: "rowan@example.org", kind: "reset", link })).toBeUndefined();

  await mailer.settled();
});

test("without SMTP settings mail is written to the outbox, readable only by its owner", async () => {
  const outbox = await anOutbox();
  const mailer = aMailer(null, outbox);

  mailer.send({ to: "rowan@example.org", kind: "confirm-address", link });
  await mailer.settled();

  const [name = ""] = await readdir(outbox);
  const file = path.join(outbox, name);
  expect(await readFile(file, "utf8")).toContain(link);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});
