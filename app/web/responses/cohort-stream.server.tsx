/** This file streams the live matrix of a cohort (members by lessons): server-sent events with the changed rows as HTML. */
import { renderToStaticMarkup } from "react-dom/server";
import type { MatrixUpdate, MatrixUpdateListener, MatrixUpdatePoller } from "~/cohorts/following/watch-cohort.server";
import type { Locale } from "~/platform/locale";
import { NeedsCounts } from "~/ui/cohorts/needs-counts";
import { MatrixTableRow } from "~/ui/cohorts/overview/matrix-row";
import { MessagesContext, messagesFor } from "~/ui/messages";
import { createEventStreamResponse } from "./event-stream.server";
import type { StreamPlaces } from "./stream-places.server";

interface CohortStream {
  watch: MatrixUpdatePoller;
  /** Aborts when the server stops, which ends the stream. */
  closing: AbortSignal;
  places: StreamPlaces;
  locale: Locale;
  /** Whether the matrix of the watcher shows scores. */
  scores: boolean;
  watcher: Pick<MatrixUpdateListener, "cohortId" | "trainerId" | "cohort" | "allowed">;
}

export function streamCohortMatrixChanges({ watch, closing, places, locale, scores, watcher }: CohortStream): Response {
  return createEventStreamResponse({
    closing,
    places,
    holder: { trainerId: watcher.trainerId },
    start: ({ send, close }) =>
      watch.watch({
        ...watcher,
        changed: (change) => send("change", renderChange(change, watcher.cohortId, { locale, scores })),
        ended: close,
      }),
  });
}

/** In which language, and in which look, a watcher sees rows. */
type SeenIn = Pick<CohortStream, "locale" | "scores">;

/** The text of each change by how it is seen, so that it is rendered once for all watchers who see the same. */
const rendered = new WeakMap<MatrixUpdate, Map<string, string>>();

function renderChange(change: MatrixUpdate, cohortId: string, seen: SeenIn): string {
  const bySeen = rendered.get(change) ?? new Map<string, string>();
  rendered.set(change, bySeen);
  const key = `${seen.locale} ${seen.scores}`;
  const known = bySeen.get(key) ?? JSON.stringify(composeChange(change, cohortId, seen));
  bySeen.set(key, known);
  return known;
}

/**
 * Returns what an event contains: the HTML of the changed rows, the ids of rows that are gone, the HTML of the cohort's figures, and whether
 * the list of needs has other people.
 */
function composeChange(
  { rows, gone, figures, needsChanged }: MatrixUpdate,
  cohortId: string,
  { locale, scores }: SeenIn,
) {
  const html = renderToStaticMarkup(
    <MessagesContext.Provider value={messagesFor(locale)}>
      {rows.map((row) => (
        <MatrixTableRow key={row.learnerId} row={row} cohortId={cohortId} scores={scores} isPicked={false} />
      ))}
    </MessagesContext.Provider>,
  );
  const figuresHtml = renderToStaticMarkup(
    <MessagesContext.Provider value={messagesFor(locale)}>
      <NeedsCounts figures={figures} />
    </MessagesContext.Provider>,
  );
  return { rows: html, gone: gone.map((id) => `member-${id}`), figures: figuresHtml, needsChanged };
}
