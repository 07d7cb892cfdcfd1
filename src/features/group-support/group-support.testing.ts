import type { TestOrganisation } from "../../../test/support/organisations.ts";
import { aPerson, type TestPerson } from "../../../test/support/staff.ts";
import type { World } from "../../../test/support/world.ts";
import { enqueue } from "../../shared/jobs/enqueue.ts";
import { drainJobs } from "../../shared/jobs/worker.ts";
import type { answeringSupport } from "./support-jobs.ts";

/** Does a recurring job now. */
export async function runNow(world: World, job: ReturnType<typeof answeringSupport>): Promise<void> {
  const now = world.clock.now();
  await world.services.database.withActor({ kind: "worker" }, (tx) => enqueue(tx, job.recurring.kind, {}, { now }));
  await drainJobs({ ...world.services, jobs: [job.handler] });
}

export interface TestPlan extends TestPerson {
  readonly id: string;
  /** `/oma/aloitus/<plan>`. */
  readonly path: string;
}

/** Answers of a plan, by the last step of each question's address. */
const answers = {
  tarve: "Moni valvoo öitä yksin eikä tiedä, kenelle soittaa.",
  nimi: "Vauva-arjen aamukahvit",
  sisalto: "Juodaan kahvia ja jutellaan vauva-arjesta.",
  kenelle: "pienten lasten vanhemmille",
  kunta: "Jyväskylä",
  paikka: "Kirjaston kahvio",
  tapa: "face-to-face",
  avoimuus: "open",
  rytmi: "fortnightly",
} as const;

/** A plan with everything that a group needs. */
export async function aPlan(world: World, more: Readonly<Record<string, string>> = {}): Promise<TestPlan> {
  const planner = await aPerson(world);
  const begun = await planner.client.submit(await planner.client.get("/oma/aloitus"), { nickname: "Hilla" });
  const path = new URL(begun.url).pathname;
  for (const [slug, answer] of Object.entries({ ...answers, ...more }))
    await planner.client.post(`${path}/${slug}`, { answer });
  return { ...planner, id: path.split("/").at(-1) ?? "", path };
}

/** A plan whose planner has asked the organisation to take the group; `asked`: the page of the ask, for its staff. */
export async function anAsk(
  world: World,
  organisation: TestOrganisation,
  id: string,
  { share = "summary", more = {} }: { readonly share?: string; readonly more?: Readonly<Record<string, string>> } = {},
): Promise<TestPlan & { readonly asked: string }> {
  const plan = await aPlan(world, more);
  const page = await plan.client.get(`${plan.path}/pyynto`);
  await plan.client.submit(
    page,
    { organisation: id, word: "Tulisitteko mukaan?", contact: "0000 000 002", share },
    "form[action$='/pyynto'][method=post]",
  );
  const desk = await organisation.administrator.client.get(`/jarjestot/${organisation.slug}/ryhmat`);
  const link = [...desk.document.querySelectorAll("a[href*='/pyynnot/']")].at(-1)?.getAttribute("href");
  if (!link) throw new Error(`nobody asks on ${desk.url}: ${desk.text}`);
  return { ...plan, asked: link };
}
