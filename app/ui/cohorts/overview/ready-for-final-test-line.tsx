import { composeMatrixQueryString, type MatrixDisplayOptions } from "~/cohorts/following/matrix-display";
import { cohortMemberPath } from "../../addresses";
import { useMessages } from "../../messages";
import { StateSign } from "../../motif";

interface ReadyForFinalTestLineProps {
  cohort: { id: string };
  query: MatrixDisplayOptions;
  /** Members who passed all lessons and did not begin the final test. */
  ready: { learnerId: string; name: string }[];
}

/** A line about members who could begin the final test. They need nobody, so they are not in the list of who does. */
export function ReadyForFinalTestLine({ cohort, query, ready }: ReadyForFinalTestLineProps) {
  const words = useMessages().cohortOverview;
  const [first, ...others] = ready;
  if (!first) return null;
  const path = cohortMemberPath(cohort.id, first.learnerId);
  return (
    <p className="line nowr mt5" id="ready">
      <StateSign name="cert" />
      <span>
        <b>
          <a href={path}>{first.name}</a>
        </b>{" "}
        {words.ready(others.length)}{" "}
        {others.length === 0 ? (
          <a href={`${path}/message`}>{words.nudge}</a>
        ) : (
          <a
            href={`/cohorts/${cohort.id}${composeMatrixQueryString(query, { show: "all", search: "", pick: "ready" })}#matrix`}
          >
            {words.pickReady(ready.length)}
          </a>
        )}
      </span>
    </p>
  );
}
