import { Hono } from "hono";
import type { VNode } from "preact";
import type { AppContext, AppEnv, Services, SignedIn } from "../../shared/http/app-env.ts";
import { type RateLimit, rateLimit, senderOf } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm, requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import {
  cameInLately,
  changeLanguage,
  confidential,
  type NotProven,
  proveAgain,
  readWords,
  requirePerson,
  signedIn,
  waitText,
  wordsFaultText,
} from "../accounts/index.ts";
import { makeBrowserForget } from "../safety/index.ts";
import { erasePerson, isErased } from "./erase-person.ts";
import { markOf, markText, readMark } from "./erased-mark.ts";
import { collect, type OwnDataSource } from "./own-data.ts";
import { type FileKind, fileOf, type OwnDataFile } from "./own-data-file.tsx";
import { DownloadForm, EraseForm, LanguageForm } from "./your-data.forms.ts";
import { CannotErasePage, DownloadPage, ErasedPage, ErasePage, OwnDataPage } from "./your-data.views.tsx";

export interface YourDataOptions {
  /** What each feature keeps of a person, in the order in which it is shown. */
  readonly sources: readonly OwnDataSource[];
  /** What a person can do about what is kept, from features that this one does not know. */
  readonly sections?: readonly ((ctx: Services, person: SignedIn) => Promise<VNode>)[];
  /** How often one sender may have words hashed; hashing is made costly on purpose. */
  readonly hashing?: RateLimit;
}

const base = "/oma/tiedot";

/** `/oma/tiedot`: everything the service keeps about a person, to see, to take along and to take away. */
export function yourDataRoutes({
  sources,
  sections = [],
  hashing = { burst: 60, perSecond: 0.5 },
}: YourDataOptions): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const slowly = rateLimit(hashing);
  for (const path of [base, `${base}/*`]) routes.use(path, confidential());

  routes.get(base, requirePerson(), async (c) => {
    const parts = await collect(sources, c.var.services, signedIn(c));
    const more: VNode[] = [];
    for (const section of sections) more.push(await section(c.var.services, signedIn(c)));
    return page(c, <OwnDataPage parts={parts} sections={more} languageChanged={c.req.query("kieli") !== undefined} />);
  });
  routes.post(`${base}/kieli`, requirePerson(), async (c) => {
    const form = await requireForm(c, LanguageForm);
    await changeLanguage(c.var.services, signedIn(c).personId, form.locale);
    return c.redirect(`${localPath(form.locale, base)}?kieli`, 303);
  });

  routes.get(`${base}/lataa`, requirePerson(), (c) => downloadPage(c));
  routes.post(`${base}/lataa`, slowly, requirePerson(), async (c) => {
    const form = await requireForm(c, DownloadForm);
    const person = signedIn(c);
    const typed = form.words === undefined ? undefined : readWords(form.words);
    const errors = {
      told: person.sharedDevice && !form.told ? m.your_data_download_check_needed() : undefined,
      words: typed && !typed.ok ? wordsFaultText(typed.fault) : undefined,
    };
    if (errors.told || (typed && !typed.ok)) return downloadPage(c, { ...form, errors }, 422);
    const refusal = await proveAgain(c.var.services, {
      signedIn: person,
      phrase: typed?.phrase,
      sender: senderOf(c, c.var.services.clock.now()),
    });
    if (refusal) {
      const { status, error } = refusalOf(c, refusal);
      return downloadPage(c, { ...form, words: form.words ?? "", errors: { words: error } }, status);
    }
    const today = c.var.services.clock.now().toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
    return attachment(c, fileOf(form.file, await collect(sources, c.var.services, person), today));
  });

  routes.get(`${base}/poista`, requirePerson(), (c) => erasePage(c));
  routes.post(
    `${base}/poista`,
    slowly,
    async (c, next) => {
      if (c.var.session) return next();
      // A second press comes with a session that the first has ended.
      const mark = readMark((await readForm(c, EraseForm))?.mark);
      return mark && (await isErased(c.var.services, mark)) ? sayGoodbye(c) : next();
    },
    requirePerson(),
    async (c) => {
      const form = await requireForm(c, EraseForm);
      const typed = readWords(form.words ?? "");
      if (!typed.ok) return erasePage(c, form.words, wordsFaultText(typed.fault), 422);
      const answer = await erasePerson(c.var.services, {
        signedIn: signedIn(c),
        phrase: typed.phrase,
        sender: senderOf(c, c.var.services.clock.now()),
      });
      switch (answer.kind) {
        case "erased":
          return sayGoodbye(c);
        case "last-administrator":
          return page(c, <CannotErasePage organisation={answer.organisation} />, 409);
        default: {
          const { status, error } = refusalOf(c, answer);
          return erasePage(c, form.words, error, status);
        }
      }
    },
  );
  // Nobody is signed in here any more.
  routes.get(`${base}/poistettu`, (c) => page(c, <ErasedPage />));
  return routes;
}

interface DownloadAgain {
  readonly file?: FileKind | undefined;
  readonly told?: string | undefined;
  readonly words?: string | undefined;
  readonly errors?: FieldErrors;
}

function downloadPage(c: AppContext, again: DownloadAgain = {}, status: 200 | 422 | 429 = 200): Response {
  const person = signedIn(c);
  const { file = "html", told, words, errors = {} } = again;
  // Whoever was asked for their words is asked again until they are right.
  const proofNeeded = words !== undefined || !cameInLately(c.var.services, person);
  const view = (
    <DownloadPage
      sharedDevice={person.sharedDevice}
      proofNeeded={proofNeeded}
      file={file}
      told={told !== undefined}
      words={words}
      errors={errors}
    />
  );
  return page(c, view, status);
}

function erasePage(c: AppContext, words = "", error?: string, status: 200 | 422 | 429 = 200): Response {
  const mark = markText(markOf(c.var.services.key, signedIn(c).personId));
  return page(c, <ErasePage mark={mark} words={words} errors={{ words: error }} />, status);
}

function refusalOf(c: AppContext, refusal: NotProven): { status: 422 | 429; error: string } {
  switch (refusal.kind) {
    case "words-needed":
      return { status: 422, error: m.accounts_change_words_needed() };
    case "wrong":
      return { status: 422, error: m.accounts_change_wrong() };
    case "wait":
      c.header("Retry-After", String(refusal.seconds));
      return { status: 429, error: waitText(refusal.seconds) };
  }
}

function attachment(c: AppContext, { name, type, text }: OwnDataFile): Response {
  c.header("Content-Type", type);
  c.header("Content-Disposition", `attachment; filename="${name}"`);
  c.header("Cache-Control", "no-store");
  return c.body(text);
}

function sayGoodbye(c: AppContext): Response {
  makeBrowserForget(c);
  return c.redirect(localPath(c.var.locale, `${base}/poistettu`), 303);
}
