import { TitledRow } from "~/ui/blocks";
import { useMessages } from "~/ui/messages";
import { type Operator, OperatorFacts } from "./operator-facts";
import { RightsTable } from "./privacy.page";

export function ContactPage({ operator }: { operator: Operator }) {
  const { contact } = useMessages().site;
  return (
    <>
      <div className="wrap band">
        <h1>{contact.title}</h1>
        <p className="lead read mt5">{contact.lead}</p>
        <div className="mt7">
          <OperatorFacts operator={operator} />
        </div>
      </div>
      <TitledRow title={contact.more}>
        <RightsTable rows={contact.rows} />
      </TitledRow>
    </>
  );
}
