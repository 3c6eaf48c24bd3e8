import { DefinitionList, TitledPageRow } from "~/ui/blocks";
import { formatLongDate } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { EmailAddressLink, type SiteOperator } from "./site-operator-details";

/** The day of the last accessibility review of the site. */
const judgedOn = "2026-11-23";

export function AccessibilityPage({ operator }: { operator: SiteOperator }) {
  const { site, locale } = useMessages();
  const words = site.accessibility;
  const asFacts = (rows: { what: string; how: string }[]) => rows.map(({ what, how }) => ({ label: what, value: how }));
  return (
    <>
      <div className="wrap band">
        <h1>{words.title}</h1>
        <p className="lead read mt5">{words.lead}</p>
        <p className="small mt3">{site.updated(formatLongDate(judgedOn, locale))}</p>
      </div>
      <TitledPageRow title={words.aim}>
        <p className="read">{words.aimText}</p>
      </TitledPageRow>
      <TitledPageRow title={words.status}>
        <p className="read">{words.statusText}</p>
      </TitledPageRow>
      <TitledPageRow title={words.tested}>
        <DefinitionList facts={asFacts(words.testedRows)} />
      </TitledPageRow>
      <TitledPageRow title={words.untested}>
        <DefinitionList facts={asFacts(words.untestedRows)} />
      </TitledPageRow>
      <TitledPageRow title={words.report}>
        <div className="flow read">
          <p>{words.reportText}</p>
          {operator.email ? (
            <p>
              {words.reportMail} <EmailAddressLink email={operator.email} />.
            </p>
          ) : null}
          <p>
            <a className="go" href="/contact">
              {words.reportContact}
            </a>
          </p>
        </div>
      </TitledPageRow>
    </>
  );
}
