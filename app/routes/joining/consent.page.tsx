import { joinConsentTextVersion } from "~/cohorts/joining/consent-text";
import { membershipPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import type { CohortIdAndName } from "~/ui/cohorts/cohort-member-page-layout";
import { WhatTrainersSeePanel } from "~/ui/cohorts/what-trainers-see-panel";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";

interface ConsentPageProps {
  cohort: CohortIdAndName;
  /** What the member agreed to before. The page tells what else is new. */
  agreed: { finalTests: boolean; choices: boolean };
}

/** The page that asks a member whether their trainer may see what the newest text says. They can agree, decide later, or leave. */
export function ConsentPage({ cohort, agreed }: ConsentPageProps) {
  const { membership, following } = useMessages();
  const words = membership.consent;
  const news = [
    ...(agreed.finalTests ? [] : words.newsOfFinalTests),
    ...(agreed.choices ? [] : [following.seen.choicesOfYou, ...words.newsOfChoices]),
  ];
  const path = membershipPath(cohort.id);
  return (
    <>
      <div className="wrap band">
        <h1>{words.title}</h1>
        <p className="lead read mt5">{words.lead(cohort.name)}</p>
      </div>
      <TitledPageRow title={words.newTitle}>
        <ul className="bullets read">
          {news.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </TitledPageRow>
      <TitledPageRow title={words.all}>
        <WhatTrainersSeePanel own />
      </TitledPageRow>
      <TitledPageRow title={words.ask}>
        <Form className="flow read">
          <input type="hidden" name="consent" value={joinConsentTextVersion} />
          <p>{words.choice}</p>
          <p>{agreed.finalTests ? words.untilYes : words.untilYesToAll}</p>
          <p className="row">
            <button className="btn" type="submit">
              {words.submit}
            </button>
            <a className="btn quiet" href={path}>
              {words.notNow}
            </a>
            <a className="go" href={`${path}/leave`}>
              {words.leave}
            </a>
          </p>
        </Form>
      </TitledPageRow>
    </>
  );
}
