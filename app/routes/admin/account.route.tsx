import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeAccountRoleByAdministrator } from "~/accounts/role/change-account-role-by-administrator.server";
import { getAccountWithRoleChanges } from "~/accounts/role/list-accounts.server";
import { roles } from "~/accounts/session/viewer";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireAdministrator } from "~/web/guards/viewer.server";
import { readSearchParam, requireValidId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { invalidFormResponse } from "~/web/responses/refused-form.server";
import { changeAccountRoleForm } from "./account.form";
import { AdminAccountPage } from "./account.page";

export const meta: MetaFunction = (args) => pageMeta(({ admin }) => ({ title: admin.sections.accounts }), args);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  const account = await getAccountWithRoleChanges(context.pool, requireValidId(params.account));
  if (!account) throw notFoundResponse();
  return { account, roles, done: readSearchParam(request, "done") === "1" };
}

/** Gives an account a role, or removes a role from it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { learnerId: actor } = await requireAdministrator(request, context);
  const learnerId = requireValidId(params.account);
  const form = await readForm(request, context, changeAccountRoleForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const { role, change, reason } = form.value;
  const input = { learnerId, role, granted: change === "grant", reason, actor, now: context.now() };
  const outcome = await changeAccountRoleByAdministrator(context.pool, input);
  if (outcome.ok) return redirect(`/admin/accounts/${learnerId}?done=1`, 303);
  if (outcome.reason === "no-account") throw notFoundResponse();
  const field = outcome.reason.startsWith("reason-") ? "reason" : "form";
  return invalidFormResponse({ [field]: outcome.reason }, form.values);
}

export default function AdminAccountRoute() {
  return <AdminAccountPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
