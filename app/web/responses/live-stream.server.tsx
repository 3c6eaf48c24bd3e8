/** Streams a live session to the big screen and to phones. */
import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "~/platform/locale";
import { LiveCount, LiveMissing } from "~/ui/live/live-count";
import { MessagesContext, messagesFor } from "~/ui/messages";
import type { RequestContext } from "../context.server";
import { createEventStreamResponse } from "./event-stream.server";
import type { StreamHolder } from "./stream-places.server";

interface LiveStream {
  sessionId: string;
  /** The network address of a phone, or the trainer. */
  holder: StreamHolder;
  /** Returns whether the viewer may still watch; absent for phones. */
  allowed?: () => Promise<boolean>;
  /** The browser of a phone; absent for trainers. */
  browser?: string;
  /** For the pages of trainers, which show how many voted. Phones are told only when their page changes. */
  counted?: { members: number; locale: Locale };
}

/**
 * Returns a response with the events `version` (the page must be drawn again, if it is of another version), `count` (the HTML of the count)
 * and `over` (the session has ended, or the viewer may watch no longer). `replaced`: the same browser opened another stream.
 */
export function streamLiveSession(
  { liveSessionWatch, closing, streamPlaces }: Pick<RequestContext, "liveSessionWatch" | "closing" | "streamPlaces">,
  { sessionId, holder, allowed, browser, counted }: LiveStream,
): Response {
  return createEventStreamResponse({
    closing,
    places: streamPlaces,
    holder,
    start({ send, close }) {
      let told = "";
      return liveSessionWatch.watch({
        sessionId,
        ...(allowed && { allowed }),
        ...(browser !== undefined && { browser }),
        changed({ version, answers }) {
          if (version !== told) send("version", version);
          told = version;
          if (counted) send("count", JSON.stringify({ answers, html: renderCount(answers, counted) }));
        },
        ended() {
          send("over", "");
          close();
        },
        replaced() {
          send("replaced", "");
          close();
        },
      });
    },
  });
}

function renderCount(answers: number, { members, locale }: { members: number; locale: Locale }): string {
  return renderToStaticMarkup(
    <MessagesContext.Provider value={messagesFor(locale)}>
      <LiveCount answers={answers} members={members} />
      <LiveMissing answers={answers} />
    </MessagesContext.Provider>,
  );
}
