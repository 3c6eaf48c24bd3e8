import { sortDeadlines } from "~/cohorts/deadlines/deadline-order";
import type { Cohort } from "~/cohorts/group/cohort";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import { coursePath } from "../addresses";
import { DefinitionList } from "../blocks";
import { CourseText } from "../course-text";
import { formatLongDate, formatLongDateTime, formatLongDayOf } from "../dates";
import { useMessages } from "../messages";
import { useDeadlineScopeName } from "./deadline-scope-name";

export type CourseTitleAndLessons = Pick<CourseOutline, "id" | "title" | "language" | "lessons" | "finalTest">;

interface CohortDetailsListProps {
  cohort: Pick<Cohort, "startsOn" | "endsOn" | "lessonOrder"> & { trainers: string[] };
  course: CourseTitleAndLessons;
  /** When the person became a member of the group, or null if they are not a member. */
  joinedAt?: Date | null;
}

/** The facts about a group (course, trainers, period, order of lessons), for its members and for people who may join it. */
export function CohortDetailsList({ cohort, course, joinedAt = null }: CohortDetailsListProps) {
  const { membership, locale } = useMessages();
  const words = membership.offer;
  const { startsOn, endsOn, trainers, lessonOrder } = cohort;
  return (
    <DefinitionList
      facts={[
        {
          label: words.course,
          value: (
            <a href={coursePath(course.id)}>
              <CourseText>{course.title}</CourseText>
            </a>
          ),
        },
        { label: words.trainers, value: trainers.length > 0 ? trainers.join(", ") : words.noTrainers },
        { label: words.period, value: words.between(formatLongDate(startsOn, locale), formatLongDate(endsOn, locale)) },
        { label: words.order, value: words.orders[lessonOrder] },
        ...(joinedAt ? [{ label: membership.page.since, value: formatLongDayOf(joinedAt, locale) }] : []),
      ]}
    />
  );
}

interface DeadlineListProps {
  deadlines: { scope: string; dueAt: string; extended?: boolean }[];
  lessons: CourseTitleAndLessons["lessons"];
  now?: Date;
  /** The scopes of the deadlines that the reader met: lessons, and empty for the course as a whole. */
  passed?: readonly string[];
}

/** A list of deadlines. `now`: the current time, if deadlines that are over and not met must be marked as past. */
export function DeadlineList({ deadlines, lessons, now, passed = [] }: DeadlineListProps) {
  const { membership, locale } = useMessages();
  const nameOf = useDeadlineScopeName(lessons);
  if (deadlines.length === 0) return <p>{membership.offer.noDeadlines}</p>;
  return (
    <ol className="dues plain">
      {sortDeadlines(deadlines, lessons).map(({ scope, dueAt, extended }) => {
        const notes = [
          extended ? membership.page.extended : "",
          passed.includes(scope)
            ? membership.page.passed
            : now !== undefined && new Date(dueAt) <= now
              ? membership.page.past
              : "",
        ].filter(Boolean);
        return (
          <li key={scope}>
            <b>{nameOf(scope)}</b>: {formatLongDateTime(dueAt, locale)}
            {notes.length > 0 ? <span className="small"> ({notes.join("; ")})</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
