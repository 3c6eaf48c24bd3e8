import type { GroupDeadline, GroupToday, SittingToday } from "~/cohorts/joining/group-today";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import { finalTestPath, membershipPath } from "../addresses";
import { useDeadlineScopeName } from "../cohorts/deadline-scope-name";
import { formatLeaf, formatTimeOfDay } from "../dates";
import { useMessages } from "../messages";

/** The learner's groups: the sittings that are open or begin soon, the next deadline of each, and what trainers see. */
export function GroupsBlock({ groups, sittings }: { groups: GroupToday[]; sittings: SittingToday[] }) {
  const { today } = useMessages();
  const trainers = new Set(groups.flatMap((group) => group.trainers));
  return (
    <section className="block" aria-labelledby="today-groups">
      <h2 id="today-groups">{today.groups.title(groups.length)}</h2>
      <ul className="today-dues">
        {sittings.map((sitting) => (
          <li key={sitting.id}>
            <Sitting sitting={sitting} />
          </li>
        ))}
        {groups.map((group) => (
          <li key={group.id}>{group.next ? <Due group={group} next={group.next} /> : <Without group={group} />}</li>
        ))}
      </ul>
      <p className="small">{today.groups.seen(trainers.size)}</p>
    </section>
  );
}

function Sitting({ sitting }: { sitting: SittingToday }) {
  const { today, sitting: words, locale } = useMessages();
  const { courseId, group, room, opensAt, closesAt, isOpen, lessonsLeft } = sitting;
  const [from, until] = [formatTimeOfDay(opensAt, locale), formatTimeOfDay(closesAt, locale)];
  return (
    <div className="today-due">
      <Leaf at={opensAt} />
      <div>
        <p>
          <b>{today.groups.sitting(isOpen)}</b>
        </p>
        <p className="small">
          <a href={membershipPath(group.id)}>
            <bdi>{group.name}</bdi>
          </a>
          , {today.groups.sittingWhen(from, until)}, <bdi className="named">{room}</bdi>.{" "}
          {lessonsLeft > 0 ? today.groups.sittingLessons(lessonsLeft) : today.groups.sittingCode}
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

function Due({ group: { id, name, trainers, lessons }, next }: { group: GroupToday; next: GroupDeadline }) {
  const { today, locale } = useMessages();
  const nameOf = useDeadlineScopeName(lessons);
  return (
    <div className="today-due">
      <Leaf at={next.dueAt} />
      <div>
        <p>
          <b>{today.groups.due(next.scopes.map(nameOf))}</b>
        </p>
        <p className="small">
          <a href={membershipPath(id)}>
            <bdi>{name}</bdi>
          </a>
          {trainers.length > 0 ? `, ${today.groups.agreedWith(trainers)}` : null}.{" "}
          {today.groups.left(next.days, next.piecesLeft, formatTimeOfDay(next.dueAt, locale))}
        </p>
      </div>
    </div>
  );
}

function Without({ group: { id, name } }: { group: GroupToday }) {
  const { membership } = useMessages();
  return (
    <p className="small">
      <a href={membershipPath(id)}>
        <bdi>{name}</bdi>
      </a>
      : {membership.list.none}
    </p>
  );
}

/** The leaf of a calendar, with the day of a deadline. */
function Leaf({ at }: { at: string }) {
  const { locale } = useMessages();
  const { weekday, day, month } = formatLeaf(formatAmsterdamDay(new Date(at)), locale);
  return (
    <p className="today-leaf">
      <span>{weekday}</span> <b>{day}</b> <em>{month}</em>
    </p>
  );
}
