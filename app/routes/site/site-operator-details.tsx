import { DefinitionList } from "~/ui/blocks";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";

export interface SiteOperator {
  name: string | null;
  address: string | null;
  email: string | null;
  privacyEmail: string | null;
}

/**
 * Who runs this installation (the operator), and how to contact them. If that is not configured, the text says so and tells how to
 * configure it.
 */
export function SiteOperatorDetails({ operator }: { operator: SiteOperator }) {
  const { site } = useMessages();
  const { name, address, email } = operator;
  const facts = [
    ...(name ? [{ label: site.operator.name, value: name }] : []),
    ...(address ? [{ label: site.operator.address, value: <Lines text={address} /> }] : []),
    ...(email ? [{ label: site.operator.email, value: <EmailAddressLink email={email} /> }] : []),
  ];
  const missing = [...(name ? [] : ["OPERATOR_NAME"]), ...(email ? [] : ["CONTACT_EMAIL"])];
  return (
    <>
      {facts.length > 0 ? <DefinitionList facts={facts} /> : null}
      {missing.length > 0 ? (
        <div className="flow read mt5">
          {name ? null : (
            <p className="state">
              <StateSign name="open" />
              <span>{site.operator.unnamed}</span>
            </p>
          )}
          <p className="small">{site.operator.howTo(missing.join(", "))}</p>
        </div>
      ) : null}
    </>
  );
}

export function EmailAddressLink({ email }: { email: string }) {
  return <a href={`mailto:${email}`}>{email}</a>;
}

/** Shows an address that is configured as one line (with commas) as several lines. */
function Lines({ text }: { text: string }) {
  return text.split(/\s*,\s*/).map((line) => (
    <span className="also" key={line}>
      {line}
    </span>
  ));
}
