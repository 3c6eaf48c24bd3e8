import type { SittingForTrainer } from "~/cohorts/sittings/sitting-views";
import { cohortSittingAgainPath, cohortSittingPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";

interface OneSitting {
  cohortId: string;
  sitting: Pick<SittingForTrainer, "id">;
}

/** Withdraws a sitting in which nobody has begun, because a sitting itself does not change. */
export function WithdrawSection({ cohortId, sitting }: OneSitting) {
  const { withdraw } = useMessages().sitting;
  return (
    <TitledPageRow title={withdraw.title} id="withdraw">
      <Form className="flow read" action={`${cohortSittingPath(cohortId, sitting.id)}/withdraw`} inArchive="open">
        <p>{withdraw.text}</p>
        <p className="row">
          <button className="btn quiet" type="submit">
            {withdraw.button}
          </button>
        </p>
      </Form>
    </TitledPageRow>
  );
}

/** The link to a new sitting that is filled in with what a withdrawn one had. */
export function AgainLink({ cohortId, sitting }: OneSitting) {
  const { withdraw } = useMessages().sitting;
  return (
    <p>
      <a className="go" href={cohortSittingAgainPath(cohortId, sitting.id)}>
        {withdraw.again}
      </a>
    </p>
  );
}
