import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { getPath } from "hono/utils/url";
import { exitRoutes, safetyRoutes } from "../../src/features/safety/index.ts";
import { DatabaseUnavailable } from "../../src/shared/db/errors.ts";
import type { AppContext, AppEnv, Services } from "../../src/shared/http/app-env.ts";
import { assetRoutes } from "../../src/shared/http/assets.ts";
import { requestFacts } from "../../src/shared/http/middleware/request-facts.ts";
import { secureHeaders } from "../../src/shared/http/middleware/secure-headers.ts";
import { page } from "../../src/shared/http/page.tsx";
import { splitLocale } from "../../src/shared/i18n/index.ts";
import { Page } from "../../src/shared/ui/index.ts";
import { aWorld } from "../support/world.ts";

/** A small house with secrets in it, made of the real parts, and the neutral page its way out leads to. */
export interface House {
  readonly baseUrl: string;
  readonly exitUrl: string;
  /** The `Referer` of each visit to the neutral page; an empty string where there was none. */
  readonly cameFrom: readonly string[];
  readonly openSessions: () => number;
  /**
   * While true our server gives the way out no page to go to (204), so that the browser stays where it is, as on a
   * network that never answers. A page that waits for an answer cannot be asked anything through the browser's tools.
   */
  doorStuck: boolean;
  /** Ends every session, as time or another device would. */
  endSessions(): void;
  close(): Promise<void>;
}

const cookie = "__Host-session";

/** `/` is for everyone, `/in` signs in, `/own/…` is confidential. `?kept` pages may be kept by the browser. */
export async function openHouse(): Promise<House> {
  const cameFrom: string[] = [];
  const neutral = new Hono().get("/", (c) => {
    cameFrom.push(c.req.header("Referer") ?? "");
    return c.html(
      "<!doctype html><html lang=en><title>Weather</title><link rel=icon href=data:,><h1>Sunny</h1></html>",
    );
  });
  const weather = await listen(() => neutral);
  const sessions = new Set<string>();
  const door = { stuck: false };
  const home = await listen((publicUrl) => house(servicesAt(publicUrl, `${weather.url}/`), sessions, door));
  return {
    baseUrl: home.url,
    exitUrl: `${weather.url}/`,
    cameFrom,
    openSessions: () => sessions.size,
    get doorStuck() {
      return door.stuck;
    },
    set doorStuck(stuck) {
      door.stuck = stuck;
    },
    endSessions: () => sessions.clear(),
    close: async () => {
      await Promise.all([home.close(), weather.close()]);
    },
  };
}

function house(services: Services, sessions: Set<string>, door: { stuck: boolean }): Hono<AppEnv> {
  const token = (c: AppContext) => getCookie(c, cookie) ?? "";
  return new Hono<AppEnv>({ getPath: (request) => splitLocale(getPath(request)).path })
    .use(requestFacts(services))
    .use(secureHeaders())
    .use("/poistu", (c, next) => (door.stuck ? Promise.resolve(c.body(null, 204)) : next()))
    .route("/", assetRoutes(services.assets))
    .route("/", exitRoutes({ onExit: [async (c) => void sessions.delete(token(c))] }))
    .route("/", safetyRoutes())
    .get("/", (c) => keepable(c, page(c, <PublicPage />)))
    .get("/in", (c) => {
      const fresh = crypto.randomUUID();
      sessions.add(fresh);
      setCookie(c, cookie, fresh, { path: "/", secure: true, httpOnly: true, sameSite: "Lax" });
      return c.redirect("/own/first", 303);
    })
    .get("/own/:name", (c) => {
      c.set("confidential", true);
      if (!sessions.has(token(c))) return page(c, <Page title="Signed out" />, 403);
      return keepable(c, page(c, <SecretPage name={c.req.param("name")} />));
    });
}

function PublicPage() {
  return (
    <Page title="For everyone">
      <p>
        <label>
          Note <input type="text" />
        </label>
      </p>
      <p>
        <a href="/in">Come in</a>
      </p>
      <ol>
        {Array.from({ length: 60 }, (_, line) => (
          <li key={line}>A long page</li>
        ))}
      </ol>
    </Page>
  );
}

function SecretPage({ name }: { name: string }) {
  return (
    <Page title={`Secret ${name}`}>
      <p>
        <a href="/own/second">Second</a> <a href="/own/third">Third</a> <a href="#sisalto">Top</a>
      </p>
    </Page>
  );
}

/** As some browsers do whatever they are told: keeps the page for Back. */
function keepable(c: AppContext, answer: Response): Response {
  if (c.req.query("kept") !== undefined) answer.headers.set("Cache-Control", "private");
  return answer;
}

/** No database: the way out needs none. */
function servicesAt(publicUrl: string, exitUrl: string): Services {
  const away = () => Promise.reject(new DatabaseUnavailable("no-connection"));
  const database = { withActor: away, ping: away, close: away };
  return aWorld({ database }, { config: { publicUrl, exitUrl } }).services;
}

/** The app needs to know its address, which is known once it listens. */
function listen<E extends AppEnv>(
  make: (url: string) => Hono<E> | Hono,
): Promise<{ url: string; close(): Promise<void> }> {
  return new Promise((resolve) => {
    let app: Hono<E> | Hono | undefined;
    const server = serve(
      {
        fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
        port: 0,
        hostname: "127.0.0.1",
      },
      ({ port }) => {
        const url = `http://localhost:${port}`;
        app = make(url);
        const close = () =>
          new Promise<void>((closed) => {
            server.close(() => closed());
            if ("closeAllConnections" in server) server.closeAllConnections();
          });
        resolve({ url, close });
      },
    );
  });
}
