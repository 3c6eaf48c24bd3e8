import type { SittingToday } from "~/cohorts/joining/group-today";
import { finalTestPath, membershipPath } from "../addresses";
import { formatTimeOfDay } from "../dates";
import { SittingObstacleText } from "../final-test/sitting-obstacle-text";
import { useMessages } from "../messages";
import { CalendarLeaf } from "./calendar-leaf";

/** The sittings of a learner's groups that are open or begin soon, as items of a list with the class `today-dues`. */
export function SittingItems({ sittings }: { sittings: readonly SittingToday[] }) {
  return sittings.map((sitting) => (
    <li key={sitting.id}>
      <Sitting sitting={sitting} />
    </li>
  ));
}

/** The same above the rest of a page, if there are any. */
export function SittingsNotice({ sittings }: { sittings: readonly SittingToday[] }) {
  if (sittings.length === 0) return null;
  return (
    <ul className="wrap today-dues">
      <SittingItems sittings={sittings} />
    </ul>
  );
}

function Sitting({ sitting }: { sitting: SittingToday }) {
  const { today, sitting: words, locale } = useMessages();
  const { courseId, group, room, opensAt, closesAt, isOpen, lessonsLeft, obstacle } = sitting;
  const [from, until] = [formatTimeOfDay(opensAt, locale), formatTimeOfDay(closesAt, locale)];
  return (
    <div className="today-due">
      <CalendarLeaf at={opensAt} />
      <div>
        <p>
          <b>{today.groups.sitting(isOpen)}</b>
        </p>
        <p className="small">
          <a href={membershipPath(group.id)}>
            <bdi>{group.name}</bdi>
          </a>
          , {today.groups.sittingWhen(from, until)}, <bdi className="named">{room}</bdi>.{" "}
          {lessonsLeft > 0 ? (
            today.groups.sittingLessons(lessonsLeft)
          ) : obstacle ? (
            <SittingObstacleText obstacle={obstacle} />
          ) : (
            today.groups.sittingCode
          )}
        </p>
        <p className="small">
          <a className="go" href={finalTestPath(courseId)}>
            {words.member.ofGroup.link}
          </a>
        </p>
      </div>
    </div>
  );
}
