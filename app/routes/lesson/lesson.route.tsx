import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { emptiedNotes } from "~/learning/notes/note";
import { addFreshPassToLessonPageData } from "~/learning/practice/compose-lesson-page-data";
import { getLessonPageData } from "~/learning/practice/get-lesson-page-data.server";
import { pageMeta } from "~/ui/page-meta";
import { readViewer } from "~/web/guards/viewer.server";
import { isPossibleContentId, readSearchParam } from "~/web/params/address";
import { readLessonAddress } from "~/web/params/lesson-address";
import { readSearchOrigin } from "~/web/params/search-question";
import { redirectToQuestion } from "~/web/responses/lesson-responses";
import { notFoundResponse } from "~/web/responses/refusals";
import { refuseAnswer, submitAnswer } from "./answer.server";
import { setFreshPassCookie, takeFreshPassCookie } from "./fresh-pass-cookie.server";
import { LessonPage } from "./lesson.page";

/** The lesson has questions that are answered by laying cards. */
export const handle = { script: "gesture" };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const address = readLessonAddress(params);
  const { courseId, lessonId } = address;
  const viewer = await readViewer(request, context);
  const learnerId = viewer?.learnerId ?? null;
  const view = await getLessonPageData(context.pool, context.releases, { learnerId, courseId, lessonId });
  if (!view) throw notFoundResponse();
  const shown = takeFreshPassCookie(request, context, address) ? addFreshPassToLessonPageData(view) : view;
  const from = readSearchParam(request, "review") ?? undefined;
  const reviewed = isPossibleContentId(from) ? from : null;
  const emptied = emptiedNotes.find((each) => each === readSearchParam(request, "emptied")) ?? null;
  return { view: shown, at: readSearchParam(request, "at"), emptied, search: readSearchOrigin(request), reviewed };
}

/** Takes an answer from a browser without JavaScript. A refused form comes back with the typed answer. */
export async function action(args: ActionFunctionArgs) {
  const { address, form, outcome } = await submitAnswer(args);
  if (outcome.ok && outcome.passedNow) {
    setFreshPassCookie(args.context, address);
    return redirectToQuestion(address, form.questionId, "lesson-result");
  }
  if (outcome.ok && outcome.late === null) return redirectToQuestion(address, form.questionId);
  const at = form.questionId;
  if (outcome.ok) return data({ view: outcome.view, at }, { status: 409 });
  if (outcome.reason === "invalid") return data({ view: outcome.view, at }, { status: 400 });
  return refuseAnswer(args.context, outcome, address, form.fields);
}

export const meta: MetaFunction<typeof loader> = ({ data: page, ...input }) => {
  if (!page) return pageMeta(() => ({ title: "" }), input);
  const { lesson, course } = page.view;
  const goals = lesson.objectives.map(({ text }) => text).join(" ");
  return pageMeta(() => ({ title: `${lesson.title} · ${course.title}`, description: goals }), input);
};

export default function LessonRoute() {
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <LessonPage {...(refused && "view" in refused ? refused : loaded)} />;
}
