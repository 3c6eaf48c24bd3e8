/** This file streams the live matrix of a cohort (members by lessons): server-sent events with the changed rows as HTML. */
import { renderToStaticMarkup } from "react-dom/server";
import type { MatrixUpdate, MatrixUpdateListener, MatrixUpdatePoller } from "~/cohorts/following/watch-cohort.server";
import type { Locale } from "~/platform/locale";
import { CohortMemberCountList } from "~/ui/cohorts/cohort-member-count-list";
import { MatrixTableRow } from "~/ui/cohorts/matrix-row";
import { MessagesContext, messagesFor } from "~/ui/messages";

/** How often the stream sends a line without an event, so that a proxy does not close a silent connection. */
const heartbeatMs = 20_000;

interface CohortStream {
  watch: MatrixUpdatePoller;
  /** Aborts when the server stops, which ends the stream. */
  closing: AbortSignal;
  locale: Locale;
  watcher: Pick<MatrixUpdateListener, "cohortId" | "trainerId" | "cohort" | "allowed">;
}

export function streamCohortMatrixChanges({ watch, closing, locale, watcher }: CohortStream): Response {
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
        changed: (change) => send(`event: change\ndata: ${renderChange(change, watcher.cohortId, locale)}\n\n`),
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

/** The text of each change by language, so that it is rendered once for all watchers in that language. */
const rendered = new WeakMap<MatrixUpdate, Map<Locale, string>>();

function renderChange(change: MatrixUpdate, cohortId: string, locale: Locale): string {
  const byLocale = rendered.get(change) ?? new Map<Locale, string>();
  rendered.set(change, byLocale);
  const known = byLocale.get(locale) ?? JSON.stringify(composeChange(change, cohortId, locale));
  byLocale.set(locale, known);
  return known;
}

/** Returns what an event contains: the HTML of the changed rows, the ids of rows that are gone, and the HTML of the cohort's figures. */
function composeChange({ rows, gone, figures }: MatrixUpdate, cohortId: string, locale: Locale) {
  const html = renderToStaticMarkup(
    <MessagesContext.Provider value={messagesFor(locale)}>
      {rows.map((row) => (
        <MatrixTableRow key={row.learnerId} row={row} cohortId={cohortId} />
      ))}
    </MessagesContext.Provider>,
  );
  const figuresHtml = renderToStaticMarkup(
    <MessagesContext.Provider value={messagesFor(locale)}>
      <CohortMemberCountList figures={figures} />
    </MessagesContext.Provider>,
  );
  return { rows: html, gone: gone.map((id) => `member-${id}`), figures: figuresHtml };
}
