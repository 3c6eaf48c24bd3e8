import type { TodayOfTrainer } from "~/cohorts/overseeing/groups-of-trainer";
import { EmptyListMessage } from "~/ui/blocks";
import { GroupsNav } from "~/ui/cohorts/groups-nav";
import { NeedsCounts } from "~/ui/cohorts/needs-counts";
import { formatWeekdayAndDate } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { beginWithCapital } from "../following/member-memory";
import { ArrangedList, NeedList } from "../following/need-lists";
import type { ListFrame } from "../following/need-row";
import { SaidAboutMember } from "../following/said-about-member";
import { PickedInGroups } from "./picked-in-groups";
import { TodayInGroups } from "./today-in-groups";

interface TrainerTodayPageProps extends TodayOfTrainer {
  frame: ListFrame;
}

/** What a trainer has to do today, in all groups: who needs them, with the same acts as in the list of a group, and what happens in the groups. */
export function TrainerTodayPage(props: TrainerTodayPageProps) {
  const { trainerToday: words, locale } = useMessages();
  const { groups, figures, today } = props;
  return (
    <div className="wrap band">
      <div className="top">
        <div>
          <p className="over">{beginWithCapital(formatWeekdayAndDate(today, locale))}</p>
          <h1>{words.title}</h1>
        </div>
        <GroupsNav current="today" />
      </div>
      {groups === 0 ? (
        <Nothing title={words.noGroups} text={words.noGroupsText} />
      ) : (
        <div className="desk2 turned">
          {figures.members === 0 ? (
            <Nothing title={words.noMembers} text={words.noMembersText} />
          ) : (
            <Needs {...props} />
          )}
          <TodayInGroups {...props} />
        </div>
      )}
    </div>
  );
}

function Needs({ figures, needs, arranged, about, frame }: TrainerTodayPageProps) {
  const { trainerToday: words } = useMessages();
  return (
    <section className="blocktop" id="needs" aria-labelledby="needs-title">
      {about ? <SaidAboutMember frame={frame} about={about} group={about.group} /> : null}
      <NeedsCounts figures={figures} />
      {needs.length === 0 ? <p className="say mt3">{words.nobody}</p> : null}
      <NeedList frame={{ ...frame, picks: true }} needs={needs} more={{ href: "/cohorts", text: words.moreInGroups }} />
      <PickedInGroups groups={needs.map(({ group }) => group)} />
      <ArrangedList frame={frame} arranged={arranged} />
    </section>
  );
}

function Nothing({ title, text }: { title: string; text: string }) {
  const { trainerToday: words } = useMessages();
  const action = (
    <a className="btn" href="/cohorts">
      {words.toGroups}
    </a>
  );
  return <EmptyListMessage title={title} text={text} action={action} />;
}
