import { AccountPageLayout } from "~/ui/account-page-layout";
import { Form } from "~/ui/forms/form";
import { type Messages, useMessages } from "~/ui/messages";

/** The mails that a link stops: the reminders of a group, or the review mail. */
export type StoppedMails = { kind: "reminders"; cohort: string } | { kind: "review" };

/** Returns the texts about these mails. `mails`: null if the link is too old. */
export function unsubscribeWords({ invitation, rhythm }: Messages, mails: StoppedMails | null) {
  if (mails?.kind === "review") return rhythm.unsubscribe;
  const { ask, done, ...words } = invitation.unsubscribe;
  const cohort = mails?.cohort ?? "";
  return { ...words, ask: ask(cohort), done: done(cohort) };
}

/** The page that stops mails by a link in one of them. `mails`: the mails that the link stops, or null if the link is too old. */
export function UnsubscribePage({ mails, done }: { mails: StoppedMails | null; done: boolean }) {
  const messages = useMessages();
  const { goneTitle, gone } = messages.invitation.unsubscribe;
  if (mails === null) return <AccountPageLayout title={goneTitle} lead={gone} />;
  const words = unsubscribeWords(messages, mails);
  if (done) return <AccountPageLayout title={words.doneTitle} lead={words.done} />;
  return (
    <AccountPageLayout title={words.title} lead={words.ask}>
      <Form>
        <button className="btn" type="submit">
          {words.button}
        </button>
      </Form>
    </AccountPageLayout>
  );
}
