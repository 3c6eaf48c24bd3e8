import type { SittingPageData } from "~/cohorts/sittings/sitting-views";
import { cohortSittingPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { FieldProblem } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";

export interface PageOfCohort {
  cohortId: string;
  page: SittingPageData;
}

/** The id of the form with the ticks, to which the button that closes the sitting belongs too. */
export const tickFormId = "ticks";
const problemId = "close-problem";

/** Closes the sitting, with the ticks of the form above. The box is there only if somebody is still busy or has no tick. */
export function CloseSection({
  cohortId,
  page: { sitting, attempts, left },
  unconfirmed,
}: PageOfCohort & { unconfirmed: boolean }) {
  const { page: words } = useMessages().sitting;
  const missing = attempts.filter(
    ({ handedIn, present }) => handedIn === "busy" || (handedIn === "in-time" && !present),
  );
  const isWrong = unconfirmed && missing.length > 0;
  return (
    <TitledPageRow title={words.close} id="close">
      <div className="flow read">
        <p>{words.closeText}</p>
        {left.supervised > 0 ? <p>{words.leftTicked(left.supervised)}</p> : null}
        {isWrong ? <FieldProblem id={problemId}>{words.unconfirmed}</FieldProblem> : null}
        {missing.length > 0 ? (
          <label className="tick">
            <input
              type="checkbox"
              name="known"
              value="1"
              form={tickFormId}
              {...(isWrong ? { "aria-invalid": true, "aria-describedby": problemId, autoFocus: true } : {})}
            />
            <span>{words.known(missing.length)}</span>
          </label>
        ) : null}
        <p className="row">
          <button
            className="btn quiet"
            type="submit"
            form={tickFormId}
            formAction={`${cohortSittingPath(cohortId, sitting.id)}/close`}
          >
            {words.closeButton}
          </button>
        </p>
      </div>
    </TitledPageRow>
  );
}
