import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requeueAllFailedMails } from "~/platform/mail/mail-overview.server";
import { requireAdministrator } from "~/web/guards/viewer.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  return redirect("/admin/mail");
}

/** Tries to send all failed mails again, for example after a setting was corrected. */
export async function action({ request, context }: ActionFunctionArgs) {
  await requireAdministrator(request, context);
  const { pool, mail } = context;
  await requeueAllFailedMails(pool, { mail, now: context.now() });
  return redirect("/admin/mail?done=retriedAll", 303);
}
