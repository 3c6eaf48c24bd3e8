import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deleteAccount } from "~/accounts/identity/delete-account.server";
import { isLastAdministrator } from "~/accounts/role/last-administrator.server";
import { daysCohortIsKeptWithoutTrainer } from "~/cohorts/group/cohort";
import { listCohortsWithoutOtherTrainer } from "~/cohorts/group/list-cohorts-without-other-trainer.server";
import { mailFileDirectoryOf, removeMailFilesWithoutStoredRecipient } from "~/platform/mail/mail-files.server";
import { AccountPageLayout } from "~/ui/account-page-layout";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireAccount } from "~/web/guards/viewer.server";
import { invalidFormResponse, refusedFormResponse } from "~/web/responses/refused-form.server";
import { composeAccountUseCaseContext } from "./account.server";
import { DeleteAccountForm } from "./change-forms";
import { deleteAccountForm } from "./delete.form";
import { dropKeptPages, endSessionAndReturnToGuest } from "./held-guest.server";

export const meta: MetaFunction = (args) => pageMeta((messages) => ({ title: messages.account.titles.delete }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { learnerId } = await requireAccount(request, context);
  return {
    groups: await listCohortsWithoutOtherTrainer(context.pool, { trainerId: learnerId }),
    days: daysCohortIsKeptWithoutTrainer,
    lastAdministrator: await isLastAdministrator(context.pool, { learnerId }),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId, sessionId } = await requireAccount(request, context);
  const form = await readForm(request, context, deleteAccountForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const outcome = await deleteAccount(context.pool, {
    ...composeAccountUseCaseContext(request, context),
    ...form.value,
    learnerId,
    sessionId,
  });
  if (!outcome.ok)
    return refusedFormResponse({ ...outcome, field: outcome.reason === "last-administrator" ? "form" : "password" });
  // The account is already deleted here. Mail files that can't be removed now are removed by the nightly job.
  await removeMailFilesWithoutStoredRecipient(context.pool, mailFileDirectoryOf(context.config.dataDir)).catch(
    (error) => context.log.warn({ err: error }, "mail files of somebody who is gone stay until tonight"),
  );
  await endSessionAndReturnToGuest(request, context);
  context.setCookies.push(context.devices.forget());
  return redirect("/login?done=deleted", { status: 303, headers: dropKeptPages });
}

export default function DeleteAccountRoute() {
  const { groups, days, lastAdministrator } = useLoaderData<typeof loader>();
  const form = useActionData<RefusedFormState>();
  const { titles, cancel, delete: texts } = useMessages().account;
  return (
    <AccountPageLayout title={titles.delete} lead={texts.lead}>
      <p>
        {texts.first} <a href="/account/data">{useMessages().account.overview.download}</a>
      </p>
      {groups.length > 0 ? (
        <>
          <p>{texts.groups(groups.length, days)}</p>
          <ul>
            {groups.map(({ id, name }) => (
              <li key={id}>
                <a href={`/cohorts/${id}/trainers`}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {lastAdministrator ? (
        <>
          <p className="state" role={form ? "alert" : undefined}>
            <StateSign name="stuck" />
            <span>{texts.lastAdministrator}</span>
          </p>
          <p className="row">
            <a className="btn" href="/admin/accounts">
              {texts.makeAdministrator}
            </a>
            <a className="go" href="/account">
              {cancel}
            </a>
          </p>
        </>
      ) : (
        <DeleteAccountForm form={form} />
      )}
    </AccountPageLayout>
  );
}
