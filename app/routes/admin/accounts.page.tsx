import { formatLongDate } from "~/ui/dates";
import { Field } from "~/ui/forms/field";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaFieldsProvider } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { PreviousNextListPageLinks } from "~/ui/previous-next-list-page-links";
import { ResponsiveTable } from "~/ui/responsive-table";
import { accountSearchForm } from "./accounts.form";
import { AdminPageLayout } from "./admin-page-layout";

export interface AdminAccountSummary {
  learnerId: string;
  kind: "account" | "holder";
  name: string | null;
  email: string | null;
  roles: string[];
  lastActiveOn: string;
}

interface SharedAddress {
  email: string;
  accounts: { learnerId: string; name: string; spelling: string; lastActiveOn: string }[];
}

interface AdminAccountsPageProps {
  accounts: AdminAccountSummary[];
  more: boolean;
  shared: SharedAddress[];
  page: number;
  search: string;
  /** The search form as it was sent, with its errors. It is only set if the search was refused. */
  refused: RefusedFormState | undefined;
}

export function AdminAccountsPage({ accounts, more, shared, page, search, refused }: AdminAccountsPageProps) {
  const { admin, account, locale } = useMessages();
  const words = admin.accounts;
  return (
    <AdminPageLayout section="accounts" lead={admin.leads.accounts}>
      <form method="get" className="flow read">
        <SchemaFieldsProvider schema={accountSearchForm} state={refused} words={admin.errors}>
          <Field name="search" label={words.search} initial={search} />
        </SchemaFieldsProvider>
        <p className="row">
          <button className="btn quiet" type="submit">
            {words.submit}
          </button>
        </p>
      </form>
      {shared.length > 0 && <Shared shared={shared} />}
      <div className="mt5">
        {refused ? null : accounts.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ResponsiveTable
            caption={admin.sections.accounts}
            rows={accounts}
            rowKey={({ learnerId }) => learnerId}
            columns={[
              {
                key: "name",
                label: words.name,
                cell: ({ learnerId, name }) => <a href={`/admin/accounts/${learnerId}`}>{name ?? words.noName}</a>,
              },
              { key: "email", label: words.email, named: true, cell: ({ email }) => email },
              { key: "kind", label: words.kind, cell: ({ kind }) => words.kinds[kind] },
              {
                key: "roles",
                label: words.roles,
                cell: ({ roles }) =>
                  roles.map((role) => account.overview.roleNames[role] ?? role).join(", ") || words.noRoles,
              },
              {
                key: "last",
                label: words.lastActive,
                cell: ({ lastActiveOn }) => formatLongDate(lastActiveOn, locale),
              },
            ]}
          />
        )}
        <PreviousNextListPageLinks
          page={page}
          more={more}
          label={admin.page.label}
          address={(page) => `/admin/accounts?${search ? `search=${encodeURIComponent(search)}&` : ""}page=${page}`}
        />
      </div>
    </AdminPageLayout>
  );
}

/**
 * Lists accounts whose e-mail addresses are spellings of one address. Their owner uses only one of these accounts, and may not know of the
 * others.
 */
function Shared({ shared }: { shared: SharedAddress[] }) {
  const { admin, locale } = useMessages();
  const words = admin.accounts.shared;
  return (
    <section className="mt5 flow" aria-labelledby="shared">
      <h2 id="shared">{words.title}</h2>
      <p>{words.lead}</p>
      <ResponsiveTable
        caption={words.title}
        rows={shared.flatMap(({ email, accounts }) =>
          accounts.map((each, at) => ({ ...each, email, holds: at === 0 })),
        )}
        rowKey={({ learnerId }) => learnerId}
        columns={[
          { key: "email", label: admin.accounts.email, cell: ({ email }) => email },
          {
            key: "name",
            label: admin.accounts.name,
            cell: ({ learnerId, name }) => <a href={`/admin/accounts/${learnerId}`}>{name}</a>,
          },
          {
            key: "how",
            label: words.how,
            cell: ({ holds, spelling }) => (holds ? words.holds : words.keeps(spelling)),
          },
          {
            key: "last",
            label: admin.accounts.lastActive,
            cell: ({ lastActiveOn }) => formatLongDate(lastActiveOn, locale),
          },
        ]}
      />
    </section>
  );
}
