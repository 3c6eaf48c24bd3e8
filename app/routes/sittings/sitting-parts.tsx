/** What the pages about sittings show: the state of a sitting, when and where it is, and the members who did not begin. */
import {
  findGroupBeforeSitting,
  type MemberBeforeSitting,
  mayBeginInSitting,
} from "~/cohorts/sittings/members-before-sitting";
import type { MemberNotBegun, SittingForTrainer } from "~/cohorts/sittings/sitting-views";
import type { SittingState } from "~/learning/sitting/sitting";
import { cohortMemberPath } from "~/ui/addresses";
import { DefinitionList } from "~/ui/blocks";
import { useMessages } from "~/ui/messages";
import { StateSign, type StateSignName } from "~/ui/motif";
import { ResponsiveTable } from "~/ui/responsive-table";

const signNames: Record<SittingState, StateSignName> = {
  planned: "open",
  open: "busy",
  ended: "again",
  closed: "done",
  withdrawn: "open",
  lapsed: "stuck",
};

export function SittingStateLine({ sitting: { state } }: { sitting: Pick<SittingForTrainer, "state"> }) {
  const { states } = useMessages().sitting;
  return (
    <p className="state">
      <StateSign name={signNames[state]} />
      <span>{states[state]}</span>
    </p>
  );
}

/** When and where, and what certificates state. No certificate rests on a sitting that was withdrawn. */
export function SittingFacts({ sitting }: { sitting: SittingForTrainer }) {
  const { sitting: words } = useMessages();
  const { opensAt, closesAt, room, supervisedBy, state } = sitting;
  const stated = state === "lapsed" ? words.page.unsupervised : words.page.supervisedBy(supervisedBy);
  return (
    <DefinitionList
      facts={[
        { label: words.page.when, value: words.when(opensAt, closesAt) },
        { label: words.page.where, value: <span className="named">{room}</span> },
        ...(state === "withdrawn"
          ? []
          : [{ label: words.page.onCertificate, value: <span className="named">{stated}</span> }]),
      ]}
    />
  );
}

/** Returns whether somebody can't begin because they passed. That is no problem, so it has no sign of one. */
const hasPassed = ({ kind }: MemberBeforeSitting) => kind === "supervised" || kind === "undecided" || kind === "used";

interface MembersBeforeSittingProps {
  cohortId: string;
  /** The heading above the table of those who can begin, which is there only with it. */
  able: string | null;
  members: MemberNotBegun[];
}

/** Members before a sitting: who can begin, then who can't and why. Who passed under supervision is folded, because a sitting brings them nothing. */
export function MembersBeforeSitting({ cohortId, able, members }: MembersBeforeSittingProps) {
  const { page } = useMessages().sitting;
  const of = (group: ReturnType<typeof findGroupBeforeSitting>) =>
    members.filter(({ before }) => findGroupBeforeSitting(before) === group);
  const [ready, blocked, supervised] = [able === null ? [] : of("able"), of("blocked"), of("supervised")];
  return (
    <div className="flow">
      {able !== null && ready.length > 0 ? (
        <MembersNotBegunTable caption={able} cohortId={cohortId} members={ready} />
      ) : null}
      {blocked.length > 0 ? (
        <>
          {able === null ? null : <h3>{page.blocked}</h3>}
          <MembersNotBegunTable caption={page.blocked} cohortId={cohortId} members={blocked} />
        </>
      ) : null}
      {supervised.length > 0 ? (
        <details className="fold">
          <summary>{page.supervised(supervised.length)}</summary>
          <ul className="batch-names mt3">
            {supervised.map(({ learnerId, name }) => (
              <li key={learnerId}>
                <a className="named" href={cohortMemberPath(cohortId, learnerId)}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

interface MembersNotBegunProps {
  caption: string;
  cohortId: string;
  members: MemberNotBegun[];
}

/** Members with whether they can begin, and why they can't. */
export function MembersNotBegunTable({ caption, cohortId, members }: MembersNotBegunProps) {
  const { sitting } = useMessages();
  return (
    <ResponsiveTable
      caption={caption}
      rows={members}
      rowKey={({ learnerId }) => learnerId}
      keyed
      columns={[
        {
          key: "name",
          label: sitting.page.columns.name,
          cell: ({ learnerId, name }) => (
            <a className="named" href={cohortMemberPath(cohortId, learnerId)}>
              {name}
            </a>
          ),
        },
        {
          key: "before",
          label: sitting.page.columns.before,
          cell: ({ before }) => (
            <span className="state">
              <StateSign name={mayBeginInSitting(before) ? "open" : hasPassed(before) ? "done" : "again"} />
              <span>{sitting.before(before)}</span>
            </span>
          ),
        },
      ]}
    />
  );
}
