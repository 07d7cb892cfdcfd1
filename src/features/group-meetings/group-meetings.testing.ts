import type { TestClient, TestPage } from "../../../test/support/client.ts";
import type { World } from "../../../test/support/world.ts";
import { aGroup, type TestGroup } from "../groups/groups.testing.ts";

export interface TestMeetings extends TestGroup {
  /** `/oma/ryhma/<space>/tapaamiset`. */
  readonly meetings: string;
}

/** A citizen's group as it begins; no meeting is agreed yet. */
export async function aMeetingGroup(world: World, fields: Parameters<typeof aGroup>[1] = {}): Promise<TestMeetings> {
  const group = await aGroup(world, fields);
  return { ...group, meetings: `${group.home}/tapaamiset` };
}

/** One meeting, agreed on its page; its path. */
export async function aMeeting(
  { client, meetings }: TestMeetings,
  fields: Record<string, string> = {},
): Promise<string> {
  const page = await client.submit(await client.get(`${meetings}/uusi`), {
    dayDate: "2026-12-01",
    dayTime: "18:00",
    minutes: "120",
    way: "face-to-face",
    place: "Kirjaston kerhohuone",
    ...fields,
  });
  const path = new URL(page.url).pathname;
  if (page.status !== 200 || path.endsWith("/uusi")) throw new Error(`no meeting: ${page.status} ${page.text}`);
  return path;
}

/** Proposes a series as the form proposes it, and agrees on the days that are chosen there. */
export async function agreeSeries(
  { client, meetings }: TestMeetings,
  { publish = "", ...fields }: Record<string, string> = {},
): Promise<TestPage> {
  const form = await client.get(`${meetings}/sarja`);
  const proposed = await client.submit(form, { rhythm: "none", ...fields });
  const { chosen } = proposedOn(proposed);
  const hidden = [...proposed.document.querySelectorAll("main form[action$='/sarja'] input[type=hidden]")];
  const kept = hidden.map((one) => [one.getAttribute("name") ?? "", one.getAttribute("value") ?? ""]);
  return client.post(`${meetings}/sarja`, { ...Object.fromEntries(kept), days: chosen, publish, do: "make" });
}

/** The days on a page of proposed ones, and which of them are chosen. */
export const proposedOn = (page: TestPage) => {
  const boxes = [...page.document.querySelectorAll("[name=days]")];
  const value = (box: Element) => box.getAttribute("value") ?? "";
  return { all: boxes.map(value), chosen: boxes.filter((box) => box.hasAttribute("checked")).map(value) };
};

/** Presses the button with these words on the page, with what its form holds. */
export async function pressOn(client: TestClient, page: TestPage, label: string): Promise<TestPage> {
  const button = [...page.document.querySelectorAll("main form button")].find(
    (one) => (one.textContent ?? "").trim() === label,
  );
  const form = button?.closest("form");
  if (!button || !form) throw new Error(`no button "${label}" on ${page.url}:\n${page.text}`);
  const fields = [...form.querySelectorAll("input[name], textarea[name]")].map((one) => [
    one.getAttribute("name") ?? "",
    one.getAttribute("value") ?? "",
  ]);
  const name = button.getAttribute("name");
  const own = name ? { [name]: button.getAttribute("value") ?? "" } : {};
  return client.post(form.getAttribute("action") ?? page.url, { ...Object.fromEntries(fields), ...own });
}
