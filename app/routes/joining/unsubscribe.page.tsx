import { AccountPage } from "~/ui/account-page";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";

/** `cohort`: null if the link is too old. */
export function UnsubscribePage({ cohort, done }: { cohort: string | null; done: boolean }) {
  const { unsubscribe } = useMessages().invitation;
  if (cohort === null) return <AccountPage title={unsubscribe.goneTitle} lead={unsubscribe.gone} />;
  if (done) return <AccountPage title={unsubscribe.doneTitle} lead={unsubscribe.done(cohort)} />;
  return (
    <AccountPage title={unsubscribe.title} lead={unsubscribe.ask(cohort)}>
      <Form>
        <button className="btn" type="submit">
          {unsubscribe.button}
        </button>
      </Form>
    </AccountPage>
  );
}
