import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { messageOf, problem, warning, well, type Check, type Finding } from "../finding.ts";

const patience = 10_000;

/** The site as people reach it: by its public address, through the proxy. */
export const checkSite: Check = {
  name: "the site from outside",
  async examine({ env, folder }) {
    const front = await open(`${env.siteUrl}/healthz`);
    if (front instanceof Error) return [unreachable(env.siteUrl, front)];
    if (front.status !== 200) {
      return [
        problem(
          `${env.siteUrl} answers with status ${front.status}, so the proxy does not reach the server.`,
          `Start the server, and let the proxy pass requests to ${env.host}:${env.port}.`,
        ),
      ];
    }
    const found = [
      ...(await readinessFindings(env.siteUrl)),
      ...(await releaseFindings(env.siteUrl, folder)),
      ...(env.isSecure ? await plainFindings(env.siteUrl) : []),
    ];
    return found.length > 0 ? found : [well(`${env.siteUrl} answers and can save.`)];
  },
};

function unreachable(siteUrl: string, error: Error): Finding {
  const isCertificate = /certificate|self.signed|altname|CERT_/i.test(
    `${messageOf(error)} ${codeOf(error)}`,
  );
  return isCertificate
    ? problem(
        `The certificate of ${siteUrl} is not accepted: ${messageOf(error)}.`,
        "Renew it, and let the proxy send the whole chain.",
      )
    : problem(
        `${siteUrl} cannot be opened: ${messageOf(error)}.`,
        "Check that the server and the proxy run, that the domain points here, and that the firewall admits port 443.",
      );
}

async function readinessFindings(siteUrl: string): Promise<Finding[]> {
  const answer = await open(`${siteUrl}/readyz`);
  if (!(answer instanceof Error) && answer.status === 200) return [];
  return [
    problem(
      `${siteUrl} shows pages and cannot save.`,
      "Look in the server's log. A full disk, a locked database and a database of another release are the usual causes.",
    ),
  ];
}

/** The running server must have the files of the build that lies in this folder. */
async function releaseFindings(siteUrl: string, folder: string): Promise<Finding[]> {
  const built = path.join(folder, "public/build");
  if (!existsSync(built)) return [];
  const manifest = (await readdir(built)).find((name) => /^manifest-\w+\.js$/.test(name));
  if (!manifest) return [];
  const answer = await open(`${siteUrl}/build/${manifest}`);
  if (!(answer instanceof Error) && answer.status === 200) return [];
  return [
    problem(
      "The running server is of another build than the one in this folder.",
      "Start the server again, so that it serves what you built.",
    ),
  ];
}

/** Plain http may answer with a redirect to https, or not at all. */
async function plainFindings(siteUrl: string): Promise<Finding[]> {
  const { hostname } = new URL(siteUrl);
  const answer = await open(`http://${hostname}/healthz`);
  if (answer instanceof Error) return [];
  const leadsToHttps = (answer.headers.get("location") ?? "").startsWith("https://");
  if (leadsToHttps) return [];
  return [
    warning(
      `http://${hostname} does not lead to https.`,
      "Let the proxy redirect every request on port 80 to https.",
    ),
  ];
}

async function open(address: string): Promise<Response | Error> {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(address, { redirect: "manual", signal });
    await response.body?.cancel();
    return response;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function codeOf(error: Error) {
  const { cause } = error;
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
