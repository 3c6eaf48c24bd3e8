import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCohortsOfMember } from "~/cohorts/joining/list-memberships.server";
import { type CohortForMember, findNextDeadline, listPassedScopes } from "~/cohorts/joining/membership";
import { listOwnWork } from "~/learning/own-work/list-own-work.server";
import { listCourseProgress } from "~/learning/progress/get-progress.server";
import type { CourseProgress } from "~/learning/progress/progress-view";
import { countMasteredPlaces } from "~/learning/review/count-mastered-places.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { notesPath } from "~/ui/addresses";
import { ConsentNotice } from "~/ui/cohorts/consent-notice";
import { type JoinedGroup, JoinedGroupList } from "~/ui/cohorts/joined-group-list";
import { useMessages } from "~/ui/messages";
import { pageMeta } from "~/ui/page-meta";
import type { RequestContext } from "~/web/context.server";
import { readViewer } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { readCourseForGroupPages } from "~/web/params/courses.server";
import { listCertificateIdsByCompletedCourse } from "../certificates/certificates.server";
import { listFinalTestSteps } from "../final-test/final-test-steps.server";
import { LearnerProgressPage } from "./learning.page";

/** What the page says was done: the learner left a group, or left one while an attempt was open in its sitting. */
const leavings = ["left", "left-in-sitting"] as const;

/** Returns the learner's courses with their progress. A visitor has none. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await readViewer(request, context);
  const left = leavings.find((each) => each === readSearchParam(request, "done")) ?? null;
  const today = formatAmsterdamDay(context.now());
  const empty = {
    courses: [],
    works: [],
    certificates: {},
    steps: {},
    mastered: {},
    groups: [],
    asking: [],
    left,
    today,
  };
  if (!viewer) return { ...empty, account: false };
  const account = viewer.kind === "account";
  const courses = await listCourseProgress(context.pool, context.releases, { learnerId: viewer.learnerId });
  const works = await listOwnWork(context.pool, context.releases, { learnerId: viewer.learnerId });
  const certificates = await listCertificateIdsByCompletedCourse(context, viewer, courses);
  const steps = await listFinalTestSteps(context, viewer, courses);
  const mastered = account
    ? await countMasteredPlaces(context.pool, context.releases, { learnerId: viewer.learnerId })
    : {};
  const memberships = account ? await listCohortsOfMember(context.pool, { learnerId: viewer.learnerId }) : [];
  const groups = await readGroups(context, { learnerId: viewer.learnerId, memberships, courses, certificates });
  const asking = memberships.filter(({ asksConsent }) => asksConsent).map(({ id, name }) => ({ id, name }));
  return { courses, works, certificates, steps, mastered, groups, asking, left, account, today };
}

interface GroupsInput {
  learnerId: string;
  memberships: CohortForMember[];
  courses: CourseProgress[];
  /** The certificate's id of each completed course; null if the learner can still ask for it. */
  certificates: Record<string, string | null>;
}

/** Returns the learner's groups, each with its next deadline. */
async function readGroups(
  context: RequestContext,
  { learnerId, memberships, courses, certificates }: GroupsInput,
): Promise<JoinedGroup[]> {
  const now = context.now();
  return Promise.all(
    memberships.map(async ({ id, name, courseId, deadlines }) => {
      const lessons = courses.find(({ course }) => course.id === courseId)?.lessons ?? [];
      const passed = listPassedScopes(lessons, Object.hasOwn(certificates, courseId));
      const course = await readCourseForGroupPages(context, courseId, learnerId);
      return { id, name, next: findNextDeadline(deadlines, { passed, now }), lessons: course.lessons };
    }),
  );
}

export const meta: MetaFunction = (input) => pageMeta((messages) => ({ title: messages.learning.heading }), input);

export default function LearnerProgressRoute() {
  const { courses, works, certificates, steps, mastered, groups, asking, left, account, today } =
    useLoaderData<typeof loader>();
  const { membership, learning, ownNotes } = useMessages();
  return (
    <>
      {left ? (
        <div className="wrap mt5">
          <ActionDoneNotice>
            {left === "left" ? membership.leave.done : membership.leave.doneInSitting}
          </ActionDoneNotice>
        </div>
      ) : null}
      <ConsentNotice cohorts={asking} />
      <LearnerProgressPage
        courses={courses}
        works={works}
        certificates={certificates}
        mastered={mastered}
        steps={steps}
        account={account}
        today={today}
      />
      <JoinedGroupList groups={groups} />
      {account ? (
        <p className="wrap row">
          <a className="go" href="/today">
            {learning.toToday}
          </a>
          <a className="go" href={notesPath()}>
            {ownNotes.all}
          </a>
        </p>
      ) : null}
    </>
  );
}
