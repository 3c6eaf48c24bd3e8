import type { TrainerInvitationRefusal } from "~/accounts/trainer-invitations/trainer-invitation";
import { AccountPageLayout } from "~/ui/account-page-layout";
import { TitledPageRow } from "~/ui/blocks";
import { WhatTrainersSeePanel } from "~/ui/cohorts/what-trainers-see-panel";
import { formatLongDate } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { LogInOrRegister } from "~/ui/invitations/log-in-or-register";
import { useMessages } from "~/ui/messages";

interface BecomeTrainerPageProps {
  /** Who runs this installation; empty if it is not configured. */
  operator: string;
  /** The last day on which the link works, such as `2026-11-22`. */
  until: string;
  /** The path of this page, to return to after a log-in. */
  path: string;
  /** Whether the viewer has an account. */
  account: boolean;
}

/** The page of an invitation to become a trainer: who invites, what a trainer can do and sees, and one button to accept. */
export function BecomeTrainerPage({ operator, until, path, account }: BecomeTrainerPageProps) {
  const { groupAdministration, locale } = useMessages();
  const words = groupAdministration.becomeTrainer;
  return (
    <>
      <div className="wrap band">
        <h1>{words.title}</h1>
        <p className="lead read mt5">{words.lead(operator)}</p>
      </div>
      <TitledPageRow title={words.canTitle}>
        <ul className="bullets read">
          {words.can.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </TitledPageRow>
      <TitledPageRow title={words.seesTitle} note={words.seesNote}>
        <WhatTrainersSeePanel />
      </TitledPageRow>
      <TitledPageRow title={words.acceptTitle}>
        <div className="flow read">
          <p>{words.until(formatLongDate(until, locale))}</p>
          {account ? <Accept /> : <LogInOrRegister path={path} words={words} />}
        </div>
      </TitledPageRow>
    </>
  );
}

function Accept() {
  const words = useMessages().groupAdministration.becomeTrainer;
  return (
    <Form className="row">
      <button className="btn" type="submit">
        {words.submit}
      </button>
      <a className="go" href="/">
        {words.notNow}
      </a>
    </Form>
  );
}

/** The page that tells why a person can't become a trainer with this link, and what to do now. */
export function NotBecomeTrainerPage({ reason, account }: { reason: TrainerInvitationRefusal; account: boolean }) {
  const words = useMessages().groupAdministration.becomeTrainer;
  const { title, text } = words.refusals[reason];
  return (
    <AccountPageLayout title={title} lead={text}>
      <p className="row">
        {reason === "already" ? (
          <a className="btn" href="/cohorts">
            {words.toGroups}
          </a>
        ) : account ? (
          <a className="btn" href="/account">
            {words.toAccount}
          </a>
        ) : (
          <a className="btn" href="/login">
            {words.logIn}
          </a>
        )}
        <a className="go" href="/">
          {words.toCourses}
        </a>
      </p>
    </AccountPageLayout>
  );
}
