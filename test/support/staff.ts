import { createPersonWithWords } from "../../src/features/accounts/index.ts";
import { makePlatformAdministrator } from "../../src/features/roles/index.ts";
import { totpCodeAt } from "../../src/shared/crypto/totp.ts";
import type { TestClient, TestPage } from "./client.ts";
import type { World } from "./world.ts";

/** Someone who has come in, with a browser of their own. */
export interface TestPerson {
  readonly client: TestClient;
  readonly personId: string;
  readonly nickname: string;
  readonly words: readonly string[];
}

/** …and whose authenticator is at hand. */
export interface TestStaff extends TestPerson {
  readonly secret: string;
}

let count = 0;
/** Nicknames look different from one another even at a glance. */
const nextNickname = () => {
  const tens = Math.floor(count / 10);
  const name = [[..."abcdefghjk"][count++ % 10], [..."mnpqrstuvz"][tens % 10], [..."aeouy"][Math.floor(tens / 10) % 5]];
  return `Vieras ${name.join("")}`;
};

/** A person who has signed in through the door. */
export async function aPerson(world: World): Promise<TestPerson> {
  const nickname = nextNickname();
  const created = await createPersonWithWords(world.services, { nickname, locale: "fi" });
  if (created.kind !== "created") throw new Error(`no person: ${created.kind}`);
  const { words, personId } = created.person;
  return { client: await signedIn(world, nickname, words), personId, nickname, words };
}

/** The platform's administrator, who has shown a code a moment ago. */
export async function aPlatformAdministrator(world: World): Promise<TestStaff> {
  const nickname = nextNickname();
  const made = await makePlatformAdministrator(world.services, { nickname, locale: "fi" });
  if (made.kind !== "made") throw new Error(`no administrator: ${made.kind}`);
  const client = await signedIn(world, nickname, made.words);
  const staff = { client, personId: made.personId, nickname, words: made.words, secret: made.secret };
  await showCode(world, staff);
  return staff;
}

async function signedIn(world: World, nickname: string, words: readonly string[]): Promise<TestClient> {
  const client = world.visitor();
  const fields = { nickname, words: words.join(" "), device: "own" };
  const page = await client.submit(await client.get("/kirjaudu"), fields);
  if (page.status !== 200) throw new Error(`could not sign in: ${page.text}`);
  return client;
}

/** Takes a second factor into use, as its pages lead one to. */
export async function takeSecondFactor(world: World, person: TestPerson): Promise<TestStaff> {
  const begun = await person.client.submit(await person.client.get("/vahvistus"), {}, "form[action$='/alku']");
  const secret = (begun.document.querySelector("code.secret")?.textContent ?? "").replaceAll(" ", "");
  const staff = { ...person, secret };
  await showCode(world, staff);
  return staff;
}

/** Shows the code of this moment. Codes are good once: move the clock on before showing another. */
export async function showCode(
  world: World,
  { client, secret }: Pick<TestStaff, "client" | "secret">,
): Promise<TestPage> {
  return client.submit(await client.get("/vahvistus"), { code: totpCodeAt(secret, world.clock.now()) });
}
