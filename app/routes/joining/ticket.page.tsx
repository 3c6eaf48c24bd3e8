import { joinConsentTextVersion } from "~/cohorts/joining/consent-text";
import type { JoinRefusal } from "~/cohorts/joining/join-ticket";
import type { JoinOffer } from "~/cohorts/joining/membership";
import { AccountPageLayout } from "~/ui/account-page-layout";
import { TitledPageRow } from "~/ui/blocks";
import { CohortDetailsList, type CourseTitleAndLessons, DeadlineList } from "~/ui/cohorts/cohort-details-list";
import { WhatTrainersSeePanel } from "~/ui/cohorts/what-trainers-see-panel";
import { CourseLanguageProvider } from "~/ui/course-text";
import { Form } from "~/ui/forms/form";
import { LogInOrRegister } from "~/ui/invitations/log-in-or-register";
import { useMessages } from "~/ui/messages";

interface JoinOfferPageProps {
  offer: JoinOffer;
  course: CourseTitleAndLessons;
  /** The path of this page, to return to after a log-in. */
  path: string;
  /** Whether the viewer has an account. */
  account: boolean;
}

/** The page that invites a person to join a group: what the group is, what the trainer will see, and one button to join. */
export function JoinOfferPage({ offer, course, path, account }: JoinOfferPageProps) {
  const words = useMessages().membership.offer;
  return (
    <CourseLanguageProvider language={course.language}>
      <div className="wrap band">
        <h1 className="named">{words.title(offer.name)}</h1>
        <p className="lead read mt5">{words.lead}</p>
        <div className="mt7">
          <CohortDetailsList cohort={offer} course={course} />
        </div>
      </div>
      {offer.welcome ? (
        <TitledPageRow title={words.welcome}>
          <p className="welcome">{offer.welcome}</p>
        </TitledPageRow>
      ) : null}
      {offer.deadlines.length > 0 ? (
        <TitledPageRow title={words.deadlines}>
          <DeadlineList deadlines={offer.deadlines} lessons={course.lessons} />
        </TitledPageRow>
      ) : null}
      <TitledPageRow title={words.sees} note={words.seesNote}>
        <WhatTrainersSeePanel own />
      </TitledPageRow>
      <TitledPageRow title={words.agreeTitle}>
        {account ? (
          <Agree />
        ) : (
          <div className="flow read">
            <LogInOrRegister path={path} words={words} />
          </div>
        )}
      </TitledPageRow>
    </CourseLanguageProvider>
  );
}

function Agree() {
  const words = useMessages().membership.offer;
  return (
    <Form className="flow read">
      <input type="hidden" name="consent" value={joinConsentTextVersion} />
      <p>{words.agree}</p>
      <p className="row">
        <button className="btn" type="submit">
          {words.submit}
        </button>
        <a className="go" href="/learning">
          {words.notNow}
        </a>
      </p>
    </Form>
  );
}

/** The page that tells why a person can't join with this code or link, and what to do now. */
export function JoinRefusedPage({ reason }: { reason: JoinRefusal }) {
  const { membership } = useMessages();
  const { title, text } = membership.refusals[reason];
  return (
    <AccountPageLayout title={title} lead={text}>
      <p className="row">
        {reason === "trainer" ? (
          <a className="btn" href="/cohorts">
            {membership.toOwnGroups}
          </a>
        ) : (
          <a className="btn" href="/join">
            {membership.otherCode}
          </a>
        )}
        <a className="go" href="/">
          {membership.toCourses}
        </a>
      </p>
    </AccountPageLayout>
  );
}
