import { m } from "../i18n/index.ts";
import { Actions, Button } from "./button.tsx";
import { Check, Choice } from "./choice.tsx";
import { DateTime } from "./date-time.tsx";
import { Field } from "./field.tsx";
import { Form } from "./form.tsx";
import { Pagination } from "./pagination.tsx";
import { Steps } from "./steps.tsx";

/** Every kind of field, empty and filled in, right and wrong. */
export function ShownForms() {
  return (
    <section class="flow column">
      <h2>{m.ui_show_forms()}</h2>
      <h3>{m.ui_show_steps()}</h3>
      <Steps current={2} total={5} backTo="/ui" saved />
      <h3>{m.ui_show_fields()}</h3>
      <Form action="/ui" method="get">
        <Field name="word" kind="search" label={m.ui_show_search()} />
        <Field
          name="nickname"
          kind="nickname"
          label={m.ui_show_nickname()}
          hint={m.ui_show_nickname_hint()}
          width="half"
        />
        <Field name="passphrase" kind="password" label={m.ui_show_password()} autocomplete="current-password" />
        <Field name="message" kind="message" label={m.ui_show_message()} hint={m.ui_show_message_hint()} optional />
        <Field name="email" kind="email" label={m.ui_show_email()} autocomplete="email" optional />
        <Field name="phone" kind="phone" label={m.ui_show_phone()} autocomplete="tel" width="half" optional />
        <Field name="places" kind="number" label={m.ui_show_number()} value={12} width="short" />
        <Field
          name="municipality"
          kind="select"
          label={m.ui_show_municipality()}
          options={municipalities()}
          width="half"
        />
        <Choice name="how" legend={m.ui_show_how()} hint={m.ui_show_how_hint()} options={ways()} value="online" />
        <Choice name="times" many optional legend={m.ui_show_times()} options={times()} value={["evenings"]} />
        <DateTime name="when" legend={m.ui_show_when()} date="2026-09-24" time="18:00" />
        <Check name="agree" label={m.ui_show_agree()} checked />
        <Actions>
          <Button>{m.ui_show_button_primary()}</Button>
        </Actions>
      </Form>
      <h3>{m.ui_show_fields_wrong()}</h3>
      <WrongForm />
      <Pagination page={4} pages={9} to={(page) => `/ui?sivu=${page}`} />
    </section>
  );
}

function WrongForm() {
  const errors = {
    "wrong-nickname": m.ui_show_nickname_error(),
    "wrong-message": m.ui_show_message_error(),
    "wrong-email": m.ui_show_email_error(),
    "wrong-how": m.ui_show_how_error(),
    "wrong-when": m.ui_show_when_error(),
    "wrong-agree": m.ui_show_agree_error(),
  };
  return (
    <Form action="/ui" method="get" errors={errors}>
      <Field
        name="wrong-nickname"
        kind="nickname"
        label={m.ui_show_nickname()}
        hint={m.ui_show_nickname_hint()}
        error={errors["wrong-nickname"]}
        value={m.ui_site_name()}
        width="half"
      />
      <Field
        name="wrong-message"
        kind="message"
        label={m.ui_show_message()}
        error={errors["wrong-message"]}
        value={m.ui_show_text_sample()}
        optional
      />
      <Field
        name="wrong-email"
        kind="email"
        label={m.ui_show_email()}
        autocomplete="email"
        error={errors["wrong-email"]}
        value="name.example.org"
      />
      <Choice name="wrong-how" legend={m.ui_show_how()} error={errors["wrong-how"]} options={ways()} />
      <DateTime name="wrong-when" legend={m.ui_show_when()} error={errors["wrong-when"]} date="2020-01-01" />
      <Check name="wrong-agree" label={m.ui_show_agree()} error={errors["wrong-agree"]} />
      <Actions>
        <Button>{m.ui_show_button_primary()}</Button>
      </Actions>
    </Form>
  );
}

function ways() {
  return [
    { value: "face-to-face", label: m.ui_show_face_to_face() },
    { value: "online", label: m.ui_show_online(), hint: m.ui_show_online_hint() },
  ];
}

function times() {
  return [
    { value: "evenings", label: m.ui_show_evenings() },
    { value: "weekends", label: m.ui_show_weekends() },
  ];
}

function municipalities() {
  return [
    { value: "1", label: m.ui_show_place_1() },
    { value: "2", label: m.ui_show_place_2() },
  ];
}
