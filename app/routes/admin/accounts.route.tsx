import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAccounts, listSharedEmailAddresses } from "~/accounts/role/list-accounts.server";
import { pageMeta } from "~/ui/page-meta";
import { requireAdministrator } from "~/web/guards/viewer.server";
import { readPage, searchParam } from "~/web/params/address";
import { AccountsPage } from "./accounts.page";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ admin }) => ({ title: admin.sections.accounts }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  // PostgreSQL takes no NUL.
  const search = (searchParam(request, "search") ?? "").replaceAll("\0", "").slice(0, 200);
  const page = readPage(request);
  const listed = await listAccounts(context.pool, { search, page });
  return { ...listed, shared: await listSharedEmailAddresses(context.pool), search, page };
}

export default function AdminAccounts() {
  return <AccountsPage {...useLoaderData<typeof loader>()} />;
}
