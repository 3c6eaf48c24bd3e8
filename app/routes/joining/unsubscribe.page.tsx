import { AccountPageLayout } from "~/ui/account-page-layout";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";

/** The page that stops reminders by a link in a mail. `cohort`: the name of the group, or null if the link is too old. */
export function ReminderUnsubscribePage({ cohort, done }: { cohort: string | null; done: boolean }) {
  const { unsubscribe } = useMessages().invitation;
  if (cohort === null) return <AccountPageLayout title={unsubscribe.goneTitle} lead={unsubscribe.gone} />;
  if (done) return <AccountPageLayout title={unsubscribe.doneTitle} lead={unsubscribe.done(cohort)} />;
  return (
    <AccountPageLayout title={unsubscribe.title} lead={unsubscribe.ask(cohort)}>
      <Form>
        <button className="btn" type="submit">
          {unsubscribe.button}
        </button>
      </Form>
    </AccountPageLayout>
  );
}
