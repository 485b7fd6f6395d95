import { problem, warning, well, type Check, type Finding, type Installation } from "../finding.ts";

/** The settings that parse well and are still wrong for a site that people use. */
export const checkSettings: Check = {
  name: "the settings",
  async examine({ env }) {
    const found = [...siteFindings(env), ...mailFindings(env), ...paymentFindings(env)];
    return found.length > 0 ? found : [well("The settings fit a site that people use.")];
  },
};

type Env = Installation["env"];

function siteFindings(env: Env): Finding[] {
  const { hostname } = new URL(env.siteUrl);
  return listed([
    !env.isProduction &&
      problem(
        "NODE_ENV is not production: the site runs without its protections.",
        "Set NODE_ENV=production and start the server again.",
      ),
    isThisMachine(hostname) &&
      problem(
        `SITE_URL is ${env.siteUrl}, which only this machine can open. Mailed links lead nowhere.`,
        "Set SITE_URL to the address that people open, such as https://example.org.",
      ),
    !isThisMachine(hostname) &&
      !env.isSecure &&
      problem(
        `SITE_URL is ${env.siteUrl}, without https: anybody on the way can read along.`,
        "Get a certificate for the proxy and set SITE_URL to https://… (see Proxy in docs/operate.md).",
      ),
    env.isProduction &&
      !env.trustProxy &&
      problem(
        "TRUST_PROXY is false: all visitors count as one, and one of them can use up everybody's tries to sign in.",
        "Let the proxy set X-Forwarded-For and set TRUST_PROXY=true.",
      ),
    !isThisMachine(env.host) &&
      warning(
        `HOST is ${env.host}: the server can be reached without the proxy.`,
        "Set HOST=127.0.0.1 if the proxy runs on this machine; otherwise let a firewall admit only the proxy.",
      ),
    new URL(env.leaveUrl).origin === env.siteUrl &&
      problem(
        "LEAVE_URL leads back to this site.",
        "Set LEAVE_URL to another, dull site, such as https://www.wikipedia.org/.",
      ),
  ]);
}

function mailFindings({ isProduction, smtpUrl, mailFrom }: Env): Finding[] {
  const domain = /@([^\s<>@"]+)>?$/.exec(mailFrom)?.[1] ?? "";
  return listed([
    isProduction &&
      smtpUrl === null &&
      problem(
        "SMTP_URL is missing: mail goes to a folder, and nobody receives it.",
        "Set SMTP_URL to the mail server, as smtp://user:password@host:587.",
      ),
    smtpUrl !== null &&
      (isThisMachine(domain) || /(^|\.)example\.(org|com|net)$/.test(domain)) &&
      problem(
        `MAIL_FROM ends in ${domain}, so other mail servers refuse it or nobody can answer.`,
        "Set MAIL_FROM to an address of your own domain.",
      ),
  ]);
}

function paymentFindings({ isProduction, stripe }: Env): Finding[] {
  if (!stripe || !isProduction) return [];
  return listed([
    stripe.apiBase !== null &&
      problem(
        "BILLING is sandbox: people pay a pretend Stripe, and you get no money.",
        "Set BILLING=stripe, empty STRIPE_API_BASE, and use the keys of your Stripe account.",
      ),
    stripe.apiBase === null &&
      !/_live_/.test(stripe.secretKey) &&
      problem(
        "STRIPE_SECRET_KEY is a test key: real cards are refused.",
        "Set STRIPE_SECRET_KEY to the live key, and the prices and the webhook secret to the live ones.",
      ),
  ]);
}

function isThisMachine(host: string) {
  return /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$|\.local(host)?$/.test(host);
}

function listed(findings: (Finding | false)[]): Finding[] {
  return findings.filter((finding) => finding !== false);
}
