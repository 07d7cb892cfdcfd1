import * as v from "valibot";
import { type Locale, locales } from "../../shared/i18n/index.ts";
import type { Localized, OfferingContent } from "../directory/index.ts";
import { type Admission, isClosed, type QuestionsIn, type WayIn } from "./admission.rules.ts";
import { findGroupBySlug, findGroupOfSpace } from "./admissions.queries.ts";
import { type AdmissionsContext, door } from "./admissions-context.ts";
import { findParallel } from "./more.queries.ts";

/** A group as anyone sees it who wants in. */
export interface GroupAtDoor {
  readonly spaceId: string;
  readonly slug: string;
  readonly content: OfferingContent;
  readonly admission: Admission;
  /** Then a child's age is asked, who comes along, and nothing else of the child. */
  readonly forChildren: boolean;
  /** Nobody carries it, and no organisation has it: nobody comes in until somebody does. */
  readonly paused: boolean;
  /** An organisation has the group, and nobody carries it: the organisation answers. */
  readonly answeredByOrganisation: boolean;
  /** The group is over, though its listing may still be shown. */
  readonly ended: boolean;
  /** An organisation has the group, and may read what is left unanswered. */
  readonly organised: boolean;
}

/** The group of a listing; undefined where the listing has none here, or says nothing of how one gets in. */
export async function groupAtDoor(
  ctx: Pick<AdmissionsContext, "database">,
  by: { readonly slug: string } | { readonly spaceId: string },
): Promise<GroupAtDoor | undefined> {
  const row = await ctx.database.withActor(door, (tx) =>
    "slug" in by ? findGroupBySlug(tx, by.slug) : findGroupOfSpace(tx, by.spaceId),
  );
  if (!row) return undefined;
  // What directory_entry holds was checked when it was written.
  const content = row.content as unknown as OfferingContent;
  const admission = admissionOf(row, content);
  const forChildren = row.children !== null || content.audiences.includes("children");
  const { space_id: spaceId, slug, organised } = row;
  const uncarried = row.uncarried_on !== null;
  return (
    admission && {
      spaceId,
      slug,
      content,
      admission,
      forChildren,
      paused: uncarried && !organised,
      answeredByOrganisation: uncarried && Boolean(organised),
      ended: row.state === "ended",
      organised: Boolean(organised),
    }
  );
}

/** Does one meet online only, and is nowhere said by what address? */
export const isNowhere = ({ ways, onlineUrl, contact, admission }: OfferingContent): boolean =>
  ways.length > 0 &&
  ways.every((way) => way === "online") &&
  !(onlineUrl || admission?.signUpUrl || contact.phone || contact.email || contact.website);

/** Does nobody come in any more, or not until somebody carries the group? */
export const isShut = ({ paused, ended, admission }: GroupAtDoor, today: Temporal.PlainDate): boolean =>
  paused || ended || isClosed(admission, today);

/** The group that runs beside this one for the same families, as anyone sees it. */
export async function groupBeside(
  ctx: Pick<AdmissionsContext, "database">,
  spaceId: string,
): Promise<GroupAtDoor | undefined> {
  const other = await ctx.database.withActor(door, (tx) => findParallel(tx, spaceId));
  return other === undefined ? undefined : groupAtDoor(ctx, { spaceId: other });
}

interface Settings {
  readonly when_open: string | null;
  readonly how: string | null;
  readonly promise_days: number | null;
  readonly next_intake: Temporal.PlainDate | null;
  readonly questions: string | null;
  readonly questions_in: unknown;
  readonly members_heard_days: number | null;
  readonly starts_on: Temporal.PlainDate | null;
}

/** Days in which an answer is promised where nobody has said otherwise. */
export const usualPromise = 7;

/** How one gets in: as the listing says it where one is shown, so that page, form, feed and database agree. */
export function admissionOf(row: Settings, content: OfferingContent | undefined): Admission | undefined {
  const way = listedWay(content) ?? wantedWay(row);
  if (!way) return undefined;
  return {
    ...way,
    startsOn: row.starts_on ?? way.startsOn,
    promiseDays: row.promise_days ?? usualPromise,
    questions: linesOf(row.questions ?? ""),
    questionsIn: questionsIn(row.questions_in),
    membersHeardDays: row.members_heard_days ?? undefined,
  };
}

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

const Questions = v.nullish(v.record(v.picklist(locales), v.string()), {});

const questionsIn = (stored: unknown): QuestionsIn =>
  Object.fromEntries(Object.entries(v.parse(Questions, stored)).map(([language, text]) => [language, linesOf(text)]));

/** The languages of a group, its own first: those its listing is written in, and then those it speaks. */
export function languagesOf(content: Pick<OfferingContent, "name" | "languages">): readonly Locale[] {
  const written = locales.filter((language) => content.name[language] !== undefined);
  return [...written, ...locales.filter((one) => !written.includes(one) && content.languages.includes(one))];
}

/** The group's own questions, each in the languages in which it is asked. */
export function questionTexts({
  content,
  admission,
}: Pick<GroupAtDoor, "content" | "admission">): readonly Localized[] {
  const [own = "fi"] = languagesOf(content);
  const others = Object.entries(admission.questionsIn ?? {});
  return admission.questions.map((question, index) => ({
    ...Object.fromEntries(others.map(([language, lines]) => [language, lines[index] ?? question])),
    [own]: question,
  }));
}

/** What those who carry the group have said, whether or not its listing says it yet. */
export const wantedWay = (row: Settings): WayIn | undefined =>
  row.when_open === null || row.how === null
    ? undefined
    : {
        when: row.when_open as WayIn["when"],
        how: row.how as WayIn["how"],
        nextIntake: row.next_intake ?? undefined,
        startsOn: row.starts_on ?? undefined,
      };

/** What a listing says. */
export const listedWay = (content: Pick<OfferingContent, "admission"> | undefined): WayIn | undefined =>
  content?.admission && {
    when: content.admission.when,
    how: content.admission.how,
    nextIntake: dayIf(content.admission.nextIntake),
    startsOn: dayIf(content.admission.startsOn),
  };

const dayIf = (day: string | undefined) => (day === undefined ? undefined : Temporal.PlainDate.from(day));
