import { formatDayAndMonth, formatLongDate } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { useRowName } from "./plan-names";
import type { PlanView } from "./plan-view";

/**
 * What to do about deadlines after the last day of the group, or lessons after the whole course: each way is computed already. `isRefused`:
 * the trainer wanted to save, so the box takes the focus.
 */
export function WaysOutBox({ view, isRefused }: { view: PlanView; isRefused: boolean }) {
  const { deadlinePlan, locale } = useMessages();
  const words = deadlinePlan.ways;
  const { ways, rows } = view;
  if (!ways) return <div id="plan-ways" />;
  const isLate = ways.late.length > 0;
  const numberOf = (id: string) => rows.find((row) => row.scope === id)?.number ?? 0;
  return (
    <div
      className="askbox mt5"
      id="plan-ways"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page was asked for again by sending the form; this is its answer.
      autoFocus={isRefused && isLate}
    >
      <p className="state">
        <StateSign name={isLate ? "stuck" : "late"} />
        <span>{isLate ? <LateWords view={view} /> : <AfterCourseWords view={view} />}</span>
      </p>
      <p className="soft">{isLate ? words.lead : words.courseLead}</p>
      {isLate && ways.course ? <p className="soft">{words.courseMoves}</p> : null}
      <p className="line mt3">
        {ways.extend ? (
          <button className="tool do" type="submit" name="act" value="extend">
            {words.extend(formatDayAndMonth(ways.extend, locale))}
          </button>
        ) : null}
        {ways.together ? (
          <button className="tool" type="submit" name="act" value="together">
            {words.together(ways.together.map(({ first, second }) => [numberOf(first), numberOf(second)]))}
          </button>
        ) : null}
        {ways.earlier ? (
          <button className="tool" type="submit" name="act" value="earlier">
            {words.earlier(formatDayAndMonth(ways.earlier, locale))}
          </button>
        ) : null}
        {!isLate && ways.course ? (
          <button className="tool do" type="submit" name="act" value="course">
            {words.moveCourse(formatDayAndMonth(ways.course.day, locale))}
          </button>
        ) : null}
      </p>
    </div>
  );
}

function LateWords({ view: { rows, ways } }: { view: PlanView }) {
  const { deadlinePlan, locale } = useMessages();
  const nameOf = useRowName(rows);
  const late = ways?.late ?? [];
  const [scope = ""] = late;
  if (late.length !== 1) return deadlinePlan.ways.lateMany(late.length);
  return deadlinePlan.ways.late(
    nameOf(scope),
    formatLongDate(rows.find((row) => row.scope === scope)?.day ?? "", locale),
  );
}

function AfterCourseWords({ view: { rows, ways } }: { view: PlanView }) {
  const { deadlinePlan, locale } = useMessages();
  const lessons = rows.flatMap(({ scope, number }) =>
    number !== null && ways?.afterCourse.includes(scope) ? [number] : [],
  );
  const course = rows.find(({ number }) => number === null)?.day ?? "";
  return deadlinePlan.ways.afterCourse(lessons, formatLongDate(course, locale));
}
