import type { GroupDeadline, GroupToday, SittingToday } from "~/cohorts/joining/group-today";
import { membershipPath } from "../addresses";
import { useDeadlineScopeName } from "../cohorts/deadline-scope-name";
import { formatTimeOfDay } from "../dates";
import { useMessages } from "../messages";
import { CalendarLeaf } from "./calendar-leaf";
import { SittingItems } from "./sitting-items";

/** The learner's groups: the sittings that are open or begin soon, the next deadline of each, and what trainers see. */
export function GroupsBlock({ groups, sittings }: { groups: GroupToday[]; sittings: SittingToday[] }) {
  const { today } = useMessages();
  const trainers = new Set(groups.flatMap((group) => group.trainers));
  return (
    <section className="block" aria-labelledby="today-groups">
      <h2 id="today-groups">{today.groups.title(groups.length)}</h2>
      <ul className="today-dues">
        <SittingItems sittings={sittings} />
        {groups.map((group) => (
          <li key={group.id}>{group.next ? <Due group={group} next={group.next} /> : <Without group={group} />}</li>
        ))}
      </ul>
      <p className="small">{today.groups.seen(trainers.size)}</p>
    </section>
  );
}

function Due({ group: { id, name, trainers, lessons }, next }: { group: GroupToday; next: GroupDeadline }) {
  const { today, locale } = useMessages();
  const nameOf = useDeadlineScopeName(lessons);
  return (
    <div className="today-due">
      <CalendarLeaf at={next.dueAt} />
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
