import { AccountPageLayout } from "~/ui/account-page-layout";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";

/** The page of the calendar. `address`: null if no address was created yet. */
export function CalendarPage({ address }: { address: string | null }) {
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

/** A link for pages of a member. */
export function CalendarLink() {
  const { calendar } = useMessages().invitation;
  return (
    <a className="go" href="/calendar">
      {calendar.link}
    </a>
  );
}
