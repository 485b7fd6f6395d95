import { createTransport } from "nodemailer";
import { messageOf, problem, well, type Check } from "../finding.ts";

const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 };

/** Whether the mail server lets us in. Sends nothing. */
export const checkMail: Check = {
  name: "the mail server",
  async examine({ env }) {
    if (env.smtpUrl === null) return [];
    const { host } = new URL(env.smtpUrl);
    const transport = createTransport({ url: env.smtpUrl, ...limits });
    try {
      await transport.verify();
      return [well(`The mail server ${host} lets us in.`)];
    } catch (error) {
      const isRefused = error instanceof Error && "code" in error && error.code === "EAUTH";
      return [
        isRefused
          ? problem(
              `The mail server ${host} refuses the user or the password.`,
              "Mend them in SMTP_URL. Characters such as @ and / in a password are written %40 and %2F.",
            )
          : problem(
              `The mail server ${host} does not answer: ${messageOf(error)}.`,
              "Check the host and the port in SMTP_URL, and whether a firewall stops port 587.",
            ),
      ];
    } finally {
      transport.close();
    }
  },
};
