import type { SittingForTrainer } from "~/cohorts/sittings/sitting-views";
import { cohortSittingPath } from "~/ui/addresses";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { SittingFacts } from "./sitting-parts";

interface WithdrawSittingPageProps {
  cohort: { id: string; name: string; archivedAt: Date | null };
  sitting: SittingForTrainer;
  /** How many members got the message about it, and get one that it is off. */
  readers: number;
}

/** Asks whether a sitting is withdrawn, and says how many members get a message about that. */
export function WithdrawSittingPage({ cohort, sitting, readers }: WithdrawSittingPageProps) {
  const { page, withdraw } = useMessages().sitting;
  const path = cohortSittingPath(cohort.id, sitting.id);
  return (
    <div className="wrap band">
      <CohortHeading
        cohort={cohort}
        title={withdraw.ask}
        current="sittings"
        up={{ href: path, text: page.title(sitting.room) }}
      />
      <div className="flow read mt5">
        <SittingFacts sitting={sitting} />
        <p>{withdraw.final}</p>
        <p>
          <b>{withdraw.tells(readers)}</b>
        </p>
        <Form className="row" action={`${path}/withdraw`} inArchive="open">
          <button className="btn" type="submit">
            {withdraw.yes}
          </button>
          <a className="go" href={path}>
            {withdraw.no}
          </a>
        </Form>
      </div>
    </div>
  );
}
