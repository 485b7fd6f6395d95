import { once } from "node:events";
import { connect } from "node:net";
import { createTransport, type SendMailOptions } from "nodemailer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type MailStandIn, startMail } from "../../../../tools/stand-ins/mail/mail.ts";

let mail: MailStandIn;

beforeEach(async () => {
  mail = await startMail();
});

afterEach(() => mail.close());

function send(message: SendMailOptions) {
  const transport = createTransport({ host: "127.0.0.1", port: mail.port });
  return transport.sendMail({ from: "KW <notes@kw.example>", to: "ana@example.org", ...message });
}

describe("the mail stand-in", () => {
  test("parses and saves a message", async () => {
    await send({ subject: "A reply is waiting", text: "Sign in to read it.\nKW" });
    expect(mail.messages).toHaveLength(1);
    expect(mail.messages[0]).toMatchObject({
      from: "notes@kw.example",
      to: ["ana@example.org"],
      subject: "A reply is waiting",
      text: "Sign in to read it.\nKW\n",
      html: null,
    });
    expect(mail.messages[0]?.headers.from).toBe("KW <notes@kw.example>");
    expect(mail.messages[0]?.raw).toContain("Subject: A reply is waiting");
  });

  test("goes on after clients that break off in the middle of a message", async () => {
    for (let broken = 0; broken < 3; broken += 1) {
      const client = connect(mail.port, "127.0.0.1");
      await once(client, "data");
      for (const line of ["EHLO kw.example", "MAIL FROM:<notes@kw.example>"]) {
        client.write(`${line}\r\n`);
        await once(client, "data");
      }
      client.resetAndDestroy();
    }
    await send({ subject: "After them", text: "Still here." });
    expect(mail.messages).toHaveLength(1);
  });

  test("reads long lines, curly quotes and words in other scripts", async () => {
    const text = `It’s “ready” — ${"a long way ".repeat(20)}= done. Здравствуйте, 你好`;
    const subject = `Ça va? ${"Здравствуйте ".repeat(8)}`.trim();
    await send({ subject, text });
    expect(mail.messages[0]?.text.trim()).toBe(text);
    expect(mail.messages[0]?.subject).toBe(subject);
  });

  test("reads text in base64", async () => {
    await send({ subject: "Hello", text: "Grüße, 你好", textEncoding: "base64" });
    expect(mail.messages[0]?.text.trim()).toBe("Grüße, 你好");
  });

  test("reads both parts of a message with text and HTML", async () => {
    const attachments = [{ filename: "note.txt", content: "not this" }];
    await send({ subject: "Both", text: "Plain’s here", html: "<p>Rich’s here</p>", attachments });
    expect(mail.messages[0]?.text.trim()).toBe("Plain’s here");
    expect(mail.messages[0]?.html?.trim()).toBe("<p>Rich’s here</p>");
  });

  test("returns every recipient of the envelope, blind copies included", async () => {
    await send({ subject: "Copy", text: "x", bcc: "ben@example.org" });
    expect(mail.messages[0]?.to).toEqual(["ana@example.org", "ben@example.org"]);
    expect(mail.messages[0]?.raw).not.toContain("ben@example.org");
  });

  test("waits for a message that arrives later", async () => {
    const awaited = mail.waitFor({ to: "Ana@example.org", subject: "second" });
    await send({ subject: "the first", text: "x" });
    await send({ subject: "the second", text: "y" });
    expect((await awaited).text.trim()).toBe("y");
  });

  test("names the received messages if the awaited one does not come", async () => {
    await send({ subject: "Something else", text: "x", to: "ben@example.org" });
    await expect(mail.waitFor({ to: "ana@example.org" }, 30)).rejects.toThrow(
      "No message to ana@example.org came in 30 ms. Received: “Something else” to ben@example.org",
    );
  });

  test("deletes all messages when it is cleared", async () => {
    await send({ subject: "Hello", text: "x" });
    mail.clear();
    expect(mail.messages).toEqual([]);
  });
});

describe("the inbox", () => {
  test("lists messages newest first, with addresses as links and nothing as markup", async () => {
    await send({ subject: "First <b>", text: "Go to https://kw.example/reset?token=a&b=c." });
    await send({ subject: "Second", text: "x" });
    const page = await (await fetch(mail.httpUrl)).text();
    expect(page.indexOf("Second")).toBeLessThan(page.indexOf("First"));
    expect(page).toContain("First &#60;b&#62;");
    expect(page).toContain('href="https://kw.example/reset?token=a&#38;b=c"');
  });

  test("returns the messages as JSON and can be emptied", async () => {
    await send({ subject: "Hello", text: "x" });
    const before = await (await fetch(`${mail.httpUrl}/messages.json`)).json();
    expect(before).toMatchObject([{ subject: "Hello" }]);
    await fetch(`${mail.httpUrl}/clear`, { method: "POST" });
    expect(await (await fetch(`${mail.httpUrl}/messages.json`)).json()).toEqual([]);
  });
});
