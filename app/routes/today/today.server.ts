/** What the page of today shows, for its route. */
import { redirect } from "@remix-run/node";
import type { Role } from "~/accounts/session/viewer";
import { listGroupsToday, listSittingsToday } from "~/cohorts/joining/group-today";
import { listCohortsOfMemberWithSittings } from "~/cohorts/joining/list-memberships.server";
import type { CohortForMember } from "~/cohorts/joining/membership";
import { countMembersInNeedOfTrainer } from "~/cohorts/overseeing/get-today-of-trainer.server";
import type { FinalTestStep } from "~/learning/final/pages/final-test-page-data";
import { listCourseProgress } from "~/learning/progress/get-progress.server";
import type { CourseProgress } from "~/learning/progress/progress-view";
import { getToday } from "~/learning/today/get-today.server";
import type { OwnCourse } from "~/learning/today/today";
import type { CourseToday } from "~/ui/today/course-today";
import type { RequestContext } from "~/web/context.server";
import type { AccountViewer } from "~/web/guards/viewer.server";
import { listCertificateIdsByCompletedCourse } from "../certificates/certificates.server";
import { listFinalTestSteps } from "../final-test/final-test-steps.server";

/**
 * Returns where a learner was, their other courses, their groups, latest note, week and reviews. Takes three statements. For a learner whose
 * lessons are all passed, it also reads what comes after them.
 * @throws a redirect if the viewer leads groups or the site, and learns nothing here
 */
export async function readToday(context: RequestContext, viewer: AccountViewer) {
  const { pool, releases } = context;
  const { learnerId } = viewer;
  const now = context.now();
  const [{ courses: own, ...learned }, memberships] = await Promise.all([
    getToday(pool, releases, { learnerId, now }),
    listCohortsOfMemberWithSittings(pool, { learnerId, now }),
  ]);
  const elsewhere = own.length === 0 ? findOtherStartPage(viewer.roles) : null;
  if (elsewhere) throw redirect(elsewhere);
  const [first, ...others] = own;
  const begunOrJoined = first?.id ?? memberships[0]?.courseId ?? null;
  const offered = begunOrJoined === null ? await listOfferedCourses(context) : [];
  const courseId = begunOrJoined ?? (offered.length === 1 ? (offered[0]?.id ?? null) : null);
  const due = memberships
    .filter(({ deadlines, sittings }) => deadlines.length > 0 || sittings.length > 0)
    .map((each) => each.courseId);
  const courseIds = [...new Set(courseId === null ? due : [courseId, ...due])];
  const courses = await listCourseProgress(pool, releases, { learnerId, courseIds });
  const progress = courses.find(({ course }) => course.id === courseId);
  const hasCourseDeadline = ({ deadlines }: CohortForMember) => deadlines.some(({ scope }) => scope === "");
  const mayBeOver = new Set(memberships.filter(hasCourseDeadline).map((each) => each.courseId)).add(courseId ?? "");
  const complete = courses.filter((each) => each.complete && mayBeOver.has(each.course.id));
  const certificates = await listCertificateIdsByCompletedCourse(context, viewer, complete);
  const completed = new Set(Object.keys(certificates));
  const inSittings = new Set(memberships.filter(({ sittings }) => sittings.length > 0).map((each) => each.courseId));
  // What comes after the lessons is read of the course that is shown, and of courses with a sitting.
  const asked = courses.filter(({ course: { id } }) => id === courseId || inSittings.has(id));
  const steps = await listFinalTestSteps(context, viewer, asked);
  return {
    current: progress ? describeCourseToday(progress, { certificates, steps }) : null,
    sittings: listSittingsToday({ memberships, courses, steps, now }),
    others,
    offered: progress ? [] : offered,
    groups: listGroupsToday({ memberships, courses, completed, now }),
    asking: memberships.filter(({ asksConsent }) => asksConsent).map(({ id, name }) => ({ id, name })),
    ...learned,
  };
}

/** Returns how many members of the viewer's own groups need them; null if the viewer is no trainer, which takes no statement. */
export async function countWhoNeedsTrainer(
  { pool, releases, now }: RequestContext,
  { learnerId, roles }: AccountViewer,
): Promise<number | null> {
  return roles.includes("trainer")
    ? countMembersInNeedOfTrainer(pool, releases, { trainerId: learnerId, now: now() })
    : null;
}

/** Returns the page where somebody with these roles begins who learns nothing here, or null if that is the page of today. */
function findOtherStartPage(roles: readonly Role[]): string | null {
  if (roles.includes("administrator")) return "/admin";
  return roles.includes("trainer") ? "/cohorts" : null;
}

async function listOfferedCourses({ pool, releases }: RequestContext): Promise<OwnCourse[]> {
  const offered = await releases.offered(pool);
  return offered.map(({ content: { courseId, title, language } }) => ({ id: courseId, title, language }));
}

/** Adds what comes after the lessons: the final test and the certificate. */
function describeCourseToday(
  progress: CourseProgress,
  { certificates, steps }: { certificates: Record<string, string | null>; steps: Record<string, FinalTestStep> },
): CourseToday {
  const { id } = progress.course;
  return { progress, certificate: certificates[id], step: steps[id] };
}
