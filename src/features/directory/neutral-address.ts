import { handOnPathOf } from "./hand-on.ts";

/** Asks for the discreet version of an offering's page. */
export const discreetParam = "hienovarainen";

/**
 * What is asked at `/t/<code>` or beneath it as it would be asked at the offering's own address, whose page is the discreet one.
 * Not compressed, so that its text can be read.
 */
export function atOwnAddress(request: Request, code: string, slug: string): Request {
  const url = new URL(request.url);
  const own = `/tuki/${slug}`;
  url.pathname = url.pathname.replace(new RegExp(handOnPathOf(code), "i"), own);
  if (url.pathname.endsWith(own)) url.searchParams.set(discreetParam, "1");
  const headers = new Headers(request.headers);
  headers.delete("Accept-Encoding");
  return new Request(url, {
    method: request.method,
    headers,
    body: request.body,
    redirect: "manual",
    ...(request.body && { duplex: "half" }),
  });
}

/** The answer with every link, form and way on at the neutral address: nothing that is pressed there names the offering. */
export async function atNeutralAddress(response: Response, code: string, slug: string): Promise<Response> {
  const neutral = (text: string) =>
    text
      .replaceAll(new RegExp(`/tuki/${slug}(?![a-z0-9-])`, "g"), handOnPathOf(code))
      .replaceAll(new RegExp(`%2Ftuki%2F${slug}(?![a-z0-9-])`, "gi"), encodeURIComponent(handOnPathOf(code)));
  const headers = new Headers(response.headers);
  const location = headers.get("Location");
  if (location !== null) headers.set("Location", neutral(location));
  const isPage = headers.get("Content-Type")?.startsWith("text/html") === true;
  if (isPage) headers.delete("Content-Length");
  return new Response(isPage ? neutral(await response.text()) : response.body, { status: response.status, headers });
}
