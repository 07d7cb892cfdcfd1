import {
  agreeWithPartner,
  invitePartner,
  partnerBehind,
  partnersOf,
  takePartnership,
} from "../features/group-support/index.ts";
import { askToCarry, planHandover } from "../features/groups/index.ts";
import type { Inside } from "../features/spaces/index.ts";
import { type DemoContext, formId, todayIn } from "./demo-context.ts";
import type { Here } from "./fill-meetings.ts";
import type { DemoGroup } from "./groups/demo-group.ts";

/** The starter means to step back, and has asked somebody to carry the group. */
export async function fillHandover(ctx: DemoContext, { handover, carriers }: DemoGroup, here: Here): Promise<void> {
  if (!handover) return;
  const carrier = await here(carriers[0]?.person ?? "");
  await planHandover(ctx, carrier, todayIn(ctx).add({ days: handover.days }));
  const { personaId } = await here(handover.to);
  await askToCarry(ctx, carrier, { personaId, stepsBack: true });
}

/** A professional has taken the link they were handed, and what they do is agreed. */
export async function fillPartner(ctx: DemoContext, { partner, listing }: DemoGroup, here: Inside): Promise<void> {
  if (!partner) return;
  const { word, contact, name, work, agreed } = partner;
  const id = formId(ctx.key, `${listing} partner`);
  await invitePartner(ctx, here, {
    id,
    role: "godparent",
    words: { name: here.space.about.name, word, contact },
    email: undefined,
    locale: "fi",
  });
  const invited = (await partnersOf(ctx, here)).find((one) => one.id === id);
  const code = invited?.link?.split("/").at(-1);
  const behind = code === undefined ? undefined : await partnerBehind(ctx, code);
  if (behind?.state === "invited") await takePartnership(ctx, behind, { name, work, contact: "malli@example.org" });
  await agreeWithPartner(ctx, here, id, agreed);
}
