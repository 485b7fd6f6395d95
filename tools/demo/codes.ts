import { Secret, TOTP } from "otpauth";
import { people } from "#db/seed/people";

/** Returns the codes that an authenticator app shows for the demo's staff now. Each works once. */
export function staffCodes(now = Date.now()) {
  return people.flatMap(({ alias, email, phoneKey }) => {
    if (!phoneKey) return [];
    const totp = new TOTP({
      issuer: "Notes",
      label: email,
      secret: Secret.fromUTF8(phoneKey),
    });
    return [{ alias, email, code: totp.generate({ timestamp: now }), address: totp.toString() }];
  });
}

/** Returns for how many more seconds the current codes are shown. */
export function secondsLeft(now = Date.now()) {
  return 30 - (Math.floor(now / 1000) % 30);
}

export function printCodes() {
  for (const { email, code, address } of staffCodes()) {
    console.log(`${code}  ${email}\n        ${address}`);
  }
  console.log(`These change in ${secondsLeft()} seconds. Each works once.`);
}
