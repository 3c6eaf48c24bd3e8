import { longDay } from "../dates";
import { useMessages } from "../messages";
import { StackTable } from "../stack-table";
import { AdminPage, Pages } from "./admin-page";

export interface ShownAccount {
  learnerId: string;
  kind: "account" | "holder";
  name: string | null;
  email: string | null;
  roles: string[];
  lastActiveOn: string;
}

interface AccountsPageProps {
  accounts: ShownAccount[];
  more: boolean;
  page: number;
  search: string;
}

export function AccountsPage({ accounts, more, page, search }: AccountsPageProps) {
  const { admin, account, locale } = useMessages();
  const words = admin.accounts;
  return (
    <AdminPage section="accounts" lead={admin.leads.accounts}>
      <form method="get" className="read">
        <label className="label" htmlFor="search">
          {words.search}
        </label>
        <p className="row">
          <input className="input grow" id="search" name="search" type="search" defaultValue={search} maxLength={200} />
          <button className="btn quiet" type="submit">
            {words.submit}
          </button>
        </p>
      </form>
      <div className="mt5">
        {accounts.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <StackTable
            caption={admin.sections.accounts}
            rows={accounts}
            rowKey={({ learnerId }) => learnerId}
            columns={[
              {
                key: "name",
                label: words.name,
                cell: ({ learnerId, name }) => <a href={`/admin/accounts/${learnerId}`}>{name ?? words.noName}</a>,
              },
              { key: "email", label: words.email, cell: ({ email }) => email },
              { key: "kind", label: words.kind, cell: ({ kind }) => words.kinds[kind] },
              {
                key: "roles",
                label: words.roles,
                cell: ({ roles }) =>
                  roles.map((role) => account.overview.roleNames[role] ?? role).join(", ") || words.noRoles,
              },
              { key: "last", label: words.lastActive, cell: ({ lastActiveOn }) => longDay(lastActiveOn, locale) },
            ]}
          />
        )}
        <Pages
          page={page}
          more={more}
          address={`/admin/accounts${search ? `?search=${encodeURIComponent(search)}` : ""}`}
        />
      </div>
    </AdminPage>
  );
}
