import { HTTPException } from "hono/http-exception";
import type { AppContext } from "../../shared/http/app-env.ts";
import { type PaperData, PaperError } from "../../shared/paper/paper.ts";

/** Answers with a PDF, shown in the browser under a neutral name. No machine between keeps it, nor finds it by searching. */
export async function answerPdf<D extends PaperData>(
  c: AppContext,
  name: string,
  template: string,
  data: D,
): Promise<Response> {
  try {
    const pdf = await c.var.services.paper.makePdf(template, data);
    c.header("Content-Type", "application/pdf");
    c.header("Content-Disposition", `inline; filename="${name}"`);
    c.header("Cache-Control", "no-store");
    c.header("X-Robots-Tag", "noindex");
    return c.body(pdf);
  } catch (error) {
    if (!(error instanceof PaperError)) throw error;
    c.var.services.log.error("professionals.paper", error);
    throw new HTTPException(503);
  }
}
