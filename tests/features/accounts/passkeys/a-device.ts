import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

interface Said {
  origin?: string;
  site?: string;
  /** 1: somebody is there; 4: they showed a finger, a face or a PIN; 64: a new key follows. */
  flags?: number;
  counter?: number;
  type?: string;
}

/** A device with one key, which answers a challenge as a browser passes it on, or says something else. */
export function aDevice() {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const id = randomBytes(32);
  const clientDataOf = (challenge: string, type: string, { origin }: Said) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: origin ?? "http://localhost:3000" }));
  const deviceDataOf = ({ site = "localhost", flags = 5, counter = 0 }: Said, more: Buffer) => {
    const head = Buffer.alloc(5);
    head[0] = flags;
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([createHash("sha256").update(site).digest(), head, more]);
  };
  return {
    /** The fields of the form that adds the key. */
    make(challenge: string, said: Said = {}) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const deviceData = deviceDataOf(
        { flags: 69, ...said },
        Buffer.concat([Buffer.alloc(16), length, id]),
      );
      return {
        clientData: clientDataOf(challenge, said.type ?? "webauthn.create", said),
        deviceData,
        publicKey: publicKey.export({ type: "spki", format: "der" }),
        algorithm: -7,
      };
    },
    /** The fields of the form that uses the key. */
    use(challenge: string, said: Said = {}) {
      const clientData = clientDataOf(challenge, said.type ?? "webauthn.get", said);
      const deviceData = deviceDataOf(said, Buffer.alloc(0));
      const hash = createHash("sha256").update(clientData).digest();
      const signature = sign("sha256", Buffer.concat([deviceData, hash]), privateKey);
      const credentialId = id.toString("base64url");
      return { credentialId, clientData, deviceData, signature };
    },
  };
}
