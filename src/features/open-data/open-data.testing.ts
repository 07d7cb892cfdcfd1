import type { World } from "../../../test/support/world.ts";
import { type EntryToPut, listChanges, putEntries } from "../directory/index.ts";

/** The whole service with these offerings in its directory, as programs of others ask it: without a cookie. */
export async function anOpenDirectory({ services, app }: World, offerings: readonly Omit<EntryToPut, "now">[]) {
  const now = services.clock.now();
  const entries = await services.database.withActor({ kind: "worker" }, async (tx) => {
    await putEntries(
      tx,
      offerings.map((offering) => ({ ...offering, now })),
    );
    const changes = await listChanges(tx, 0, 1_000_000);
    return changes.flatMap(({ entry }) => entry ?? []);
  });
  const origin = services.config.publicUrl;
  const get = (path: string, headers: Record<string, string> = {}) => app.request(origin + path, { headers });
  return {
    entries,
    get,
    text: async (path: string) => (await get(path)).text(),
    json: async <T = Record<string, unknown>>(path: string): Promise<T> => (await (await get(path)).json()) as T,
    /** From a page that is not ours. */
    post: (path: string, body: string, type = "application/json") =>
      app.request(origin + path, {
        method: "POST",
        body,
        headers: { "Content-Type": type, "Sec-Fetch-Site": "cross-site" },
      }),
  };
}
