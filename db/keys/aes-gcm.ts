import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from "node:crypto";

const ivBytes = 12;
const tagBytes = 16;

// Node needs five times as long to decrypt a text when it has to read the bytes of the key each time.
const prepared = new WeakMap<Buffer, KeyObject>();

function prepare(key: Buffer) {
  const known = prepared.get(key);
  if (known) return known;
  const made = createSecretKey(key);
  prepared.set(key, made);
  return made;
}

/** Encrypts with AES-256-GCM. `decrypt` succeeds only with the same key and the same context. */
export function encrypt(key: Buffer, context: string, plain: Buffer) {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", prepare(key), iv).setAAD(Buffer.from(context));
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted]);
}

/** Throws if the bytes were changed, or were encrypted with another key or for another context. */
export function decrypt(key: Buffer, context: string, bytes: Buffer) {
  const tagEnd = ivBytes + tagBytes;
  if (bytes.length < tagEnd) throw new Error("These bytes are too short to be encrypted.");
  const decipher = createDecipheriv("aes-256-gcm", prepare(key), bytes.subarray(0, ivBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(ivBytes, tagEnd));
  const plain = decipher.update(bytes.subarray(tagEnd));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch (error) {
    throw new Error("Encrypted bytes were changed, or belong to another key or place.", {
      cause: error,
    });
  }
}
