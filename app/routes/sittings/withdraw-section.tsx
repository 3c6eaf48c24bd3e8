import type { SittingForTrainer } from "~/cohorts/sittings/sitting-views";
import { cohortSittingAgainPath, cohortSittingPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { useMessages } from "~/ui/messages";

interface OneSitting {
  cohortId: string;
  sitting: Pick<SittingForTrainer, "id">;
}

/** The way to withdraw a sitting in which nobody has begun, because a sitting itself does not change. Another page asks first. */
export function WithdrawSection({ cohortId, sitting }: OneSitting) {
  const { withdraw } = useMessages().sitting;
  return (
    <TitledPageRow title={withdraw.title} id="withdraw">
      <div className="flow read">
        <p>{withdraw.text}</p>
        <p className="row">
          <a className="btn quiet" href={`${cohortSittingPath(cohortId, sitting.id)}/withdraw`}>
            {withdraw.button}
          </a>
        </p>
      </div>
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
