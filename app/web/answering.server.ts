/** What the routes of a lesson share: who answers, about which lesson, from which form. */

import { describeDevice } from "~/accounts/session/device";
import type { Answerer } from "~/learning/attempt/answer-question.server";
import type { Locale } from "~/platform/locale";
import { lessonPath } from "~/ui/addresses";
import type { RequestContext } from "./context.server";
import { readFields, readFormData } from "./forms/forms.server";
import { typedFields } from "./forms/typed-fields";
import { readViewer } from "./guards/viewer.server";
import { readLocale } from "./params/locale.server";
import { tooManyTries } from "./responses/too-many.server";

export interface LessonAddress {
  courseId: string;
  lessonId: string;
  /** The address of its page. */
  path: string;
}

/** The lesson that an address names. @throws a 404 response for what can't be a name, before it reaches the database. */
export function lessonAddress({ course = "", lesson = "" }: { course?: string; lesson?: string }): LessonAddress {
  if (![course, lesson].every((name) => /^[\w-]{1,100}$/.test(name))) throw notFound();
  return { courseId: course, lessonId: lesson, path: lessonPath(course, lesson) };
}

/** Back to a place in the lesson, as a GET. */
export function backTo({ path }: LessonAddress, fragment = "vragen"): Response {
  return new Response(null, { status: 303, headers: { Location: `${path}#${encodeURIComponent(fragment)}` } });
}

/** A fresh response: a body is read once. */
export function notFound(): Response {
  return new Response("Not found", { status: 404 });
}

/** Refuses a form that a lesson can't take any more: the gate tells so, and gives back what was typed. */
export function refuseForm(
  context: RequestContext,
  why: "behind" | "nobody",
  { path }: LessonAddress,
  fields: Record<string, string[]>,
): Response {
  context.notTaken = { why: { kind: why }, back: path, typed: typedFields(path, fields), status: 409 };
  return new Response(null, { status: 409 });
}

export interface AnswerForm {
  questionId: string;
  /** Not a number when the form names none: no such round is open. */
  round: number;
  fields: Record<string, string[]>;
}

export async function readAnswerForm(request: Request, context: RequestContext): Promise<AnswerForm> {
  const fields = await readForm(request, context);
  const round = fields.round?.[0] ?? "";
  return {
    questionId: fields.question?.[0] ?? "",
    round: /^\d{1,6}$/.test(round) ? Number(round) : Number.NaN,
    fields,
  };
}

/** @throws a 400 response when the body is no form. */
export async function readForm(
  request: Request,
  context: Pick<RequestContext, "form">,
): Promise<Record<string, string[]>> {
  return readFields(await readFormData(request, context));
}

export interface Answering {
  learner: Answerer;
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
  const create: Extract<Answerer, { create: unknown }>["create"] = async (db) => {
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
