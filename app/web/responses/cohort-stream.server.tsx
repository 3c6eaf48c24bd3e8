/** This file streams the live matrix of a cohort (members by lessons): server-sent events with the changed rows as HTML. */
import { renderToStaticMarkup } from "react-dom/server";
import type { MatrixUpdate, MatrixUpdateListener, MatrixUpdatePoller } from "~/cohorts/following/watch-cohort.server";
import type { Locale } from "~/platform/locale";
import { NeedsCounts } from "~/ui/cohorts/needs-counts";
import { MatrixTableRow } from "~/ui/cohorts/overview/matrix-row";
import { MessagesContext, messagesFor } from "~/ui/messages";

/** How often the stream sends a line without an event, so that a proxy does not close a silent connection. */
const heartbeatMs = 20_000;

interface CohortStream {
  watch: MatrixUpdatePoller;
  /** Aborts when the server stops, which ends the stream. */
  closing: AbortSignal;
  locale: Locale;
  /** Whether the matrix of the watcher shows scores. */
  scores: boolean;
  watcher: Pick<MatrixUpdateListener, "cohortId" | "trainerId" | "cohort" | "allowed">;
}

export function streamCohortMatrixChanges({ watch, closing, locale, scores, watcher }: CohortStream): Response {
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      // Tells the browser how many ms to wait before it connects again.
      send("retry: 3000\n\n");
      const heart = setInterval(() => send(": still here\n\n"), heartbeatMs);
      const close = () => {
        end();
        controller.close();
      };
      const stop = watch.watch({
        ...watcher,
        changed: (change) =>
          send(`event: change\ndata: ${renderChange(change, watcher.cohortId, { locale, scores })}\n\n`),
        ended: close,
      });
      closing.addEventListener("abort", close, { once: true });
      end = () => {
        clearInterval(heart);
        stop();
        closing.removeEventListener("abort", close);
      };
      if (closing.aborted) close();
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store",
      // Without this header, the proxy nginx would hold the events back in its buffer.
      "X-Accel-Buffering": "no",
    },
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
