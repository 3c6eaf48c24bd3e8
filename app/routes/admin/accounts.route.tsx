import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAccounts, listEmailAddressesOfSeveralAccounts } from "~/accounts/role/list-accounts.server";
import { pageMeta } from "~/ui/page-meta";
import { readQueryForm } from "~/web/forms/read-form.server";
import { requireAdministrator } from "~/web/guards/viewer.server";
import { readPageNumber } from "~/web/params/address";
import { accountSearchForm } from "./accounts.form";
import { AdminAccountsPage } from "./accounts.page";

export const meta: MetaFunction = (args) => pageMeta(({ admin }) => ({ title: admin.sections.accounts }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  const form = readQueryForm(request, accountSearchForm);
  const page = readPageNumber(request);
  const shared = await listEmailAddressesOfSeveralAccounts(context.pool);
  if (form?.ok === false) {
    return {
      accounts: [],
      more: false,
      shared,
      search: "",
      page,
      refused: { errors: form.errors, values: form.values },
    };
  }
  const search = form?.value.search ?? "";
  return { ...(await listAccounts(context.pool, { search, page })), shared, search, page, refused: undefined };
}

export default function AdminAccountsRoute() {
  return <AdminAccountsPage {...useLoaderData<typeof loader>()} />;
}
