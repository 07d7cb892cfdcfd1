import { m } from "../i18n/index.ts";
import { useRequest } from "./request-facts.ts";

/** Who maintains the service and how to reach them; where nobody has said so, that. */
export function MaintainedBy() {
  const { maintainer } = useRequest();
  if (!maintainer) return <>{m.ui_maintainer_unsaid()}</>;
  return (
    <>
      {m.ui_maintainer({ name: maintainer.name })} <Contact contact={maintainer.contact} />
    </>
  );
}

/** An address, a page or a number, as whoever runs the service has written it. */
function Contact({ contact }: { contact: string }) {
  if (/^https?:\/\//.test(contact)) {
    return (
      <a href={contact} rel="noreferrer">
        {contact}
      </a>
    );
  }
  return contact.includes("@") ? <a href={`mailto:${contact}`}>{contact}</a> : contact;
}
