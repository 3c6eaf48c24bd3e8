import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatEmailForDisplay } from "~/accounts/identity/email";
import { listMailFiles, mailFileDirectoryOf } from "~/platform/mail/mail-files.server";
import { AccountPageLayout } from "~/ui/account-page-layout";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { notFoundResponse } from "~/web/responses/refusals";
import { isDirectRequestFromLocalhost } from "~/web/security/own-machine";
import { MailsFromFilesList } from "./mails.page";

export const meta: MetaFunction = (args) => pageMeta((messages) => ({ title: messages.account.titles.mails }), args);
export const headers = () => ({ "Cache-Control": "no-store" });

/**
 * Returns the mails that were written to files, for trying out the site. The page exists only if mails are files, nobody else can reach the
 * site, and the browser runs on this machine.
 */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { showMails, dataDir } = context.config;
  if (!showMails || !isDirectRequestFromLocalhost(request, context.clientAddress)) throw notFoundResponse();
  const mails = await listMailFiles(mailFileDirectoryOf(dataDir));
  return data(
    { mails: mails.map((mail) => ({ ...mail, to: formatEmailForDisplay(mail.to) })) },
    { headers: { "Cache-Control": "no-store" } },
  );
}

export default function MailsRoute() {
  const { mails } = useLoaderData<typeof loader>();
  const { titles, mails: texts } = useMessages().account;
  return (
    <AccountPageLayout title={titles.mails} lead={texts.lead}>
      <MailsFromFilesList mails={mails} />
    </AccountPageLayout>
  );
}
