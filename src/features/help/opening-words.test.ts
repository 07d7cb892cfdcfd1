import { describe, expect, it } from "vitest";
import { type Locale, withLocale } from "../../shared/i18n/index.ts";
import { type OpenState, openState } from "./opening-hours.rules.ts";
import { dateInWords, languagesInWords, openStateInWords } from "./opening-words.ts";

const evening = (weekday: number, opens: string, closes: string): ((now: Temporal.Instant) => OpenState) => {
  const time = (text: string) => Temporal.PlainTime.from(text);
  return (now) => openState({ kind: "weekly", spans: [{ weekday, opens: time(opens), closes: time(closes) }] }, now);
};

function words(state: (now: Temporal.Instant) => OpenState, time: string, locale: Locale): string | null {
  const now = Temporal.Instant.from(time);
  return withLocale(locale, () => openStateInWords(state(now), now, locale));
}

describe("opening times in words", () => {
  // Monday 23 November 2026.
  const monday = evening(1, "18:30", "00:00");

  it.each<[Locale, string, string, string, string]>([
    [
      "fi",
      "Auki nyt, klo 24 asti",
      "Avautuu tänään klo 18.30",
      "Avautuu huomenna klo 18.30",
      "Avautuu maanantaina klo 18.30",
    ],
    [
      "sv",
      "Öppet nu, till kl. 24",
      "Öppnar i dag kl. 18.30",
      "Öppnar i morgon kl. 18.30",
      "Öppnar på måndag kl. 18.30",
    ],
    ["en", "Open now, until 24:00", "Opens today at 18:30", "Opens tomorrow at 18:30", "Opens on Monday at 18:30"],
  ])("in %s", (locale, open, today, tomorrow, later) => {
    expect(words(monday, "2026-11-23T20:00+02:00", locale)).toBe(open);
    expect(words(monday, "2026-11-23T00:10+02:00", locale)).toBe(today);
    expect(words(monday, "2026-11-22T23:50+02:00", locale)).toBe(tomorrow);
    expect(words(monday, "2026-11-24T12:00+02:00", locale)).toBe(later);
  });

  it("tells whole hours shortly, as they are said", () => {
    expect(words(evening(1, "18:00", "20:00"), "2026-11-23T12:00+02:00", "fi")).toBe("Avautuu tänään klo 18");
  });

  it("names every weekday as Finnish inflects it", () => {
    const named = [1, 2, 3, 4, 5, 6, 7].map((day) =>
      words(evening(day, "09:00", "10:00"), "2026-11-23T10:00+02:00", "fi"),
    );
    expect(named.map((text) => text?.split(" ")[1])).toEqual([
      "maanantaina",
      "huomenna",
      "keskiviikkona",
      "torstaina",
      "perjantaina",
      "lauantaina",
      "sunnuntaina",
    ]);
  });

  it("says nothing of what is not known", () => {
    expect(words(() => ({ kind: "unknown" }), "2026-11-23T12:00+02:00", "fi")).toBeNull();
    expect(words(() => ({ kind: "always" }), "2026-11-23T12:00+02:00", "fi")).toBe("Auki nyt");
  });

  it("writes dates and languages in the reader's way", () => {
    const date = Temporal.PlainDate.from("2026-11-05");
    expect([dateInWords(date, "fi"), dateInWords(date, "sv"), dateInWords(date, "en")]).toEqual([
      "5.11.2026",
      "5.11.2026",
      "5 November 2026",
    ]);
    expect(languagesInWords(["fi", "sv", "ar"], "fi-simple")).toBe("suomi, ruotsi ja arabia");
    expect(languagesInWords(["en"], "sv")).toBe("engelska");
  });
});
