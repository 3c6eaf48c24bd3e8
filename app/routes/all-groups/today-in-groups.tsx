import type { SittingOfToday, TodayOfTrainer } from "~/cohorts/overseeing/groups-of-trainer";
import { cohortMemberPath, cohortPath, cohortSittingPath, liveSessionPath } from "~/ui/addresses";
import { DeadlineBricks } from "~/ui/cohorts/overview/deadline-bricks";
import { composeDue } from "~/ui/cohorts/overview/due-texts";
import { formatShortWeekdayAndDateOf, formatTimeOfDay, formatWeekday } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";

type TodayInGroupsProps = Pick<TodayOfTrainer, "today" | "deadlines" | "sittings" | "live" | "bounced" | "returned">;

/** What happens in the groups of a trainer: live sessions, sittings, who is back on the list, invitations, and this week's deadlines. */
export function TodayInGroups(props: TodayInGroupsProps) {
  const { live, sittings, returned, bounced } = props;
  const { trainerToday: words } = useMessages();
  const happens = live.length + sittings.length + returned.length + bounced.length > 0;
  return (
    <aside>
      {happens ? (
        <section className="blocktop" aria-labelledby="now-title">
          <h2 id="now-title">{words.now}</h2>
          <ul className="news">
            {live.map(({ id, group }) => (
              <li key={id}>
                <StateSign name="busy" />
                <div>
                  <p>
                    <b>{words.live}</b>
                  </p>
                  <p>
                    <a href={liveSessionPath(group.id, id)}>{words.toLive(group.name)}</a>
                  </p>
                </div>
              </li>
            ))}
            {sittings.map((each) => (
              <Sitting key={each.id} today={props.today} sitting={each} />
            ))}
            {returned.length > 0 ? <Returned returned={returned} /> : null}
            {bounced.map(({ count, group }) => (
              <li key={group.id}>
                <StateSign name="again" />
                <div>
                  <p>{words.bounced(count)}</p>
                  <p>
                    <a href={`${cohortPath(group.id)}/invitations`}>{words.toInvitations(group.name)}</a>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <WeekDeadlines deadlines={props.deadlines} />
    </aside>
  );
}

function Sitting({ sitting, today }: { sitting: SittingOfToday; today: string }) {
  const { trainerToday: words, locale } = useMessages();
  const { id, group, room, opensAt, closesAt, state } = sitting;
  const begins = formatShortWeekdayAndDateOf(opensAt, locale);
  const isToday = begins === formatShortWeekdayAndDateOf(new Date(`${today}T12:00:00Z`), locale);
  const from = isToday ? formatTimeOfDay(opensAt, locale) : `${begins}, ${formatTimeOfDay(opensAt, locale)}`;
  return (
    <li>
      <StateSign name={state === "planned" ? "open" : state === "open" ? "busy" : "late"} />
      <div>
        <p>
          <b>{words.sittingNames[state]}</b>
        </p>
        <p className="soft">{words.sittingAt(from, formatTimeOfDay(closesAt, locale), room)}</p>
        <p>
          <a href={cohortSittingPath(group.id, id)}>{words.toSitting(group.name)}</a>
        </p>
      </div>
    </li>
  );
}

/** How many people whose date came are named. */
const mostNamed = 6;

function Returned({ returned }: Pick<TodayInGroupsProps, "returned">) {
  const { trainerToday: words, following } = useMessages();
  const rest = returned.length - mostNamed;
  return (
    <li>
      <StateSign name="again" />
      <p>
        <b>{words.returned}</b>{" "}
        {returned.slice(0, mostNamed).map(({ learnerId, name, group }, at) => (
          <span key={group.id + learnerId}>
            {at > 0 ? ", " : ""}
            <a href={cohortMemberPath(group.id, learnerId)}>{following.needs.inGroup(name, group.name)}</a>
          </span>
        ))}
        {rest > 0 ? ` ${following.needs.more(rest)}` : ""}.
      </p>
    </li>
  );
}

/** This week's deadlines of all groups by the day, each with where its members are. */
function WeekDeadlines({ deadlines }: Pick<TodayInGroupsProps, "deadlines">) {
  const { trainerToday: words, cohortOverview, locale } = useMessages();
  return (
    <section className="blocktop" aria-labelledby="week-title">
      <h2 id="week-title">{words.week}</h2>
      {deadlines.length === 0 ? <p className="soft mt3">{words.noneThisWeek}</p> : null}
      <ul className="news">
        {deadlines.map(({ day, scopes, isOver, group, course, ...counts }) => (
          <li key={group.id + day} className="plain">
            <p>
              <b>{cohortOverview.due(formatWeekday(day, locale), composeDue(course, scopes))}</b>
              {isOver ? ` (${words.over})` : null}
            </p>
            <p>
              <a href={cohortPath(group.id)}>{group.name}</a>
            </p>
            <p className="soft">{cohortOverview.counts(counts)}</p>
            <DeadlineBricks {...counts} />
          </li>
        ))}
      </ul>
    </section>
  );
}
