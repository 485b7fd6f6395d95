import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { SendMailOptions } from "nodemailer";
import { newId } from "#db/new-id";
import { env } from "./env.server";
import { log } from "./log.server";

const ignore = "If you did not ask for it, you need not do anything.";

/**
 * Another person may see the sender, the subject and the first line on a screen. None of them may
 * reveal what the site is about.
 */
const letters = {
  reset: {
    subject: "Your link",
    text: `Here is the link you asked for.\nIt works once, within an hour.\n${ignore}`,
  },
  "sign-up-again": {
    subject: "Your link",
    text: `You have been here before, with this address.\nSign in as you did then, or choose a new password.\nThis link works once, within an hour.\n${ignore}`,
  },
  "confirm-address": {
    subject: "Your link",
    text: `Open this link to tell us that this address is yours.\nIt works once, within an hour.\n${ignore}`,
  },
  "address-changed": {
    subject: "Your settings",
    text: "Someone who is signed in as you asked us to write to another address.\nIf it was not you, choose a new password now. That stops it.",
  },
  "new-reply": {
    subject: "You have a reply",
    text: "You have a reply. Sign in to read it.",
  },
};

export interface Mail {
  to: string;
  kind: keyof typeof letters;
  link?: string;
}

interface MailSettings {
  smtpUrl: string | null;
  from: string;
  /** The folder for .eml files when there is no SMTP server. */
  outbox: string;
  /** The waits before each retry, in milliseconds. */
  retries: number[];
}

/** How long a mail waits so that the response goes out first, in milliseconds. */
const headStart = 50;

/** Beside the database, because these files hold addresses and valid links of this instance. */
export const outboxFolder = path.join(env.dataFolder, "outbox");

const mailer = makeMailer({
  smtpUrl: env.smtpUrl,
  from: env.mailFrom,
  outbox: outboxFolder,
  retries: [2_000, 15_000],
});

/** Sends in the background, so no response waits for a mail or reveals whether one was sent. */
export const sendMail = mailer.send;

/** Resolves when every mail so far was sent or has failed. */
export const mailSettled = mailer.settled;

/** The newest 30 mails of the outbox, newest first. */
export async function listOutbox(folder = outboxFolder) {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(
    names
      .toSorted()
      .toReversed()
      .slice(0, 30)
      .map(async (name) => {
        const text = await readFile(path.join(folder, name), "utf8");
        return { name, text, links: text.match(/^https?:\/\/\S+$/gm) ?? [] };
      }),
  );
}

export function makeMailer(settings: MailSettings) {
  const underWay = new Set<Promise<void>>();
  const deliver = settings.smtpUrl
    ? smtpDelivery(settings.smtpUrl)
    : outboxDelivery(settings.outbox);

  return {
    send(mail: Mail) {
      const sending = pause(headStart)
        .then(() => persist(() => deliver(compose(settings.from, mail)), settings.retries))
        .catch((error) => log.error({ kind: mail.kind, ...describe(error) }, "a mail was not sent"))
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
    },
    async settled() {
      await Promise.all(underWay);
    },
  };
}

function compose(from: string, { to, kind, link }: Mail): SendMailOptions {
  const { subject, text } = letters[kind];
  return { from, to, subject, text: link ? `${text}\n\n${link}\n` : `${text}\n` };
}

// Loaded with the first mail, because it takes memory.
function loadNodemailer() {
  return import("nodemailer");
}

function smtpDelivery(url: string) {
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  const open = async () => (await loadNodemailer()).createTransport({ url, ...limits });
  let transport: ReturnType<typeof open> | undefined;
  return async (message: SendMailOptions) => {
    transport ??= open();
    await (await transport).sendMail(message);
  };
}

function outboxDelivery(folder: string) {
  return async (message: SendMailOptions) => {
    const { createTransport } = await loadNodemailer();
    const transport = createTransport({ streamTransport: true, buffer: true });
    const { message: eml } = await transport.sendMail(message);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = `${new Date().toISOString().replaceAll(":", "-")}-${newId()}.eml`;
    await writeFile(path.join(folder, name), eml as Buffer, { mode: 0o600 });
  };
}

async function persist(attempt: () => Promise<void>, [wait, ...later]: number[]): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (wait === undefined) throw error;
    await pause(wait, undefined, { ref: false });
    await persist(attempt, later);
  }
}

// Only the codes: a mail server's message often quotes the email address.
function describe(error: unknown) {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return { code, responseCode };
}
