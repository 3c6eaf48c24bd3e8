import type { GroupToday, SittingToday } from "~/cohorts/joining/group-today";
import type { ReviewToday } from "~/learning/review/review-page-data";
import type { Week } from "~/learning/rhythm/week";
import type { LatestNote, OwnCourse } from "~/learning/today/today";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { trainerTodayPath } from "~/ui/addresses";
import { ConsentNotice } from "~/ui/cohorts/consent-notice";
import { useMessages } from "~/ui/messages";
import { ComingWeeksSection } from "~/ui/review/coming-weeks";
import { TodayReviewBlock } from "~/ui/review/today-review-block";
import type { CourseToday } from "~/ui/today/course-today";
import { GroupsBlock } from "~/ui/today/groups-block";
import { LatestNoteBlock } from "~/ui/today/latest-note-block";
import { OtherCoursesBlock } from "~/ui/today/other-courses-block";
import { TodayHero } from "~/ui/today/today-hero";
import { WeekBlock } from "~/ui/today/week-block";

interface TodayPageProps {
  name: string;
  /** The course in which the learner worked last or, before the first enrolment, the only one to begin with. Null if there is a choice. */
  current: CourseToday | null;
  others: OwnCourse[];
  /** The courses to choose from, for a learner without a course. */
  offered: OwnCourse[];
  groups: GroupToday[];
  /** The sittings of these groups that are open or begin soon, and in which the learner can still make the final test. */
  sittings: SittingToday[];
  /** The groups whose text about what trainers see is new. */
  asking: { id: string; name: string }[];
  /** How many members of the learner's own groups need them, for who is also a trainer; otherwise null. */
  inNeed: number | null;
  note: LatestNote | null;
  review: ReviewToday;
  week: Week;
  /** Whether the learner has a pause. */
  paused: boolean;
  /** Whether the learner says in reviews how sure they are. */
  asksConfidence: boolean;
  /** Whether the learner has just confirmed their address, so that the account is new. */
  confirmed: boolean;
}

/** The page where a learner begins: the field with their street, and below it blocks in two columns. An empty block is left out. */
export function TodayPage({
  name,
  current,
  others,
  offered,
  groups,
  sittings,
  asking,
  inNeed,
  note,
  review,
  week,
  paused,
  asksConfidence,
  confirmed,
}: TodayPageProps) {
  const messages = useMessages();
  const isDone = review.state === "done" && !paused;
  const done = isDone && { questions: review.bricks.length, isWeekComplete: week.standing.kind === "complete" };
  return (
    <>
      {confirmed ? (
        <div className="wrap mt5">
          <ActionDoneNotice>{messages.today.confirmed}</ActionDoneNotice>
        </div>
      ) : null}
      <ConsentNotice cohorts={asking} />
      {inNeed ? (
        <p className="wrap mt5">
          {messages.trainerToday.inNeed(inNeed)}. <a href={trainerTodayPath}>{messages.trainerToday.toToday}</a>
        </p>
      ) : null}
      <TodayHero
        name={name}
        current={current}
        offered={offered}
        named={others.length > 0}
        asksCode={groups.length === 0}
        done={done || null}
      />
      <div className="wrap band two">
        <TodayReviewBlock {...{ review, paused, asksConfidence }} />
        <WeekBlock week={week} paused={paused} />
        {groups.length > 0 ? <GroupsBlock groups={groups} sittings={sittings} /> : null}
        {note ? <LatestNoteBlock note={note} /> : null}
        {others.length > 0 ? <OtherCoursesBlock courses={others} /> : null}
        {review.state === "none" || paused ? null : (
          <ComingWeeksSection weeks={review.weeks} today={review.today} wasAsked={review.state !== "nothing"} />
        )}
      </div>
    </>
  );
}
