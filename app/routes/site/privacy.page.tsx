import { DefinitionList, TitledPageRow } from "~/ui/blocks";
import { cookieNames } from "~/ui/cookies";
import { dataKindsKeptAfterAccountDeletion } from "~/ui/data-kept-after-deletion";
import { formatLongDate } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { ResponsiveTable } from "~/ui/responsive-table";
import type { RetentionPeriodsForPrivacyPage } from "~/ui/retention-periods-for-privacy-page";
import { EmailAddressLink, type SiteOperator, SiteOperatorDetails } from "./site-operator-details";

/** The day of the last change to this text, or to what it describes. */
const updatedOn = "2026-11-29";

export function PrivacyPage({
  operator,
  periods,
}: {
  operator: SiteOperator;
  periods: RetentionPeriodsForPrivacyPage;
}) {
  const { site, locale } = useMessages();
  const words = site.privacy;
  return (
    <>
      <div className="wrap band">
        <h1>{words.title}</h1>
        <p className="lead read mt5">{words.lead}</p>
        <p className="small mt3">{site.updated(formatLongDate(updatedOn, locale))}</p>
      </div>
      <TitledPageRow title={words.who}>
        <div>
          <SiteOperatorDetails operator={operator} />
          {operator.privacyEmail ? (
            <p className="mt5">
              {words.whoMail} <EmailAddressLink email={operator.privacyEmail} />.
            </p>
          ) : null}
        </div>
      </TitledPageRow>
      <Kept periods={periods} />
      <TitledPageRow title={words.others}>
        <div className="flow read">
          <p>{words.othersText}</p>
          <p>{words.othersOperator}</p>
          <p>{words.othersTrainers}</p>
          <p>{words.othersReviews}</p>
        </div>
      </TitledPageRow>
      <Rights guestRetentionDays={periods.guestRetentionDays} />
      <Stays periods={periods} />
      <Cookies periods={periods} />
    </>
  );
}

function Kept({ periods }: { periods: RetentionPeriodsForPrivacyPage }) {
  const words = useMessages().site.privacy;
  return (
    <section className="band">
      <div className="wrap">
        <h2>{words.kept}</h2>
        <ResponsiveTable
          caption={words.kept}
          rows={words.keptRows(periods)}
          rowKey={({ what }) => what}
          columns={[
            { key: "what", label: words.head.what, cell: ({ what }) => what },
            { key: "why", label: words.head.why, cell: ({ why }) => why },
            { key: "how-long", label: words.head.howLong, cell: ({ howLong }) => howLong },
            { key: "basis", label: words.head.basis, cell: ({ basis }) => basis },
          ]}
        />
        <p className="small read mt5">{words.basisNote}</p>
      </div>
    </section>
  );
}

function Rights({ guestRetentionDays }: { guestRetentionDays: number }) {
  const words = useMessages().site.privacy;
  return (
    <TitledPageRow title={words.rights}>
      <div>
        <PrivacyRightsTable rows={words.rightsRows} />
        <div className="flow read mt5">
          <p>{words.rightsGuest(guestRetentionDays)}</p>
          <p>{words.rightsMore}</p>
          <p>
            {words.complaint} <a href="https://www.autoriteitpersoonsgegevens.nl">{words.complaintAt}</a>.
          </p>
        </div>
      </div>
    </TitledPageRow>
  );
}

function Stays({ periods }: { periods: RetentionPeriodsForPrivacyPage }) {
  const words = useMessages().site.privacy;
  return (
    <section className="band" id="what-stays">
      <div className="wrap">
        <h2>{words.stays}</h2>
        <p className="read">{words.staysText}</p>
        <ResponsiveTable
          caption={words.stays}
          rows={[...dataKindsKeptAfterAccountDeletion]}
          rowKey={(stay) => stay}
          columns={[
            { key: "what", label: words.head.what, cell: (stay) => words.staysRows[stay].what },
            { key: "why", label: words.head.why, cell: (stay) => words.staysRows[stay].why },
            { key: "how-long", label: words.head.howLong, cell: (stay) => words.staysRows[stay].howLong(periods) },
          ]}
        />
      </div>
    </section>
  );
}

/** A table of the reader's privacy rights, each with a link to the page for it. */
export function PrivacyRightsTable({ rows }: { rows: { what: string; how: string; link: string; path: string }[] }) {
  return (
    <DefinitionList
      facts={rows.map(({ what, how, link, path }) => ({
        label: what,
        value: (
          <>
            {how}{" "}
            <a className="go" href={path}>
              {link}
            </a>
          </>
        ),
      }))}
    />
  );
}

function Cookies({ periods }: { periods: RetentionPeriodsForPrivacyPage }) {
  const words = useMessages().site.privacy;
  return (
    <TitledPageRow title={words.cookies} id="cookies">
      <div>
        <p className="read">{words.cookiesText}</p>
        <div className="mt5">
          <ResponsiveTable
            caption={words.cookies}
            rows={[...cookieNames]}
            rowKey={(name) => name}
            columns={[
              { key: "name", label: words.cookieHead.name, cell: (name) => <code>{name}</code> },
              { key: "what", label: words.cookieHead.what, cell: (name) => words.cookieRows[name].what },
              {
                key: "how-long",
                label: words.cookieHead.howLong,
                cell: (name) => words.cookieRows[name].howLong(periods),
              },
            ]}
          />
        </div>
        <p className="small mt5">{words.drafts}</p>
      </div>
    </TitledPageRow>
  );
}
