import { useContext } from "react";
import type { MatrixRow } from "~/cohorts/following/progress-matrix";
import { HtmlCacheContext } from "../../cached-element";
import { escapeHtml } from "../../escape-html";
import { type Messages, MessagesContext, useMessages } from "../../messages";
import { type MatrixLook, MatrixTableRow } from "./matrix-row";

interface MatrixBodyProps extends MatrixLook {
  cohortId: string;
  rows: readonly MatrixRow[];
  picked: ReadonlySet<string>;
}

/**
 * The rows of the matrix. Members with the same progress have the same row but for their name and id. So a row is drawn once for each
 * progress (docs/decisions/029-draw-once.md), and the name, the ids and what trainers filled in are put into it: no stored row tells of
 * whom it is.
 */
export function MatrixBody({ cohortId, rows, picked, scores }: MatrixBodyProps) {
  const keep = useContext(HtmlCacheContext);
  const messages = useMessages();
  if (keep === null) {
    return (
      <tbody>
        {rows.map((row) => {
          const isPicked = picked.has(row.learnerId);
          return (
            <MatrixTableRow key={row.learnerId} cohortId={cohortId} row={row} isPicked={isPicked} scores={scores} />
          );
        })}
      </tbody>
    );
  }
  const html = rows.map((row) => {
    const { learnerId, name, ownValues, ...progress } = row;
    const look = { isPicked: picked.has(learnerId), scores };
    const drawn = keep(
      JSON.stringify(["matrix-row", messages.locale, look, progress, ownValues !== ""]),
      () => drawWithGaps({ ...row, ...gapsInRow, ownValues: ownValues && gaps.own }, { look, messages }),
      "",
      false,
    );
    // What people typed comes last, because it may contain anything. Nobody can type a gap, so neither text holds one of the other.
    return drawn
      .replaceAll(gaps.cohort, cohortId)
      .replaceAll(gaps.learner, learnerId)
      .replaceAll(gaps.own, () => escapeLikeReact(ownValues))
      .replaceAll(gaps.name, () => escapeLikeReact(name));
  });
  return <tbody dangerouslySetInnerHTML={{ __html: html.join("") }} />;
}

/** Stand for what differs between members with the same progress. They can't be guessed, so no other text contains them. */
const gaps = {
  cohort: crypto.randomUUID(),
  learner: crypto.randomUUID(),
  name: crypto.randomUUID(),
  own: crypto.randomUUID(),
};
const gapsInRow = { learnerId: gaps.learner, name: gaps.name };

function drawWithGaps(
  row: MatrixRow,
  { look, messages }: { look: MatrixLook & { isPicked: boolean }; messages: Messages },
) {
  return (
    <MessagesContext.Provider value={messages}>
      <MatrixTableRow cohortId={gaps.cohort} row={row} {...look} />
    </MessagesContext.Provider>
  );
}

function escapeLikeReact(text: string): string {
  return escapeHtml(text).replaceAll("'", "&#x27;");
}
