import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOriginalSource, readAccreditation } from "~/content/release/release";
import { listCountedPlaces } from "~/learning/practice/lesson-rounds";
import { getCourseProgress } from "~/learning/progress/get-progress.server";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import { readViewer } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { requireCurrentCourseRelease } from "~/web/params/courses.server";
import { mayDownloadAccreditationPack } from "../accreditation/accreditation.server";
import { listCertificateIdsByCompletedCourse } from "../certificates/certificates.server";
import { listFinalTestSteps } from "../final-test/final-test-steps.server";
import { CoursePage } from "./course.page";
import { readGroupsOfCourse } from "./groups-of-course.server";
import { readNewerEditionOffer } from "./newer-edition.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const newest = await requireCurrentCourseRelease(context, params.course);
  const viewer = await readViewer(request, context);
  const { pool, releases } = context;
  const key = viewer && { learnerId: viewer.learnerId, courseId: newest.content.courseId };
  const progress = key && (await getCourseProgress(pool, releases, key));
  // A learner who began in an older edition stays in it until they choose the newer one.
  const release = progress ? await releases.get(pool, progress.releaseId) : newest;
  const { content } = release;
  const { courseId, rules, sources, disclaimer } = content;
  const isNewest = newest.content.label === content.label;
  const offer = viewer && !isNewest ? await readNewerEditionOffer(context, viewer, courseId) : null;
  const certificates = await listCertificateIdsByCompletedCourse(context, viewer, progress ? [progress] : []);
  const steps = await listFinalTestSteps(context, viewer, progress ? [progress] : []);
  return {
    course: {
      courseId,
      language: content.language,
      title: content.title,
      subtitle: content.subtitle,
      label: content.label,
      audience: content.audience,
      summary: content.summary,
      description: content.description,
      disclaimer: disclaimer.text,
      original: findOriginalSource({ sources, disclaimer }),
      hasFinalTest: rules.finalTest !== undefined,
      closingCase: content.closingCase?.title ?? null,
      archived: newest.archived,
      minutes: content.minutes,
      passMark: rules.passMark,
      passMarkNote: rules.passMarkNote,
      provider: rules.provider,
      accreditation: readAccreditation(rules.accreditation),
      offersPack: mayDownloadAccreditationPack(viewer),
      objectives: rules.objectives,
      lessons: content.lessons.map(({ id, number, title, minutes }) => ({
        id,
        number,
        title,
        minutes,
        questions: listCountedPlaces(release, id).length,
      })),
    },
    progress,
    certificateId: certificates[courseId],
    step: steps[courseId],
    ...(await readGroupsOfCourse(context, viewer, { progress, step: steps[courseId] })),
    offer,
    moved: isNewest && readSearchParam(request, "done") === "moved",
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, ...input }) =>
  pageMeta(() => ({ title: data?.course.title ?? "", description: data?.course.summary }), input);

export default function CourseRoute() {
  const { moved, ...page } = useLoaderData<typeof loader>();
  const { moving } = useMessages();
  return (
    <>
      {moved ? (
        <div className="wrap mt5">
          <ActionDoneNotice>{moving.moved(page.course.label)}</ActionDoneNotice>
        </div>
      ) : null}
      <CoursePage {...page} />
    </>
  );
}
