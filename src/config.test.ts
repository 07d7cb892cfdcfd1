import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readConfig, settings } from "./config.ts";

describe("the settings", () => {
  it("are all in the README's table", () => {
    const readme = readFileSync("README.md", "utf8");
    const named = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
    expect(named.toSorted()).toEqual(settings.map(({ name }) => name).toSorted());
  });

  it("make a machine of one's own where nothing is set: demo, development pages, this machine only", () => {
    expect(readConfig({})).toMatchObject({
      host: "127.0.0.1",
      port: 3000,
      publicUrl: "http://localhost:3000",
      demo: true,
      development: true,
      databaseUrl: undefined,
    });
  });

  it("make a real service of one with an address: no demo, no development pages", () => {
    expect(readConfig({ PUBLIC_URL: "https://tuki.example/" })).toMatchObject({
      publicUrl: "https://tuki.example",
      demo: false,
      development: false,
      mailFrom: "no-reply@tuki.example",
    });
    expect(readConfig({ HOST: "0.0.0.0" }).development).toBe(false);
    expect(readConfig({ PUBLIC_URL: "https://tuki.example", DEMO: "1" }).demo).toBe(true);
  });

  it("say who maintains the service", () => {
    const maintainer = (MAINTAINER: string) => readConfig({ MAINTAINER }).maintainer;
    expect(readConfig({}).maintainer).toBeUndefined();
    expect(maintainer("Esimerkki ry <tuki@esimerkki.fi>")).toEqual({
      name: "Esimerkki ry",
      contact: "tuki@esimerkki.fi",
    });
    expect(maintainer("Esimerkki ry <https://esimerkki.fi/tuki>")?.contact).toBe("https://esimerkki.fi/tuki");
    expect(maintainer("Esimerkki ry <09 123 4567>")?.contact).toBe("09 123 4567");
  });

  it("say how text messages leave", () => {
    const of = (more: Record<string, string>) =>
      readConfig({ SMS_GATEWAY_URL: "https://sms.example/v1", SMS_SENDER: "Viesti", ...more }).sms;
    expect(readConfig({}).sms).toBeUndefined();
    expect(of({})).toEqual({
      url: "https://sms.example/v1",
      headers: {},
      body: '{"to":"{to}","from":"{from}","text":"{text}"}',
      sender: "Viesti",
    });
    expect(
      of({
        SMS_GATEWAY_HEADERS: "Authorization: Bearer a|b=; Accept: text/plain; q=0.5; X-Account: 7",
        SMS_GATEWAY_BODY: "n={to_digits}&m={text}",
        SMS_SENDER: "+358451234567",
      }),
    ).toMatchObject({
      headers: { Authorization: "Bearer a|b=", Accept: "text/plain; q=0.5", "X-Account": "7" },
      body: "n={to_digits}&m={text}",
      sender: "+358451234567",
    });
  });

  it("count as unset where they are empty", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: "" })).toEqual(readConfig({}));
  });

  it.each([
    [{ PORT: "70000" }, /PORT/],
    [{ PORT: "-1" }, /PORT/],
    [{ HOST: "a b" }, /HOST/],
    [{ DATABASE_URL: "mysql://x" }, /DATABASE_URL/],
    [{ PUBLIC_URL: "https://tuki.example/palvelu" }, /PUBLIC_URL/],
    [{ PUBLIC_URL: "tuki.example" }, /PUBLIC_URL/],
    [{ SMTP_URL: "http://mail" }, /SMTP_URL/],
    [{ MAIL_FROM: "a@b.fi, c@d.fi" }, /MAIL_FROM/],
    [{ MAINTAINER: "Esimerkki ry" }, /MAINTAINER/],
    [{ MAINTAINER: "Esimerkki ry <javascript:alert(1)>" }, /MAINTAINER/],
    [{ DEMO: "yes" }, /DEMO/],
    [{ EXIT_URL: "javascript:alert(1)" }, /EXIT_URL/],
    [{ TRUSTED_PROXIES: "all" }, /TRUSTED_PROXIES/],
    [{ SMS_GATEWAY_URL: "ftp://sms.example", SMS_SENDER: "Viesti" }, /SMS_GATEWAY_URL/],
    [{ SMS_GATEWAY_URL: "https://sms.example" }, /SMS_SENDER is needed/],
    [{ SMS_GATEWAY_HEADERS: "Bearer x" }, /SMS_GATEWAY_HEADERS/],
    [{ SMS_GATEWAY_BODY: "to={to}" }, /SMS_GATEWAY_BODY/],
    [{ SMS_GATEWAY_BODY: '{"to":"{to}" "text":"{text}"}' }, /SMS_GATEWAY_BODY is not JSON/],
    [{ SMS_SENDER: "Vertaiskehä" }, /SMS_SENDER/],
  ])("refuse %j by name", (environment, says) => {
    expect(() => readConfig(environment)).toThrow(says);
  });

  it("name everything that is wrong at once, and repeat no value, which may hold a password", () => {
    const wrong = () => readConfig({ PORT: "x", DATABASE_URL: "mysql://a:salaisuus@b" });
    expect(wrong).toThrow(/PORT.*; DATABASE_URL/);
    expect(wrong).not.toThrow(/salaisuus/);
  });
});
