import { HTTPException } from "hono/http-exception";
import type { AppContext } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import type { Locale } from "../../shared/i18n/index.ts";
import { PaperError } from "../../shared/paper/paper.ts";
import type { DirectoryEntry } from "../directory/index.ts";
import { pictureShapes } from "./outreach.rules.ts";
import { type PictureOptions, type PicturePaper, picturePaper, pictureWords } from "./picture.ts";
import { PicturePage } from "./picture.views.tsx";
import { pictureTemplate } from "./picture-template.ts";

/** A picture as it was asked for. */
export interface Picture {
  readonly options: PictureOptions;
  readonly paper: PicturePaper;
}

/** Reads from the address which picture is wanted; whatever is not understood is a square with the name. */
export function askedPicture(c: AppContext, entry: DirectoryEntry, locale: Locale, path: string): Picture {
  const options: PictureOptions = {
    shape: pictureShapes.find((one) => one === c.req.query("muoto")) ?? "nelio",
    neutral: c.req.query("neutraali") === "yes",
    locale,
    publicUrl: c.var.services.config.publicUrl,
    path,
  };
  return { options, paper: picturePaper(entry, options) };
}

/** The picture with its words beside it. */
export function picturePage(c: AppContext, base: string, { options, paper }: Picture): Response {
  const { shape, neutral, locale } = options;
  const words = pictureWords(paper, locale);
  return page(c, <PicturePage base={base} shape={shape} neutral={neutral} pictureLocale={locale} words={words} />);
}

/** The picture itself. */
export async function pictureFile(c: AppContext, { paper }: Picture): Promise<Response> {
  try {
    const png = await c.var.services.paper.makePng(pictureTemplate, paper);
    c.header("Content-Type", "image/png");
    c.header("Content-Disposition", 'inline; filename="kuva.png"');
    c.header("Cache-Control", "no-store");
    c.header("X-Robots-Tag", "noindex");
    return c.body(png);
  } catch (error) {
    if (!(error instanceof PaperError)) throw error;
    c.var.services.log.error("outreach.picture", error);
    throw new HTTPException(503);
  }
}
