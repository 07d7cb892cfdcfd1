import { m } from "../i18n/index.ts";
import { Actions, Button, ButtonLink } from "./button.tsx";
import { CrisisBox } from "./crisis-box.tsx";
import { Disclosure } from "./disclosure.tsx";
import { EmptyState } from "./empty-state.tsx";
import { Link } from "./link.tsx";
import { Notice } from "./notice.tsx";

/** Running text, buttons, notices and help. */
export function ShownWords() {
  return (
    <>
      <section class="flow column">
        <h2>{m.ui_show_text()}</h2>
        <p>{m.ui_show_text_sample()}</p>
        <ul>
          <li>{m.ui_show_list_1()}</li>
          <li>{m.ui_show_list_2()}</li>
        </ul>
        <blockquote>{m.ui_show_quote()}</blockquote>
        <p>
          <Link to="/turvallisesti">{m.ui_show_link()}</Link>
        </p>
        <Disclosure summary={m.ui_show_more()} open>
          {m.ui_show_more_text()}
        </Disclosure>
        <h3>{m.ui_show_buttons()}</h3>
        <Actions>
          <Button type="button">{m.ui_show_button_primary()}</Button>
          <ButtonLink to="/ui" tone="quiet">
            {m.ui_show_button_quiet()}
          </ButtonLink>
          <Button type="button" tone="danger">
            {m.ui_show_button_danger()}
          </Button>
        </Actions>
      </section>
      <section class="flow column">
        <h2>{m.ui_show_notices()}</h2>
        <Notice>{m.ui_show_notice_info()}</Notice>
        <Notice kind="good" title={m.ui_show_notice_good_title()} answer>
          {m.ui_show_notice_good()}
        </Notice>
        <Notice kind="warning">{m.ui_show_notice_warning()}</Notice>
        <CrisisBox
          level={3}
          lines={[
            { name: m.ui_show_line(), number: "116000", hours: m.ui_show_line_hours() },
            { name: m.ui_show_line(), number: "0800000000", hours: m.ui_show_line_hours() },
          ]}
        />
        <EmptyState level={3} title={m.ui_show_empty_title()} next={{ to: "/haku", label: m.ui_show_empty_next() }}>
          {m.ui_show_empty_text()}
        </EmptyState>
      </section>
    </>
  );
}
