import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatEmailForDisplay } from "~/accounts/identity/email";
import {
  countOutboxMails,
  countWaitingMailByTemplate,
  getLastErrorOfNewestRetriedMail,
  listFailedAndRefusedMails,
  requeueTriedUnsentMail,
} from "~/platform/mail/mail-overview.server";
import { pageMeta } from "~/ui/page-meta";
import { requireValidForm } from "~/web/forms/read-form.server";
import { requireAdministrator } from "~/web/guards/viewer.server";
import { readSearchParam, requireValidId } from "~/web/params/address";
import { resendMailForm } from "./mail.form";
import { AdminMailPage, mailResendResults } from "./mail.page";

export const meta: MetaFunction = (args) => pageMeta(({ admin }) => ({ title: admin.sections.mail }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  const { pool } = context;
  const [counts, trouble, waiting, failed] = await Promise.all([
    countOutboxMails(pool, { now: context.now() }),
    getLastErrorOfNewestRetriedMail(pool),
    countWaitingMailByTemplate(pool),
    listFailedAndRefusedMails(pool),
  ]);
  const told = readSearchParam(request, "done");
  const shown = failed.map((each) => ({ ...each, recipient: formatEmailForDisplay(each.recipient) }));
  return { counts, trouble, waiting, failed: shown, done: mailResendResults.find((each) => each === told) ?? null };
}

/** Tries to send a failed mail again. */
export async function action({ request, context }: ActionFunctionArgs) {
  await requireAdministrator(request, context);
  const { mail: id } = await requireValidForm(request, context, resendMailForm);
  const { pool, mail } = context;
  const resent = await requeueTriedUnsentMail(pool, { id: requireValidId(id), mail, now: context.now() });
  return redirect(`/admin/mail?done=${resent ? "retried" : "gone"}`, 303);
}

export default function AdminMailRoute() {
  return <AdminMailPage {...useLoaderData<typeof loader>()} />;
}
