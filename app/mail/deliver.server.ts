import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { SendMailOptions } from "nodemailer";
import { env, outboxBeside } from "~/env.server";
import { accountPath } from "~/http/paths";
import { second } from "~/time";
import { mailTexts, type MailKind } from "./mail-texts.server";

export interface OutgoingMail {
  /** The same on every try. The Message-ID and the file in the outbox are made from it. */
  id: string;
  to: string;
  kind: MailKind;
  link: string | null;
  /** Of a reminder: the member's own words, and the address that turns the mail off by one POST. */
  words?: string;
  offLink?: string;
  /** A code between the text and the link. No job holds it. */
  code?: string;
}

interface MailSettings {
  smtpUrl: string | null;
  from: string;
  /** The folder for .eml files when there is no SMTP server. */
  outbox: string;
}

export const outboxFolder = outboxBeside(env.dataFolder);

export const deliver = makeDelivery({
  smtpUrl: env.smtpUrl,
  from: env.mailFrom,
  outbox: outboxFolder,
});

/**
 * Returns a function that hands a letter to the mail server, or throws. A second delivery of the same
 * letter has the same Message-ID, so mail servers and mailboxes can drop it; the outbox holds it once.
 */
export function makeDelivery(settings: MailSettings) {
  const send = settings.smtpUrl ? overSmtp(settings.smtpUrl) : intoOutbox(settings.outbox);
  return (letter: OutgoingMail) => send(compose(settings.from, letter), letter.id);
}

/** The newest 30 mails of the outbox, newest first. */
export async function listOutbox(folder = outboxFolder) {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(
    names
      .filter((name) => name.endsWith(".eml"))
      .toSorted()
      .toReversed()
      .slice(0, 30)
      .map(async (name) => {
        const text = await readFile(path.join(folder, name), "utf8");
        return { name, text, links: text.match(/^https?:\/\/\S+$/gm) ?? [] };
      }),
  );
}

function compose(
  from: string,
  { id, to, kind, link, code, words, offLink }: OutgoingMail,
): SendMailOptions {
  const { subject, text: usual } = mailTexts[kind];
  const paragraphs = [words ?? usual, code, link].filter(Boolean);
  const messageId = `<${id}@${new URL(env.siteUrl).hostname}>`;
  const headers = {
    // Stops other programs from answering, such as a note that somebody is on vacation.
    "Auto-Submitted": "auto-generated",
    ...(kind === "new-reply" && { "List-Unsubscribe": `<${env.siteUrl}${accountPath}>` }),
    ...(offLink && {
      "List-Unsubscribe": `<${offLink}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }),
  };
  return {
    from,
    to,
    subject,
    messageId,
    headers,
    text: `${paragraphs.join("\n\n")}\n`,
  };
}

// Loaded with the first mail, because it takes memory.
function loadNodemailer() {
  return import("nodemailer");
}

function overSmtp(url: string) {
  const limits = {
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    socketTimeout: 20 * second,
  };
  const open = async () => (await loadNodemailer()).createTransport({ url, ...limits });
  let transport: ReturnType<typeof open> | undefined;
  return async (message: SendMailOptions) => {
    transport ??= open();
    await (await transport).sendMail(message);
  };
}

function intoOutbox(folder: string) {
  return async (message: SendMailOptions, id: string) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await readdir(folder)).some((name) => name.endsWith(`_${id}.eml`))) return;
    const { createTransport } = await loadNodemailer();
    const transport = createTransport({ streamTransport: true, buffer: true });
    const { message: eml } = await transport.sendMail(message);
    const file = path.join(folder, `${new Date().toISOString().replaceAll(":", "-")}_${id}.eml`);
    await writeFile(`${file}.part`, eml as Buffer, { mode: 0o600 });
    await rename(`${file}.part`, file);
  };
}
