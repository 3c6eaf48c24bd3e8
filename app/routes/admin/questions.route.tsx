import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { freeQuestion } from "~/analysis/holds/free-question.server";
import { listHeldQuestions } from "~/analysis/holds/list-held-questions.server";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { pageMeta } from "~/ui/page-meta";
import { readForm } from "~/web/forms/read-form.server";
import { requireAccountWithRole } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { listCourseSummariesForGroupPages } from "~/web/params/courses.server";
import { invalidFormResponse } from "~/web/responses/refused-form.server";
import { freeQuestionForm } from "./questions.form";
import { AdminQuestionsPage } from "./questions.page";

export const meta: MetaFunction = (args) => pageMeta(({ admin }) => ({ title: admin.sections.questions }), args);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { roles } = await requireAccountWithRole(request, context, ["administrator", "author"]);
  const [held, courses] = await Promise.all([
    listHeldQuestions(context.pool),
    listCourseSummariesForGroupPages(context),
  ]);
  const questions = held.map((each) => ({ ...each, course: courses.find(({ id }) => id === each.courseId) ?? null }));
  return {
    questions,
    isAdministrator: roles.includes("administrator"),
    done: readSearchParam(request, "done") === "1",
  };
}

/** Lets a question that is held back be asked again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { learnerId: actor } = await requireAccountWithRole(request, context, ["administrator", "author"]);
  const form = await readForm(request, context, freeQuestionForm);
  if (!form.ok) return invalidFormResponse(form.errors, form.values);
  const { course: courseId, question: questionId, revision, reason } = form.value;
  const input = { courseId, questionId, revision, reason, actor, now: context.now() };
  const outcome = await freeQuestion(context.pool, input);
  if (outcome.ok) return redirect("/admin/questions?done=1", 303);
  const field = outcome.reason.startsWith("reason-") ? "reason" : "form";
  return invalidFormResponse({ [field]: outcome.reason }, form.values);
}

export default function AdminQuestionsRoute() {
  return <AdminQuestionsPage {...useLoaderData<typeof loader>()} form={useActionData<RefusedFormState>()} />;
}
