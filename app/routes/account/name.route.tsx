import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeAccountName } from "~/accounts/identity/change-account-name.server";
import { AccountPageLayout } from "~/ui/account-page-layout";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { invalidFormResponse } from "~/web/responses/refused-form.server";
import { ChangeNameForm } from "./change-forms";
import { changeNameForm } from "./name.form";

export const meta: MetaFunction = (args) => pageMeta((messages) => ({ title: messages.account.titles.name }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { name } = await requireAccount(request, context);
  return { name };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  const form = await readForm(request, context, changeNameForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  await changeAccountName(context.pool, { learnerId, name: form.value.name, now: context.now() });
  return redirect("/account?done=name", 303);
}

export default function ChangeAccountNameRoute() {
  const { name } = useLoaderData<typeof loader>();
  const form = useActionData<RefusedFormState>();
  return (
    <AccountPageLayout title={useMessages().account.titles.name}>
      <ChangeNameForm form={form} name={name} />
    </AccountPageLayout>
  );
}
