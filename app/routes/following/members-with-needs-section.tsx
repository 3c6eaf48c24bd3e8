import type { AboutMember } from "~/cohorts/following/about-member";
import type { MemberCountsByStatus } from "~/cohorts/following/progress-matrix";
import type { ArrangedMember, MemberInNeed } from "~/cohorts/needs/listed-members";
import { NeedsCounts } from "~/ui/cohorts/needs-counts";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { ArrangedList, NeedList } from "./need-lists";
import type { ListFrame } from "./need-row";
import { SaidAboutMember } from "./said-about-member";

export interface MembersWithNeedsSectionProps extends ListFrame {
  cohortId: string;
  language: string;
  figures: MemberCountsByStatus;
  needs: MemberInNeed[];
  arranged: ArrangedMember[];
  /** People whose invitation a mail server refused. */
  bounced: { id: string; name: string; email: string }[];
  /** The member about whom the trainer did something just now, or null. */
  about: AboutMember | null;
}

/** How many people with an invitation that did not arrive are named. */
const mostNamed = 2;

/**
 * The list of members who need the trainer, the most urgent first, each with the reason and what can be done; and the members who are arranged
 * until a date. With those on schedule these are all members. Invitations that did not arrive are a line of their own, outside that sum.
 */
export function MembersWithNeedsSection(props: MembersWithNeedsSectionProps) {
  const { cohortId, language, figures, needs, arranged, bounced, about, ...frame } = props;
  const { cohortOverview, following } = useMessages();
  const words = following.needs;
  const group = { id: cohortId, name: null, language };
  const more = { href: `/cohorts/${cohortId}?show=needs#matrix`, text: words.moreInTable };
  return (
    <section className="blocktop" id="needs" aria-labelledby="needs-title">
      {about ? <SaidAboutMember frame={frame} about={about} group={group} /> : null}
      <NeedsCounts figures={figures} />
      <NeedList frame={frame} needs={needs.map((each) => ({ ...each, group }))} more={more} />
      {needs.length > 1 ? (
        <p className="line mt3">
          <a className="tool" href={`/cohorts/${cohortId}?pick=needs#matrix`}>
            {cohortOverview.pickOpen(needs.length)}
            <span className="vh"> {words.pickWho}</span>
          </a>
        </p>
      ) : null}
      <ArrangedList frame={frame} arranged={arranged.map((each) => ({ ...each, group }))} />
      {bounced.length > 0 ? <Bounced cohortId={cohortId} bounced={bounced} /> : null}
    </section>
  );
}

function Bounced({ cohortId, bounced }: Pick<MembersWithNeedsSectionProps, "cohortId" | "bounced">) {
  const words = useMessages().following.needs;
  const people = bounced.slice(0, mostNamed).map(({ name, email }) => name || email);
  return (
    <p className="line nowr mt5">
      <StateSign name="again" />
      <span>
        {words.bounced(bounced.length, people)} <a href={`/cohorts/${cohortId}/invitations`}>{words.invitations}</a>
      </span>
    </p>
  );
}
