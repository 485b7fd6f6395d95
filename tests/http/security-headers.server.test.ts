import { expect, test } from "vitest";
import { parseEnv } from "~/env.server";
import { securityHeaders } from "~/http/security-headers.server";

const site = {
  SESSION_SECRET: "a secret of the tests, long enough to pass",
  SITE_URL: "https://a.example",
};
const policyOf = (values: Record<string, string> = {}) =>
  securityHeaders(parseEnv({ ...site, ...values }))["Content-Security-Policy"]!;
const nonceIn = (policy: string) => /'nonce-([^']+)'/.exec(policy)![1]!;

test("the nonce has 128 random bits and is another one in each response", () => {
  const nonces = Array.from({ length: 500 }, () => nonceIn(policyOf()));
  expect(new Set(nonces).size).toBe(500);
  for (const nonce of nonces) expect(Buffer.from(nonce, "base64")).toHaveLength(16);
  // Every one of the 128 bits is on in some of them and off in others.
  const ones = Array.from({ length: 128 }, (_, bit) => {
    const isOn = (nonce: string) => (Buffer.from(nonce, "base64")[bit >> 3]! >> (bit & 7)) & 1;
    return nonces.filter(isOn).length;
  });
  expect(Math.min(...ones)).toBeGreaterThan(150);
  expect(Math.max(...ones)).toBeLessThan(350);
});

test("nothing is loaded from another host, and no page may be framed or have its base changed", () => {
  const directives = new Map(
    policyOf()
      .split("; ")
      .map((line) => {
        const [name = "", ...sources] = line.split(" ");
        return [name, sources.join(" ")] as const;
      }),
  );
  expect(directives.get("default-src")).toBe("'none'");
  for (const name of ["object-src", "base-uri", "frame-ancestors"]) {
    expect(directives.get(name), name).toBe("'none'");
  }
  for (const name of ["style-src", "font-src", "connect-src", "form-action"]) {
    expect(directives.get(name), name).toBe("'self'");
  }
  expect(directives.get("img-src")).toBe("'self' data:");
  expect(policyOf()).not.toMatch(/unsafe|https?:|\*/);
});

test("only a site with https asks browsers to stay with it", () => {
  const headers = (SITE_URL: string) => securityHeaders(parseEnv({ ...site, SITE_URL }));
  expect(headers("https://a.example")["Strict-Transport-Security"]).toMatch(/max-age=31536000/);
  expect(headers("http://localhost:3000")).not.toHaveProperty("Strict-Transport-Security");
});
