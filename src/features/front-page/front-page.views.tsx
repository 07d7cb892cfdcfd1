import { m } from "../../shared/i18n/index.ts";
import { CrisisBox, type CrisisLine, Link, Page } from "../../shared/ui/index.ts";
import { directoryFeeds, SearchForm, ThemeEntries } from "../directory/index.ts";
import { RingPicture } from "./ring-picture.tsx";

const ways = [
  { name: m.house_way_group, text: m.house_way_group_text },
  { name: m.house_way_pair, text: m.house_way_pair_text },
  { name: m.house_way_online, text: m.house_way_online_text },
  { name: m.house_way_phone, text: m.house_way_phone_text, to: "/apua", link: m.house_way_phone_link },
  { name: m.house_way_reading, text: m.house_way_reading_text },
] as const;

const roads = [
  { to: "/aloita", name: m.house_road_start, text: m.house_road_start_text },
  { to: "/toive", name: m.house_road_wish, text: m.house_road_wish_text },
  { to: "/ilmoita", name: m.house_road_list, text: m.house_road_list_text },
  { to: "/ammattilaisille", name: m.house_road_work, text: m.house_road_work_text },
] as const;

/** `/`: what this is, a search, one's own way of taking part, the kinds of support, and help now. */
export function FrontPage({ crisisLines }: { crisisLines: readonly CrisisLine[] }) {
  return (
    <Page
      title={m.house_title()}
      lead={m.house_lead()}
      description={m.house_description()}
      feeds={directoryFeeds()}
      search
      wide
    >
      <div class="home-start">
        <div>
          <SearchForm state={{ words: "", place: "" }} />
        </div>
        <RingPicture />
      </div>
      <ThemeEntries title={m.directory_themes_title()} short />
      <section class="flow">
        <h2>{m.house_own_title()}</h2>
        <ul class="home-own">
          <li>{m.house_own_listen()}</li>
          <li>{m.house_own_once()}</li>
          <li>{m.house_own_leave()}</li>
        </ul>
      </section>
      <section class="flow">
        <h2>{m.house_ways_title()}</h2>
        <p>{m.house_ways_who()}</p>
        <ul class="home-ways">
          {ways.map((way) => (
            <li key={way.name}>
              <h3>{way.name()}</h3>
              <p>{way.text()}</p>
              {"to" in way && (
                <p>
                  <Link to={way.to}>{way.link()}</Link>
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
      <CrisisBox lines={crisisLines} />
      <section class="flow">
        <h2>{m.house_roads_title()}</h2>
        <ul class="home-ways">
          {roads.map(({ to, name, text }) => (
            <li key={to}>
              <h3>
                <Link to={to}>{name()}</Link>
              </h3>
              <p>{text()}</p>
            </li>
          ))}
        </ul>
      </section>
      <section class="flow">
        <h2>{m.house_safety_title()}</h2>
        <p>
          {m.house_safety_text()} <Link to="/turvallisesti">{m.house_safety_link()}</Link>
        </p>
      </section>
    </Page>
  );
}
