import { AccountPageLayout } from "~/ui/account-page-layout";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";

/** The page about the learner's calendar of deadlines. `address`: the secret address of the calendar, or null if none was created yet. */
export function DeadlineCalendarAddressPage({ address }: { address: string | null }) {
  const { calendar } = useMessages().invitation;
  return (
    <AccountPageLayout title={calendar.title} lead={calendar.lead}>
      {address ? (
        <>
          <div>
            <p className="label" id="feed">
              {calendar.address}
            </p>
            <p>
              <a href={address} aria-describedby="feed">
                {address}
              </a>
            </p>
          </div>
          <p>{calendar.secret}</p>
        </>
      ) : (
        <p>{calendar.none}</p>
      )}
      <Form action="/calendar">
        <button className={address ? "btn quiet" : "btn"} type="submit">
          {address ? calendar.renew : calendar.make}
        </button>
      </Form>
      {address ? <p className="small">{calendar.renewNote}</p> : null}
    </AccountPageLayout>
  );
}

/** A link to the page about the calendar, for pages that a member of a group sees. */
export function DeadlineCalendarLink() {
  const { calendar } = useMessages().invitation;
  return (
    <a className="go" href="/calendar">
      {calendar.link}
    </a>
  );
}
