/** Who answers a question or writes a note: a learner, or a guest to be made. */
import { describeDevice } from "~/accounts/session/device";
import type { AnsweringLearner } from "~/learning/attempt/check-answer";
import type { Locale } from "~/platform/locale";
import type { RequestContext } from "../context.server";
import { readLocale } from "../params/locale.server";
import { tooManyTries } from "../responses/too-many.server";
import { readViewer } from "./viewer.server";

export interface Answering {
  learner: AnsweringLearner;
  /** In which the answer is said. */
  locale: Locale;
  /** Of their pages; after `settle`, of the guest that was made. */
  mark(): string;
  /** Call it once all is stored: hands out the session of a guest that was made, and tells whoever follows this learner. */
  settle(): void;
}

/**
 * The learner behind a request, or a guest to be made by its first answer.
 * @throws a 429 response when too many guests were made from this address.
 */
export async function findAnswering(request: Request, context: RequestContext): Promise<Answering> {
  const viewer = await readViewer(request, context);
  if (viewer) {
    const { learnerId, locale } = viewer;
    const mark = () => context.pageMark(learnerId);
    return { learner: { id: learnerId }, locale, mark, settle: () => context.activity.tell(learnerId) };
  }
  // Before the transaction: within it, a second connection would be waited for while the first is held.
  const limit = await context.limits.consume("guest-address", context.clientAddress);
  if (!limit.ok) throw tooManyTries(limit.retryAfterSeconds);
  const locale = await readLocale(request, context);
  let made: { learnerId: string; setCookie: string } | null = null;
  const create: Extract<AnsweringLearner, { create: unknown }>["create"] = async (db) => {
    const device = describeDevice(request.headers.get("user-agent"));
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
