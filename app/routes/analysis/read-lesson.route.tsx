import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readLessonOfCohort } from "~/cohorts/editions/read-lesson-of-cohort.server";
import { findOriginalSource } from "~/content/release/release";
import { pageMeta } from "~/ui/page-meta";
import { requireTrainerOfCohort } from "~/web/guards/trainer.server";
import { readSearchParam } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";
import { ReadLessonPage } from "./read-lesson.page";

export const handle = { work: true };

export const meta: MetaFunction = (args) => pageMeta(({ analysis }) => ({ title: analysis.read }), args);

/** Returns a lesson of an edition in which a member of the group is or was. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { cohort, key } = await requireTrainerOfCohort(request, context, params.cohort);
  const lessonId = params.lesson ?? "";
  const asked = { ...key, courseId: cohort.courseId, lessonId, label: readSearchParam(request, "edition") };
  const release = await readLessonOfCohort(context.pool, context.releases, asked);
  const [lesson, pieces] = [release?.lessons.get(lessonId), release?.pieces.get(lessonId)];
  if (!release || !lesson || !pieces) throw notFoundResponse();
  const { label, language, glossary, sources } = release.content;
  return {
    cohort: { id: cohort.id, name: cohort.name },
    language,
    edition: label,
    lesson,
    pieces,
    glossary: glossary.filter(({ key: term }) => lesson.terms.includes(term)),
    sources: sources.filter(({ key: source }) => lesson.sources.includes(source)),
    original: findOriginalSource(release.content),
  };
}

export default function ReadLessonRoute() {
  return <ReadLessonPage {...useLoaderData<typeof loader>()} />;
}
