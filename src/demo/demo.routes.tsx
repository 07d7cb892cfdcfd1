import { Hono } from "hono";
import { platformRoleWord, roleWord } from "../features/roles/index.ts";
import { totpCodeAt } from "../shared/crypto/totp.ts";
import type { AppContext, AppEnv } from "../shared/http/app-env.ts";
import { page } from "../shared/http/page.tsx";
import { DemoPeoplePage, type ShownPerson } from "./demo.views.tsx";
import organisations from "./demo-organisations.json" with { type: "json" };
import { demoParts } from "./demo-parts.ts";
import { carriesRole, type DemoPerson, demoCredentials, demoPeople } from "./demo-people.ts";
import { isDemoFilled } from "./fill-demo.ts";

/** `/dev/ihmiset`: how to sign in to the demo. On a machine of one's own only; absent in production. */
export const demoRoutes = (): Hono<AppEnv> =>
  new Hono<AppEnv>().get("/dev/ihmiset", async (c) => {
    const { services } = c.var;
    if (!(await isDemoFilled(services))) return c.notFound();
    const parts = demoParts.map(({ key, title, people }) => ({
      key,
      title: title(),
      people: Object.entries(people).map(([nickname, sees]) => ({ ...shown(c, personCalled(nickname)), sees: sees() })),
    }));
    return page(c, <DemoPeoplePage parts={parts} />);
  });

function personCalled(nickname: string): DemoPerson {
  const person = demoPeople.find((one) => one.nickname === nickname);
  if (!person) throw new Error(`nobody in the demo is called ${nickname}`);
  return person;
}

function shown(c: AppContext, person: DemoPerson): Omit<ShownPerson, "sees"> {
  const { key, clock } = c.var.services;
  const { words, secret } = demoCredentials(key, person);
  const roles = (person.roles ?? []).map(({ organisation, role }) => `${roleWord(role)}, ${nameOf(organisation)}`);
  return {
    nickname: person.nickname,
    words: words.join(" "),
    code: carriesRole(person) ? totpCodeAt(secret, clock.now()) : undefined,
    carries: [
      ...(person.administrator ? [platformRoleWord("administrator")] : []),
      ...(person.areaCentre ? [platformRoleWord("area_centre")] : []),
      ...roles,
    ].join("; "),
  };
}

const nameOf = (slug: string) => organisations.find((one) => one.slug === slug)?.name ?? slug;
