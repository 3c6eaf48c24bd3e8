/**
 * This file finds the person who answers a question or writes a note: a learner, or a guest who is created when the answer or note is
 * stored.
 */
import { describeBrowserAndSystem } from "~/accounts/session/device";
import type { AnsweringLearner } from "~/learning/attempt/validate-and-grade-answer";
import type { Locale } from "~/platform/locale";
import type { RequestContext } from "../context.server";
import { readLocale } from "../params/locale.server";
import { tooManyTriesResponse } from "../responses/too-many.server";
import { readViewer } from "./viewer.server";

interface AnsweringPerson {
  learner: AnsweringLearner;
  /** The language of the response. */
  locale: Locale;
  /**
   * Returns the page mark for this person's pages (a code that shows for whom a page was made). After `settle` it is that of the new guest.
   */
  mark(): string;
  /** To be called after everything is stored: it sets the session cookie of a new guest, or signals the activity of a known learner. */
  settle(): void;
}

/**
 * Returns the learner behind a request, or a guest to be created by the first answer.
 * @throws a 429 response if too many guests were created from this address
 */
export async function findAnsweringPerson(request: Request, context: RequestContext): Promise<AnsweringPerson> {
  const viewer = await readViewer(request, context);
  if (viewer) {
    const { learnerId, locale } = viewer;
    const mark = () => context.pageMark(learnerId);
    return { learner: { id: learnerId }, locale, mark, settle: () => context.activity.tell(learnerId) };
  }
  // The limit is checked before the transaction, because inside it a second connection would be needed, and waiting for it could block.
  const limit = await context.limits.consume("guest-address", context.clientAddress);
  if (!limit.ok) throw tooManyTriesResponse(limit.retryAfterSeconds);
  const locale = await readLocale(request, context);
  let made: { learnerId: string; setCookie: string } | null = null;
  const create: Extract<AnsweringLearner, { create: unknown }>["create"] = async (db) => {
    const device = describeBrowserAndSystem(request.headers.get("user-agent"));
    made = await context.sessions.startGuest(db, { device, locale, now: context.now() });
    return made.learnerId;
  };
  let guestId: string | null = null;
  const settle = () => {
    if (made === null) return;
    guestId = made.learnerId;
    context.setCookies.push(made.setCookie);
  };
  return { learner: { create }, locale, mark: () => context.pageMark(guestId), settle };
}
