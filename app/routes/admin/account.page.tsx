import { ActionDoneNotice } from "~/ui/account-page-layout";
import { DefinitionList } from "~/ui/blocks";
import { formatLongDate, formatLongDateTime, formatShortDateTime } from "~/ui/dates";
import { Field } from "~/ui/forms/field";
import { LabelledControl } from "~/ui/forms/labelled";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { ResponsiveTable } from "~/ui/responsive-table";
import { changeAccountRoleForm } from "./account.form";
import type { AdminAccountSummary } from "./accounts.page";
import { AdminPageLayout } from "./admin-page-layout";

type AdminAccountDetails = AdminAccountSummary & {
  createdAt: Date;
  changes: { role: string; granted: boolean; at: string; by: string | null; reason: string }[];
};

interface AdminAccountPageProps {
  account: AdminAccountDetails;
  /** All roles that an account can have. */
  roles: readonly string[];
  form: RefusedFormState | undefined;
  done: boolean;
}

export function AdminAccountPage({ account, roles, form, done }: AdminAccountPageProps) {
  const { admin, account: own, locale } = useMessages();
  const words = admin.accounts;
  const nameOf = (role: string) => own.overview.roleNames[role] ?? role;
  return (
    <AdminPageLayout section="accounts" title={account.name ?? words.noName}>
      <div className="flow">
        {done ? <ActionDoneNotice>{words.changed}</ActionDoneNotice> : null}
        <DefinitionList
          facts={[
            { label: words.email, value: account.email ?? "" },
            { label: words.kind, value: words.kinds[account.kind] },
            { label: words.roles, value: account.roles.map(nameOf).join(", ") || words.noRoles },
            { label: words.lastActive, value: formatLongDate(account.lastActiveOn, locale) },
            { label: words.created, value: formatLongDateTime(account.createdAt, locale) },
          ]}
        />
        {account.kind === "account" ? <RoleForm roles={roles} form={form} nameOf={nameOf} /> : null}
        <h2>{words.history}</h2>
        {account.changes.length === 0 ? (
          <p>{words.historyNone}</p>
        ) : (
          <ResponsiveTable
            caption={words.history}
            rows={account.changes}
            rowKey={({ at, role, granted }) => `${at} ${role} ${granted}`}
            columns={[
              { key: "at", label: words.historyHead[0] ?? "", cell: ({ at }) => formatShortDateTime(at, locale) },
              {
                key: "what",
                label: words.historyHead[1] ?? "",
                cell: ({ role, granted }) => (granted ? words.granted(nameOf(role)) : words.withdrawn(nameOf(role))),
              },
              { key: "by", label: words.historyHead[2] ?? "", cell: ({ by }) => by ?? words.unknown },
              { key: "why", label: words.historyHead[3] ?? "", cell: ({ reason }) => reason },
            ]}
          />
        )}
        <p>
          <a className="go" href="/admin/accounts">
            {words.back}
          </a>
        </p>
      </div>
    </AdminPageLayout>
  );
}

interface RoleFormProps extends Pick<AdminAccountPageProps, "roles" | "form"> {
  nameOf: (role: string) => string;
}

function RoleForm({ roles, form, nameOf }: RoleFormProps) {
  const { admin } = useMessages();
  const words = admin.accounts;
  return (
    <SchemaForm
      className="flow read"
      schema={changeAccountRoleForm}
      state={form}
      words={admin.errors}
      lead={<h2>{words.change}</h2>}
    >
      <LabelledControl id="role" label={words.role}>
        {(field) => (
          <select {...field} className="input" name="role" defaultValue={form?.values.role}>
            {roles.map((role) => (
              <option key={role} value={role}>
                {nameOf(role)}
              </option>
            ))}
          </select>
        )}
      </LabelledControl>
      <Field name="reason" label={words.reason} hint={words.reasonHint} />
      <p className="row">
        <button className="btn" type="submit" name="change" value="grant">
          {words.grant}
        </button>
        <button className="btn quiet" type="submit" name="change" value="withdraw">
          {words.withdraw}
        </button>
      </p>
    </SchemaForm>
  );
}
