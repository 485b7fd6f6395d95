import { startMail } from "./mail.ts";

/** Runs the stand-in as a process: `SMTP_PORT=2525 HTTP_PORT=8025 node tools/stand-ins/mail/main.ts`. */
const standIn = await startMail({
  port: Number(process.env.SMTP_PORT ?? 0),
  httpPort: Number(process.env.HTTP_PORT ?? 0),
});
console.log(
  `Mail stand-in listening on smtp://127.0.0.1:${standIn.port}, inbox at ${standIn.httpUrl}`,
);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void standIn.close());
}
