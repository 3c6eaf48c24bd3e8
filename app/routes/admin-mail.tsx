import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countMail, listFailedMail, resendMail } from "~/platform/mail-overview.server";
import { MailPage } from "~/ui/admin/mail-page";
import { pageMeta } from "~/ui/page-meta";
import { searchParam } from "~/web/account-actions.server";
import { requireId } from "~/web/admin-params.server";
import { readForm } from "~/web/answering.server";
import { requireAdministrator } from "~/web/viewer.server";

export const handle = { hydrate: false };
export const meta: MetaFunction = (args) => pageMeta(({ admin }) => ({ title: admin.sections.mail }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdministrator(request, context);
  const { pool } = context;
  const [counts, failed] = await Promise.all([countMail(pool, { now: context.now() }), listFailedMail(pool)]);
  const done = searchParam(request, "done");
  const said: "retried" | "gone" | null = done === "retried" || done === "gone" ? done : null;
  return { counts, failed, done: said };
}

/** Tries a mail that did not leave once more. */
export async function action({ request, context }: ActionFunctionArgs) {
  await requireAdministrator(request, context);
  const { mail: [id] = [] } = await readForm(request, context);
  const { pool, mail } = context;
  const resent = await resendMail(pool, { id: requireId(id), mail, now: context.now() });
  return redirect(`/admin/mail?done=${resent ? "retried" : "gone"}`, 303);
}

export default function AdminMail() {
  return <MailPage {...useLoaderData<typeof loader>()} />;
}
