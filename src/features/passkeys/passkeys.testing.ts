import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import type { TestClient } from "../../../test/support/client.ts";

const sha256 = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest();
const b64 = (bytes: Buffer) => bytes.toString("base64url");

/** As much of CBOR as a passkey needs: numbers up to 65,535, bytes, short texts and maps. */
function cbor(value: number | string | Buffer | Map<number | string, unknown>): Buffer {
  const head = (major: number, count: number) =>
    count < 24
      ? Buffer.from([(major << 5) | count])
      : count < 256
        ? Buffer.from([(major << 5) | 24, count])
        : Buffer.from([(major << 5) | 25, count >> 8, count & 255]);
  if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === "string") return Buffer.concat([head(3, value.length), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...value].flatMap(([key, item]) => [cbor(key), cbor(item as Buffer)]);
  return Buffer.concat([head(5, value.size), ...pairs]);
}

interface Signing {
  readonly origin?: string;
  readonly rpId?: string;
  /** What the device says of its count; by default one more than last time. */
  readonly counter?: number;
  /** The device has not asked for a finger or a number. */
  readonly unverified?: boolean;
}

/** A device that makes passkeys, without a browser around it. */
export class TestDevice {
  readonly #key: KeyObject;
  readonly #public: Buffer;
  readonly credentialId = randomBytes(24);
  counter = 1;
  userHandle = "";

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.#key = privateKey;
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    this.#public = cbor(
      new Map<number, number | Buffer>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, "base64url")],
        [-3, Buffer.from(y, "base64url")],
      ]),
    );
  }

  /** The answer to `askForPasskey`. */
  make(options: { challenge: string; user: { id: string }; rp: { id: string } }, signing: Signing = {}): string {
    this.userHandle = options.user.id;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.credentialId.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.credentialId, this.#public]);
    const authData = Buffer.concat([this.#authData(signing, options.rp.id, 0x40), attested]);
    const attestation = new Map<string, unknown>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", authData],
    ]);
    return this.#answer({
      clientDataJSON: b64(this.#client("webauthn.create", options.challenge, signing)),
      attestationObject: b64(cbor(attestation)),
      transports: ["internal"],
    });
  }

  /** The answer to `askToShow` and `askWhoComes`. */
  show(options: { challenge: string; rpId?: string | undefined }, signing: Signing = {}): string {
    this.counter = signing.counter ?? this.counter + 1;
    const authData = this.#authData({ ...signing, counter: this.counter }, options.rpId ?? "localhost", 0);
    const client = this.#client("webauthn.get", options.challenge, signing);
    return this.#answer({
      clientDataJSON: b64(client),
      authenticatorData: b64(authData),
      signature: b64(sign("sha256", Buffer.concat([authData, sha256(client)]), this.#key)),
      userHandle: this.userHandle,
    });
  }

  #client(type: string, challenge: string, { origin = "http://localhost:3000" }: Signing): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  #authData({ rpId, counter = this.counter, unverified = false }: Signing, ownRpId: string, more: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId ?? ownRpId), Buffer.from([0x01 | (unverified ? 0 : 0x04) | more]), count]);
  }

  #answer(response: object): string {
    const id = b64(this.credentialId);
    return JSON.stringify({ id, rawId: id, type: "public-key", clientExtensionResults: {}, response });
  }
}

/** What the server asks a device to do, as the page's script would get it. */
export async function ask(client: TestClient, path: string, fields: Record<string, string> = {}) {
  const headers = { "Sec-Fetch-Site": "same-origin" };
  const response = await client.request(path, { method: "POST", body: new URLSearchParams(fields), headers });
  return { status: response.status, options: await response.json() };
}

/** Makes a passkey of the person's on a new device. */
export async function makePasskey(client: TestClient, name = "Puhelin"): Promise<TestDevice> {
  const device = new TestDevice();
  const { status, options } = await ask(client, "/oma/avaimet/pyynto");
  if (status !== 200) throw new Error(`no passkey: ${JSON.stringify(options)}`);
  await client.post("/oma/avaimet", { name, response: device.make(options) });
  return device;
}

/** Shows it as the second thing. */
export async function showPasskey(client: TestClient, device: TestDevice, jatka = "/jarjestot") {
  const { options } = await ask(client, "/vahvistus/avain/pyynto");
  return client.post("/vahvistus/avain", { jatka, response: device.show(options) });
}
