import type { TodayOfTrainer } from "~/cohorts/overseeing/groups-of-trainer";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { EmptyListMessage } from "~/ui/blocks";
import { GroupsNav } from "~/ui/cohorts/groups-nav";
import { NeedsCounts } from "~/ui/cohorts/needs-counts";
import { formatWeekdayAndDate } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { beginWithCapital } from "../following/member-memory";
import { ArrangedList, NeedList } from "../following/need-lists";
import type { ListFrame } from "../following/need-row";
import { TodayInGroups } from "./today-in-groups";

interface TrainerTodayPageProps extends TodayOfTrainer {
  /** What a trainer just did, or null. */
  done: "message" | "extension" | "finalTest" | null;
  frame: ListFrame;
}

/** What a trainer has to do today, in all groups: who needs them, with the same acts as in the list of a group, and what happens in the groups. */
export function TrainerTodayPage(props: TrainerTodayPageProps) {
  const { following, trainerToday: words, locale } = useMessages();
  const { groups, figures, today, done } = props;
  const told = {
    message: following.message.done,
    extension: following.extension.done,
    finalTest: following.finalTest.done,
  };
  return (
    <div className="wrap band">
      <div className="top">
        <div>
          <p className="over">{beginWithCapital(formatWeekdayAndDate(today, locale))}</p>
          <h1>{words.title}</h1>
        </div>
        <GroupsNav current="today" />
      </div>
      {done ? <ActionDoneNotice>{told[done]}</ActionDoneNotice> : null}
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

function Needs({ figures, needs, arranged, frame }: TrainerTodayPageProps) {
  const { trainerToday: words } = useMessages();
  return (
    <section className="blocktop" id="needs" aria-labelledby="needs-title">
      <NeedsCounts figures={figures} />
      {needs.length === 0 ? <p className="say mt3">{words.nobody}</p> : null}
      <NeedList frame={frame} needs={needs} more={{ href: "/cohorts", text: words.moreInGroups }} />
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
