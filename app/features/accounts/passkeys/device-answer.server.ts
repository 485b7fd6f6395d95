import { createHash, createPublicKey, verify, type KeyObject } from "node:crypto";
import { z } from "zod";
import { env } from "~/env.server";

/** How a passkey may sign, by its number at IANA: ECDSA with P-256, Ed25519, RSA. */
const algorithms: Record<number, { keyType: string; hash: string | null }> = {
  [-7]: { keyType: "ec", hash: "sha256" },
  [-8]: { keyType: "ed25519", hash: null },
  [-257]: { keyType: "rsa", hash: "sha256" },
};

export const offeredAlgorithms = Object.keys(algorithms).map(Number);

const ClientData = z.object({ type: z.string(), challenge: z.string(), origin: z.string() });

/**
 * The challenge that the browser says was signed, or null. The browser made this text: it names what was
 * done and on which site, so a page of another site cannot pass on what it was given.
 */
export function challengeOf(clientData: Buffer, type: "webauthn.create" | "webauthn.get") {
  const parsed = ClientData.safeParse(parseJson(clientData.toString()));
  if (!parsed.success || parsed.data.type !== type) return null;
  return parsed.data.origin === new URL(env.siteUrl).origin ? parsed.data.challenge : null;
}

const flags = { isPresent: 0x01, isVerified: 0x04, hasKey: 0x40 };

/**
 * What a device says of itself: how often it has signed, and the id of a key that it has just made. Null
 * if it speaks for another site, or if nobody has shown it their finger, face or PIN.
 */
export function readDeviceData(bytes: Buffer) {
  if (bytes.length < 37) return null;
  const site = createHash("sha256").update(new URL(env.siteUrl).hostname).digest();
  if (!bytes.subarray(0, 32).equals(site)) return null;
  const set = bytes[32]!;
  if (!(set & flags.isPresent) || !(set & flags.isVerified)) return null;
  return { counter: bytes.readUInt32BE(33), newId: set & flags.hasKey ? newIdIn(bytes) : null };
}

// Behind the counter: 16 bytes for the make of the device, two for the length of the id, the id.
function newIdIn(bytes: Buffer) {
  if (bytes.length < 55) return null;
  const id = bytes.subarray(55, 55 + bytes.readUInt16BE(53));
  return id.length >= 16 ? id.toString("base64url") : null;
}

/** A public key in the form in which browsers give it, or null if it is not of the algorithm. */
export function readPublicKey(spki: Buffer, algorithm: number): KeyObject | null {
  try {
    const key = createPublicKey({ key: spki, format: "der", type: "spki" });
    const isCurve =
      key.asymmetricKeyType !== "ec" || key.asymmetricKeyDetails?.namedCurve === "prime256v1";
    return isCurve && key.asymmetricKeyType === algorithms[algorithm]?.keyType ? key : null;
  } catch {
    return null;
  }
}

interface Signed {
  deviceData: Buffer;
  clientData: Buffer;
  signature: Buffer;
}

/** Whether the key has signed what the device and the browser say. */
export function isSigned(
  key: KeyObject,
  algorithm: number,
  { deviceData, clientData, signature }: Signed,
) {
  const hash = createHash("sha256").update(clientData).digest();
  const signed = Buffer.concat([deviceData, hash]);
  return verify(algorithms[algorithm]!.hash, signed, key, signature);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
