import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { SMTPServer } from "smtp-server";
import { expect, onTestFinished, test } from "vitest";
import { makeDelivery } from "~/mail/deliver.server";
import { mailKinds } from "~/mail/mail-texts.server";

const link = "http://localhost:3000/reset?token=abcdefghijklmnopqrstuvwxyz0";
const letter = { id: "an-id", to: "rowan@example.org", kind: "reset", link } as const;

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

function aDelivery(smtpUrl: string | null, outbox = "unused") {
  return makeDelivery({ smtpUrl, from: "Notes <notes@example.org>", outbox });
}

test("mail is sent over SMTP as plain text with an unbroken link", async () => {
  const { url, received } = await aMailServer();

  await aDelivery(url)(letter);

  expect(received).toHaveLength(1);
  expect(received[0]).toMatch(/^To: rowan@example\.org\r$/m);
  expect(received[0]).toMatch(/^Content-Type: text\/plain/m);
  expect(received[0]).toContain(`\r\n${link}\r\n`);
});

test("a letter that is sent twice has one Message-ID", async () => {
  const { url, received } = await aMailServer();
  const deliver = aDelivery(url);

  await deliver(letter);
  await deliver(letter);

  const ids = received.map((mail) => /^Message-ID: (.*)\r$/m.exec(mail)?.[1]);
  expect(ids).toEqual(["<an-id@localhost>", "<an-id@localhost>"]);
});

test.each(mailKinds)(
  "the sender, subject and first line of a %s mail reveal nothing",
  async (kind) => {
    const { url, received } = await aMailServer();

    await aDelivery(url)({ ...letter, kind, link: "http://localhost:3000/" });

    const [head = "", body = ""] = received[0]!.split("\r\n\r\n", 2);
    const [, from] = /^From: (.*)$/m.exec(head) ?? [];
    const [, subject] = /^Subject: (.*)$/m.exec(head) ?? [];
    const seen = `${from} ${subject} ${body.slice(0, 120)}`;
    expect(seen).not.toMatch(
      /addict|drug|alcohol|drink|overdose|violen|abuse|loved one|family|kithwell|craft|coach|lesson|expert|crisis|recover|treatment|therap/i,
    );
    expect(received[0]).not.toMatch(/x-mailer|user-agent|list-(?!unsubscribe)/i);
  },
);

test("a mail server that refuses or does not answer makes the delivery fail", async () => {
  const { url, received } = await aMailServer({ refusals: 1 });

  await expect(aDelivery(url)(letter)).rejects.toThrow("no room");
  await expect(aDelivery("smtp://127.0.0.1:1")(letter)).rejects.toThrow("ECONNREFUSED");
  expect(received).toEqual([]);
});

test("without SMTP settings a letter is in the outbox once, readable only by its owner", async () => {
  const outbox = await anOutbox();
  const deliver = aDelivery(null, outbox);

  await deliver(letter);
  await deliver(letter);

  const names = await readdir(outbox);
  expect(names).toHaveLength(1);
  const file = path.join(outbox, names[0]!);
  expect(await readFile(file, "utf8")).toContain(link);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});
