import type { ArrangedMember, MemberInNeed } from "~/cohorts/needs/listed-members";
import { findEndOfLater } from "~/cohorts/needs/standing";
import { cohortMemberPath, memberNeedPath } from "~/ui/addresses";
import { formatShortWeekdayAndDateOf } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { NoteInForce, tellNeedItem } from "./member-memory";
import { type GroupOfListed, type ListFrame, NeedRow } from "./need-row";

/** How many members are shown at first. The others are behind a fold, and beyond `mostInFold` of them in the table of the group only. */
const firstShown = 8;
const mostInFold = 92;

interface NeedListProps {
  frame: ListFrame;
  /** The members who need the trainer, the most urgent first. */
  needs: readonly (MemberInNeed & { group: GroupOfListed })[];
  /** Where those stand whom the fold has no room for. */
  more: { href: string; text: (count: number) => string };
}

/** The members who need the trainer, of one group or of all groups, each with the reason and what can be done. */
export function NeedList({ frame, needs, more }: NeedListProps) {
  const words = useMessages().following.needs;
  const rest = needs.slice(firstShown);
  const hidden = rest.length - mostInFold;
  const rows = (members: NeedListProps["needs"], isTop: boolean) => (
    <ul className="todo">
      {members.map((each, at) => (
        <NeedRow key={each.group.id + each.learnerId} {...frame} member={each} isFirst={isTop && at === 0} />
      ))}
    </ul>
  );
  if (needs.length === 0) return null;
  return (
    <>
      {rows(needs.slice(0, firstShown), true)}
      {rest.length > 0 ? (
        <details className="fold" id="needs-rest">
          <summary>{words.rest(rest.length)}</summary>
          {rows(rest.slice(0, mostInFold), false)}
          {hidden > 0 ? (
            <p className="mt5">
              <a href={more.href}>{more.text(hidden)}</a>
            </p>
          ) : null}
        </details>
      ) : null}
    </>
  );
}

interface ArrangedListProps {
  frame: ListFrame;
  /** The members who stand apart until a date, who come back first at the front. */
  arranged: readonly (ArrangedMember & { group: GroupOfListed })[];
}

/** The members who stand apart until a date: what a trainer did, when they come back, and a button that puts them back now. */
export function ArrangedList({ frame: { formId, viewerId, now, back }, arranged }: ArrangedListProps) {
  const messages = useMessages();
  const words = messages.following.needs;
  if (arranged.length === 0) return null;
  return (
    <details className="fold" id="needs-arranged">
      <summary>{words.arrangedTitle(arranged.length)}</summary>
      <p className="soft">{words.arrangedLead}</p>
      <ul className="done-l">
        {arranged.map(({ learnerId, name, item, group }) => (
          <li key={group.id + learnerId}>
            <StateSign name={findEndOfLater(item, now) ? "late" : "done"} />
            <div>
              <p>
                <a href={cohortMemberPath(group.id, learnerId)}>
                  {group.name === null ? name : words.inGroup(name, group.name)}
                </a>
                , {tellNeedItem({ item, name, viewerId, now }, messages)},{" "}
                {words.memory.backOn(formatShortWeekdayAndDateOf(item.until, messages.locale))}
              </p>
              <NoteInForce item={item} now={now} />
            </div>
            <Form action={memberNeedPath(group.id, learnerId) + back}>
              <input type="hidden" name="id" value={formId} />
              <button
                className="tool bare"
                name="choice"
                value="back"
                type="submit"
                aria-label={words.backFor(group.name === null ? name : words.inGroup(name, group.name))}
              >
                {words.back}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  );
}
