import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { readConfig } from "../config.ts";
import { aboutSms } from "./about-sms.ts";

const about = (environment: Record<string, string>, flags: { sms?: string } = {}) =>
  aboutSms({ config: readConfig(environment), flags });
const real = { PUBLIC_URL: "https://tuki.example" };

it("says where text messages go, and what to do where they cannot go safely", async () => {
  expect(await about({})).toMatchObject({ state: "well", says: expect.stringContaining("/dev/posti") });
  expect(await about(real)).toMatchObject({ state: "notice", remedy: expect.stringContaining("SMS_GATEWAY_URL") });
  const secret = { SMS_GATEWAY_URL: "https://us:salaisuus@sms.example/v1", SMS_SENDER: "Viesti" };
  expect(await about({ ...real, ...secret })).toMatchObject({
    state: "well",
    says: "leave through sms.example as Viesti",
  });
  const open = { SMS_GATEWAY_URL: "http://sms.example/v1", SMS_SENDER: "Viesti" };
  expect(await about({ ...real, ...open })).toMatchObject({
    state: "ill",
    says: expect.stringContaining("encryption"),
  });
});

it("sends a test message, and says with what code it was refused", async () => {
  const bodies: string[] = [];
  const answers = [202, 401];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString("utf8");
    });
    request.on("end", () => {
      bodies.push(body);
      response.writeHead(answers.shift() ?? 500).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const gateway = { SMS_GATEWAY_URL: `http://127.0.0.1:${port}/`, SMS_SENDER: "Viesti" };
  expect(await about(gateway, { sms: "040 123 4567" })).toMatchObject({
    state: "well",
    says: `127.0.0.1:${port} took a message to +358401234567`,
  });
  expect(JSON.parse(bodies[0] ?? "")).toMatchObject({ to: "+358401234567", from: "Viesti" });
  expect(await about(gateway, { sms: "040 123 4567" })).toMatchObject({
    state: "ill",
    says: expect.stringContaining("sms-401"),
  });
  expect(await about(gateway, { sms: "äiti" })).toMatchObject({ state: "ill", says: "äiti is not a telephone number" });
  expect(bodies).toHaveLength(2);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
