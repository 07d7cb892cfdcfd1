import { aMember, anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson } from "../../../test/support/staff.ts";
import type { World } from "../../../test/support/world.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import { findEntry, type OfferingContent } from "../directory/index.ts";
import { findOrganisation } from "../organisations/index.ts";
import { acceptRevision, type ListingsContext, saveDraft, startListing, submitListing, type Writer } from "./index.ts";
import { findOpenRevision } from "./listings.queries.ts";

/** A complete offering that meets on Tuesdays at six. */
export const anOffering = (name: string, more: Partial<OfferingContent> = {}): OfferingContent => ({
  form: "group",
  name: { fi: name },
  summary: { fi: "Tule sellaisena kuin olet." },
  themes: [],
  audiences: [],
  organisers: [],
  ways: ["face-to-face"],
  admission: { when: "any-time", how: "walk-in" },
  contact: { phone: "0000 000 001" },
  place: {
    privacy: "exact",
    municipality: "179",
    name: "Kansalaistalo",
    address: "Esimerkkikatu 1",
    access: [],
    ringForAddress: false,
  },
  area: [],
  meetings: [
    { rule: "FREQ=WEEKLY;BYDAY=TU", from: "2026-09-01", at: "18:00", minutes: 90, timeZone: "Europe/Helsinki" },
  ],
  languages: ["fi"],
  ...more,
});

/** An organisation whose administrator writes and whose reviewer decides, and somebody with a group of their own. */
export async function anEditorialWorld(world: World) {
  const organisation = await anOrganisation(world);
  const { administrator, platform } = organisation;
  const reviewer = await aMember(
    world,
    { path: organisation.path, by: administrator.client },
    "reviewer",
    "Tarja Tarkistaja",
  );
  const person = await aPerson(world);
  const found = await world.services.database.withActor({ kind: "public" }, (tx) =>
    findOrganisation(tx, organisation.slug),
  );
  if (!found) throw new Error(`no organisation ${organisation.slug}`);
  const staff = ({ personId }: { personId: string }) => ({ kind: "staff", personId }) as const;
  return {
    organisation: { ...organisation, id: found.id },
    administrator: { ...administrator, actor: staff(administrator) },
    reviewer: { ...reviewer, actor: staff(reviewer) },
    platform: { ...platform, actor: staff(platform) },
    person: { ...person, actor: { kind: "person", personId: person.personId } as const },
  };
}

/** A listing handed in; its id. */
export async function aSubmitted(
  ctx: ListingsContext,
  writer: Writer,
  organisationId: string | null,
  content: OfferingContent,
  secretAddress?: string,
): Promise<string> {
  const id = newOpaqueId();
  await startListing(ctx, writer, { id, organisationId, writtenIn: "fi" });
  await saveDraft(ctx, writer, id, content, secretAddress);
  const { kind } = await submitListing(ctx, writer, id);
  if (kind !== "submitted") throw new Error(`not handed in: ${kind}`);
  return id;
}

/** Accepts what waits. */
export async function accept(ctx: ListingsContext, reviewer: Extract<Writer, { kind: "staff" }>, id: string) {
  const open = await ctx.database.withActor(reviewer, (tx) => findOpenRevision(tx, id));
  return acceptRevision(ctx, reviewer, id, open?.number ?? 0);
}

/** What everyone sees at this address. */
export const entryAt = ({ services }: World, slug: string) =>
  services.database.withActor({ kind: "public" }, (tx) => findEntry(tx, slug));
