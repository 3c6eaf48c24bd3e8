import type { FormerMembership } from "~/cohorts/joining/membership";
import { AccountPageLayout } from "~/ui/account-page-layout";
import { coursePath } from "~/ui/addresses";
import { formatLongDayOf } from "~/ui/dates";
import { useMessages } from "~/ui/messages";

type FormerMembershipPageProps = Pick<FormerMembership, "name" | "courseId" | "state"> & { at: string | Date };

/** The page of a group for who was a member: how that ended, what stays theirs, and where to go on. Their mails lead to it. */
export function FormerMembershipPage({ name, courseId, state, at }: FormerMembershipPageProps) {
  const { membership, locale } = useMessages();
  const { former, page } = membership;
  return (
    <AccountPageLayout title={former.title(name)} lead={former.keeps}>
      <p>{former.ended[state](formatLongDayOf(at, locale))}</p>
      <p>{former.back[state]}</p>
      <p>
        <a className="go" href={coursePath(courseId)}>
          {page.toCourse}
        </a>
      </p>
      <p>
        <a className="go" href="/today">
          {former.today}
        </a>
      </p>
      <p>
        <a className="go" href="/account/log">
          {former.log}
        </a>
      </p>
    </AccountPageLayout>
  );
}
