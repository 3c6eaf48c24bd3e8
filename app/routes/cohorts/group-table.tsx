import type { GroupOfTrainer } from "~/cohorts/overseeing/groups-of-trainer";
import { cohortPath } from "~/ui/addresses";
import { countWeeks } from "~/ui/cohorts/overview/cohort-moment-text";
import { composeDue } from "~/ui/cohorts/overview/due-texts";
import { StandingBricks } from "~/ui/cohorts/standing-bricks";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { formatLongDate, formatWeekdayAndDate } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { ResponsiveTable } from "~/ui/responsive-table";

interface GroupTableProps {
  groups: GroupOfTrainer[];
  /** The day in Amsterdam. */
  today: string;
}

/** The groups of a trainer: how many members need the trainer, and the deadline of this week or the next one. */
export function GroupTable({ groups, today }: GroupTableProps) {
  const { cohort, trainerToday } = useMessages();
  return (
    <ResponsiveTable
      caption={cohort.list.title}
      rows={groups}
      rowKey={({ cohort: { id } }) => id}
      columns={[
        { key: "name", label: cohort.list.columns.name, cell: (group) => <Name group={group} today={today} /> },
        { key: "standing", label: trainerToday.list.standing, cell: (group) => <Standing group={group} /> },
        { key: "deadline", label: trainerToday.list.deadline, cell: (group) => <Deadline group={group} /> },
      ]}
    />
  );
}

function Name({ group: { cohort, course }, today }: { group: GroupOfTrainer; today: string }) {
  const { cohort: words } = useMessages();
  return (
    <>
      <a className="named" href={cohortPath(cohort.id)}>
        {cohort.name}
      </a>
      <span className="small named-note">
        <CourseLanguageProvider language={course.language}>
          <CourseText>{course.title}</CourseText>
        </CourseLanguageProvider>
      </span>
      <span className="small named-note">
        <Moment cohort={cohort} today={today} />
        {cohort.part === "co-trainer" ? `. ${words.list.coTrainer}` : null}
      </span>
    </>
  );
}

/** Which week of the group it is, or when it begins or ended. */
function Moment({ cohort: { startsOn, endsOn }, today }: { cohort: GroupOfTrainer["cohort"]; today: string }) {
  const { trainerToday, locale } = useMessages();
  const words = trainerToday.list;
  if (today < startsOn) return words.coming(formatLongDate(startsOn, locale));
  if (today > endsOn) return words.ended(formatLongDate(endsOn, locale));
  return words.week(countWeeks(startsOn, today), countWeeks(startsOn, endsOn));
}

function Standing({ group: { figures } }: { group: GroupOfTrainer }) {
  const words = useMessages().trainerToday.list;
  if (figures.members === 0) return <span className="soft">{words.none}</span>;
  return (
    <>
      <span>
        <b>{words.needs(figures.needs)}</b>
        {words.others(figures)}
      </span>
      <StandingBricks figures={figures} />
    </>
  );
}

function Deadline({ group: { course, hasDeadlines, deadline } }: { group: GroupOfTrainer }) {
  const { trainerToday, cohortOverview, locale } = useMessages();
  const words = trainerToday.list;
  if (!deadline) return <span className="soft">{hasDeadlines ? words.noneDue : words.noDeadlines}</span>;
  const { day, scopes, isOver, passed, busy, open } = deadline;
  const of = passed + busy + open;
  return (
    <>
      <span>
        {cohortOverview.due(formatWeekdayAndDate(day, locale), composeDue(course, scopes))}
        {isOver ? ` (${trainerToday.over})` : null}
      </span>
      {of > 0 ? <span className="small named-note">{words.passed(passed, of)}</span> : null}
    </>
  );
}
