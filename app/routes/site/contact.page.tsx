import { TitledPageRow } from "~/ui/blocks";
import { useMessages } from "~/ui/messages";
import { PrivacyRightsTable } from "./privacy.page";
import { type SiteOperator, SiteOperatorDetails } from "./site-operator-details";

export function ContactPage({ operator }: { operator: SiteOperator }) {
  const { contact } = useMessages().site;
  return (
    <>
      <div className="wrap band">
        <h1>{contact.title}</h1>
        <p className="lead read mt5">{contact.lead}</p>
        <div className="mt7">
          <SiteOperatorDetails operator={operator} />
        </div>
      </div>
      <TitledPageRow title={contact.more}>
        <PrivacyRightsTable rows={contact.rows} />
      </TitledPageRow>
    </>
  );
}
