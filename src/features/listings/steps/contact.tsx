import { m } from "../../../shared/i18n/index.ts";
import { isOneAddress } from "../../../shared/mail/send-mail.ts";
import { Check, Field, faults } from "../../../shared/ui/index.ts";
import { isPhone } from "../../directory/index.ts";
import { one, type Step, textIn, tooLong, webAddressFault, webAddressIn, written } from "./step.ts";

/** How one reaches somebody: the telephone and its hours first. */
export const contactStep: Step = {
  slug: "yhteys",
  title: m.listings_step_contact,
  lead: m.listings_contact_lead,
  valuesOf: ({ contact }, context) => ({
    phone: [contact.phone ?? ""],
    phoneHours: [textIn(contact.phoneHours, context)],
    texts: contact.texts ? ["yes"] : [],
    person: [contact.person ?? ""],
    email: [contact.email ?? ""],
    website: [contact.website ?? ""],
  }),
  read(values, draft, context) {
    const [phone, email, website] = [one(values, "phone"), one(values, "email"), webAddressIn(values, "website")];
    const isNeeded = draft.form === "helpline" || draft.place?.ringForAddress === true;
    return {
      draft: {
        ...draft,
        contact: {
          phone: phone || undefined,
          phoneHours: written(draft.contact.phoneHours, context, values, "phoneHours"),
          texts: one(values, "texts") === "yes" || undefined,
          person: one(values, "person") || undefined,
          email: email || undefined,
          website: website || undefined,
        },
      },
      errors: faults({
        phone: phone === "" ? isNeeded && m.listings_phone_needed() : !isPhone(phone) && m.listings_phone_fault(),
        phoneHours: tooLong(one(values, "phoneHours"), 200),
        person: tooLong(one(values, "person"), 80),
        email: email !== "" && !isOneAddress(email) && m.listings_email_fault(),
        website: webAddressFault(website),
      }),
    };
  },
  Fields: ({ values, errors }) => (
    <>
      <Field
        name="phone"
        kind="phone"
        width="half"
        optional
        label={m.listings_phone()}
        hint={m.listings_phone_hint()}
        value={one(values, "phone")}
        error={errors.phone}
        autocomplete="off"
      />
      <Field
        name="phoneHours"
        optional
        label={m.listings_phone_hours()}
        hint={m.listings_phone_hours_hint()}
        value={one(values, "phoneHours")}
        error={errors.phoneHours}
        autocomplete="off"
      />
      <Check name="texts" optional label={m.listings_texts()} checked={one(values, "texts") === "yes"} />
      <Field
        name="person"
        width="half"
        optional
        label={m.listings_contact_person()}
        hint={m.listings_contact_person_hint()}
        value={one(values, "person")}
        error={errors.person}
        autocomplete="off"
      />
      <Field
        name="email"
        kind="email"
        optional
        label={m.listings_email()}
        hint={m.listings_email_hint()}
        value={one(values, "email")}
        error={errors.email}
        autocomplete="off"
      />
      <Field
        name="website"
        optional
        label={m.directory_website()}
        hint={m.listings_website_hint()}
        value={one(values, "website")}
        error={errors.website}
        autocomplete="off"
      />
    </>
  ),
};
