import type { CourseOutline } from "~/cohorts/group/course-outline";
import type { MemberNeedsTrainerReason, MemberNeedsTrainerReasonKind } from "~/cohorts/needs/reasons";
import { getOwnValue } from "~/platform/own-value";
import { CourseText } from "../course-text";
import { formatDayAndMonthOf } from "../dates";
import { useMessages } from "../messages";
import { StateSign, type StateSignName } from "../motif";

export const signNameByReasonKind: Record<MemberNeedsTrainerReasonKind, StateSignName> = {
  "stuck-final-test": "stuck",
  "stuck-lesson": "stuck",
  "stuck-objective": "stuck",
  "failed-final-test": "again",
  silent: "late",
  behind: "late",
  unclaimed: "cert",
};

/** The largest number of objectives that are listed for a member who is stuck. More would be too many to read at a glance. */
const mostObjectivesListed = 2;

export function listLessonNumbers(course: CourseOutline, lessonIds: readonly string[]): number[] {
  return course.lessons.filter(({ id }) => lessonIds.includes(id)).map(({ number }) => number);
}

/** Returns how often the member failed each lesson in which they are stuck, in the order of the lessons in the course. */
function timesOf(
  course: CourseOutline,
  { lessonIds, failed }: Extract<MemberNeedsTrainerReason, { kind: "stuck-lesson" }>,
) {
  return course.lessons.flatMap(({ id, number }) => {
    const at = lessonIds.indexOf(id);
    return at === -1 ? [] : [{ lesson: number, times: failed[at] ?? 0 }];
  });
}

/** Why a member needs their trainer: the most urgent reason as a heading with a sign, and all reasons in sentences. */
export function MemberNeedReasons({ needs, course }: { needs: MemberNeedsTrainerReason[]; course: CourseOutline }) {
  const [first] = needs;
  if (!first) return null;
  return (
    <>
      <p className="state">
        <StateSign name={signNameByReasonKind[first.kind]} />
        <NeedHead need={first} course={course} />
      </p>
      <p>
        <MemberNeedSentences needs={needs} course={course} />
      </p>
    </>
  );
}

interface MemberNeedSentencesProps {
  needs: MemberNeedsTrainerReason[];
  course: CourseOutline;
  /** The largest number of objectives that are listed. */
  mostObjectives?: number;
}

/** The reasons why a member needs their trainer, each in a sentence. */
export function MemberNeedSentences({
  needs,
  course,
  mostObjectives = mostObjectivesListed,
}: MemberNeedSentencesProps) {
  return needs.map((need) => (
    <span key={need.kind}>
      <NeedSentence need={need} course={course} mostObjectives={mostObjectives} />{" "}
    </span>
  ));
}

function NeedHead({ need, course }: { need: MemberNeedsTrainerReason; course: CourseOutline }) {
  const words = useMessages().following.needs;
  switch (need.kind) {
    case "stuck-final-test":
      return words.stuckFinalTest;
    case "stuck-lesson":
      return words.stuckLessons(listLessonNumbers(course, need.lessonIds));
    case "stuck-objective":
      return words.stuckObjectives;
    case "silent":
      return words.silent(need.days);
    case "failed-final-test":
      return words.failedFinalTest;
    case "behind":
      return words.behind;
    case "unclaimed":
      return words.unclaimed;
  }
}

function NeedSentence({
  need,
  course,
  mostObjectives,
}: {
  need: MemberNeedsTrainerReason;
  course: CourseOutline;
  mostObjectives: number;
}) {
  const { following, locale } = useMessages();
  const words = following.needs;
  switch (need.kind) {
    case "stuck-final-test":
      return `${words.stuckFinalTestWhy(need.attempts)} ${words.nextFinalTest(need.from)}`;
    case "stuck-lesson":
      return words.stuckLessonsWhy(timesOf(course, need));
    case "stuck-objective": {
      const shown = need.objectiveIds.slice(0, mostObjectives);
      const rest = need.objectiveIds.length - shown.length;
      return (
        <>
          {words.stuckObjectivesWhy(need.objectiveIds.length)}{" "}
          {shown.map((id, at) => (
            <span key={id}>
              {at > 0 ? "; " : ""}‘<CourseText>{withoutStop(getOwnValue(course.objectives, id) ?? id)}</CourseText>’
            </span>
          ))}
          {rest > 0 ? ` ${words.more(rest)}` : ""}.
        </>
      );
    }
    case "failed-final-test":
      return `${words.failedFinalTestWhy} ${words.nextFinalTest(need.from)}`;
    case "unclaimed":
      return words.unclaimedWhy(need.days);
    case "silent":
      return need.begun ? words.silentBegun(need.days) : words.silentNew;
    case "behind": {
      const why = words.behindWhy(listLessonNumbers(course, need.scopes), need.scopes.includes(""));
      return need.joinedAt ? `${why} ${words.joinedSince(formatDayAndMonthOf(need.joinedAt, locale))}` : why;
    }
  }
}

const withoutStop = (text: string) => text.replace(/\.$/, "");
