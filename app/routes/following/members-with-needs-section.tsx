import type { MemberCountsByStatus } from "~/cohorts/following/progress-matrix";
import type { ArrangedMember, MemberInNeed } from "~/cohorts/needs/listed-members";
import { memberNeedPath } from "~/ui/addresses";
import { NeedsCounts } from "~/ui/cohorts/needs-counts";
import { CourseLanguageProvider } from "~/ui/course-text";
import { formatShortWeekdayAndDateOf } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { tellNeedItem } from "./member-memory";
import { type ListFrame, NeedRow } from "./need-row";

export interface MembersWithNeedsSectionProps extends ListFrame {
  language: string;
  figures: MemberCountsByStatus;
  needs: MemberInNeed[];
  arranged: ArrangedMember[];
  /** People whose invitation a mail server refused. */
  bounced: { id: string; name: string; email: string }[];
  /** The id of the trainer who looks. */
  viewerId: string;
}

/** How many members are shown at first. The others are behind a fold, and beyond `mostInFold` of them in the table only. */
const firstShown = 8;
const mostInFold = 92;
/** How many people with an invitation that did not arrive are named. */
const mostNamed = 2;

/**
 * The list of members who need the trainer, the most urgent first, each with the reason and what can be done; and the members who are arranged
 * until a date. With those on schedule these are all members. Invitations that did not arrive are a line of their own, outside that sum.
 */
export function MembersWithNeedsSection(props: MembersWithNeedsSectionProps) {
  const { cohortId, language, figures, needs, arranged, bounced } = props;
  return (
    <section className="blocktop" id="needs" aria-labelledby="needs-title">
      <NeedsCounts figures={figures} />
      <CourseLanguageProvider language={language}>
        {needs.length > 0 ? (
          <ul className="todo">
            {needs.slice(0, firstShown).map((each, at) => (
              <NeedRow key={each.learnerId} {...props} member={each} isFirst={at === 0} />
            ))}
          </ul>
        ) : null}
        <Rest {...props} rest={needs.slice(firstShown)} />
      </CourseLanguageProvider>
      {arranged.length > 0 ? <Arranged {...props} /> : null}
      {bounced.length > 0 ? <Bounced cohortId={cohortId} bounced={bounced} /> : null}
    </section>
  );
}

function Rest({ rest, ...props }: MembersWithNeedsSectionProps & { rest: MemberInNeed[] }) {
  const words = useMessages().following.needs;
  if (rest.length === 0) return null;
  const hidden = rest.length - mostInFold;
  return (
    <details className="fold" id="needs-rest">
      <summary>{words.rest(rest.length)}</summary>
      <ul className="todo">
        {rest.slice(0, mostInFold).map((each) => (
          <NeedRow key={each.learnerId} {...props} member={each} isFirst={false} />
        ))}
      </ul>
      {hidden > 0 ? (
        <p className="mt5">
          <a href={`/cohorts/${props.cohortId}?show=needs#matrix`}>{words.moreInTable(hidden)}</a>
        </p>
      ) : null}
    </details>
  );
}

function Arranged({ cohortId, formId, arranged, viewerId, now }: MembersWithNeedsSectionProps) {
  const messages = useMessages();
  const words = messages.following.needs;
  return (
    <details className="fold" id="needs-arranged">
      <summary>{words.arrangedTitle(arranged.length)}</summary>
      <p className="soft">{words.arrangedLead}</p>
      <ul className="done-l">
        {arranged.map(({ learnerId, name, item }) => (
          <li key={learnerId}>
            <StateSign name={item.kind === "later" ? "late" : "done"} />
            <div>
              <p>
                <b>{name}</b>, {tellNeedItem({ item, viewerId, now }, messages)},{" "}
                {words.memory.backOn(formatShortWeekdayAndDateOf(item.until, messages.locale))}
              </p>
              {item.note ? <p className="soft typed">{item.note}</p> : null}
            </div>
            <Form action={memberNeedPath(cohortId, learnerId)}>
              <input type="hidden" name="id" value={formId} />
              <button className="tool bare" name="choice" value="back" type="submit" aria-label={words.backFor(name)}>
                {words.back}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
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
