import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import { listen, stop } from "../http.ts";
import { createInbox } from "./inbox.ts";
import { parseMessage } from "./mime.ts";

export interface MailMessage {
  /** The sender and recipients of the SMTP envelope. The message's own headers may name others. */
  from: string;
  to: string[];
  subject: string;
  headers: Record<string, string>;
  text: string;
  html: string | null;
  raw: string;
  /** Milliseconds since 1970. */
  receivedAt: number;
}

export interface Wanted {
  to: string;
  /** A part of the subject. */
  subject?: string;
}

export interface MailOptions {
  /** Port 0, the default, takes any free port. */
  port?: number;
  httpPort?: number;
}

export interface MailStandIn {
  port: number;
  /** The inbox page. `/messages.json` has the messages as JSON. */
  httpUrl: string;
  /** All received messages, oldest first. */
  readonly messages: readonly MailMessage[];
  /** Returns the newest matching message, as soon as there is one. Rejects after `timeoutMs`. */
  waitFor(wanted: Wanted, timeoutMs?: number): Promise<MailMessage>;
  clear(): void;
  close(): Promise<void>;
}

const PATIENCE = 5000;
const POLL_TIME = 10;
const LARGEST = 1_000_000;

/** Starts a mail server on 127.0.0.1 that accepts every message and forwards none. */
export async function startMail(options: MailOptions = {}): Promise<MailStandIn> {
  const messages: MailMessage[] = [];
  const clear = () => void messages.splice(0);
  const smtp = createSmtpServer((message) => messages.push(message));
  const inbox = createServer(createInbox(messages, clear));
  const port = await listenSmtp(smtp, options.port ?? 0);
  const httpPort = await listen(inbox, options.httpPort ?? 0);
  return {
    port,
    httpUrl: `http://127.0.0.1:${httpPort}`,
    messages,
    waitFor: (wanted, timeoutMs = PATIENCE) => waitFor(messages, wanted, timeoutMs),
    clear,
    close: async () => {
      await Promise.all([new Promise<void>((resolve) => smtp.close(resolve)), stop(inbox)]);
    },
  };
}

function createSmtpServer(save: (message: MailMessage) => void) {
  return new SMTPServer({
    // No client would trust the server's certificate, so it offers no TLS. It accepts any name and
    // password.
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    allowInsecureAuth: true,
    onAuth: (auth, _session, answer) => answer(null, { user: auth.username }),
    size: LARGEST,
    disableReverseLookup: true,
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        save(readMessage(Buffer.concat(chunks), session));
        answer();
      });
    },
  });
}

function readMessage(raw: Buffer, { envelope }: SMTPServerSession): MailMessage {
  return {
    ...parseMessage(raw),
    from: envelope.mailFrom ? envelope.mailFrom.address : "",
    to: envelope.rcptTo.map(({ address }) => address),
    raw: raw.toString("utf8"),
    receivedAt: Date.now(),
  };
}

async function listenSmtp(smtp: SMTPServer, port: number) {
  await new Promise<void>((resolve, reject) => {
    // Stays after the start, when rejecting does nothing. Without a listener, a client that breaks off
    // in the middle of a message would end the process.
    smtp.on("error", reject);
    smtp.listen(port, "127.0.0.1", resolve);
  });
  return (smtp.server.address() as AddressInfo).port;
}

async function waitFor(messages: MailMessage[], wanted: Wanted, timeoutMs: number) {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const found = messages.findLast((message) => fits(message, wanted));
    if (found) return found;
    if (Date.now() > until) {
      const held = messages.map(({ to, subject }) => `“${subject}” to ${to.join(", ")}`).join("; ");
      throw new Error(
        `No message to ${wanted.to} came in ${timeoutMs} ms. Received: ${held || "none"}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_TIME));
  }
}

function fits(message: MailMessage, { to, subject = "" }: Wanted) {
  const isAddressed = message.to.some((address) => address.toLowerCase() === to.toLowerCase());
  return isAddressed && message.subject.includes(subject);
}
