import type { MemberInNeed } from "~/cohorts/needs/listed-members";
import type { MemberNeedsTrainerReason } from "~/cohorts/needs/reasons";
import { findDayOfChoice, findEndOfItem, startOfDay } from "~/cohorts/needs/standing";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import { cohortMemberPath, grantFinalTestPath, memberNeedPath } from "~/ui/addresses";
import { MemberNeedSentences, signNameByReasonKind } from "~/ui/cohorts/member-need-reasons";
import { addFromList } from "~/ui/cohorts/way-back";
import { CourseLanguageProvider } from "~/ui/course-text";
import { formatShortWeekdayAndDateOf } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { type Messages, useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { beginWithCapital, NoteInForce, tellNeedItem, tellNews } from "./member-memory";

/** What every row of the list needs. */
export interface ListFrame {
  /** The id that is sent with each form, so that two clicks store one item. */
  formId: string;
  now: Date;
  /** The id of the trainer who looks. */
  viewerId: string;
  /** The query string that brings the trainer back to this list after an act: see `readWayBack`. */
  back: string;
  /** Whether rows have a box to tick. Its form is that of the group: see `PickedInGroups`. */
  picks?: boolean;
}

/** Returns the id of the form with which a trainer does something for the ticked members of a group. */
export const pickFormId = (cohortId: string) => `pick-${cohortId}`;

/** The group of a member in the list. `name`: null where the whole list is about one group. */
export interface GroupOfListed {
  id: string;
  name: string | null;
  language: string;
}

interface NeedRowProps extends ListFrame {
  member: MemberInNeed & { group: GroupOfListed };
  /** Whether this is the first row, which has the only filled button. */
  isFirst: boolean;
}

/** The largest number of reasons in a row. The page of the member has all of them. */
const mostReasons = 2;

/**
 * A member who needs the trainer: name, the reason in a word and in sentences, the act that fits it, "done" and "later". The script of the
 * page finds the row by its id and these two by `data-key`.
 */
export function NeedRow({ formId, now, back, member, viewerId, isFirst, picks = false }: NeedRowProps) {
  const messages = useMessages();
  const words = messages.following.needs;
  const { pick } = messages.cohortOverview;
  const { learnerId, needs, course, item, group } = member;
  const cohortId = group.id;
  // The names of controls differ, also where one person or one name is in several groups.
  const name = group.name === null ? member.name : words.inGroup(member.name, group.name);
  const path = cohortMemberPath(cohortId, learnerId);
  const act = findFittingAct(needs, { path, cohortId, learnerId, name, back }, words);
  // Silence goes together with being late, and then "late" says more.
  const head = needs.find(({ kind }) => kind !== "silent") ?? needs[0];
  return (
    <li id={group.name === null ? `need-${learnerId}` : `need-${cohortId}-${learnerId}`}>
      <p className="nm">
        <span>
          {picks ? (
            <input type="checkbox" name="who" value={learnerId} form={pickFormId(cohortId)} aria-label={pick(name)} />
          ) : null}
          <a href={path}>{member.name}</a>
          {group.name === null ? null : <span className="of"> {group.name}</span>}
        </span>
        {head ? (
          <span className="state">
            <StateSign name={signNameByReasonKind[head.kind]} />
            {words.short[head.kind]}
          </span>
        ) : null}
      </p>
      <p className="soft">
        <CourseLanguageProvider language={group.language}>
          <MemberNeedSentences needs={needs.slice(0, mostReasons)} course={course} mostObjectives={1} />
        </CourseLanguageProvider>
        {item
          ? `${beginWithCapital(tellNeedItem({ item, name: member.name, viewerId, now, lessons: course.lessons }, messages))}.`
          : null}
        {item && findEndOfItem(item, now) ? ` ${tellNews({ item, needs, lessons: course.lessons }, messages)}` : null}
      </p>
      {item ? <NoteInForce item={item} now={now} /> : null}
      <Form className="line" action={memberNeedPath(cohortId, learnerId) + back}>
        <input type="hidden" name="id" value={formId} />
        <input type="hidden" name="shownOn" value={formatAmsterdamDay(now)} />
        <a className={isFirst ? "tool do" : "tool"} href={act.href} aria-label={act.label}>
          {act.text}
        </a>
        <button
          className="tool"
          name="choice"
          value="done"
          type="submit"
          aria-label={words.doneFor(name)}
          data-key="done"
        >
          {words.done}
        </button>
        <Later otherDay={memberNeedPath(cohortId, learnerId) + back} name={name} now={now} />
      </Form>
    </li>
  );
}

interface LaterProps {
  /** The address of the page with all choices. */
  otherDay: string;
  name: string;
  now: Date;
}

/** The choices of "later". They need no script: a `details` opens them. */
function Later({ otherDay, name, now }: LaterProps) {
  const { following, locale } = useMessages();
  const words = following.needs;
  const dayOf = (choice: "tomorrow" | "next-week") =>
    formatShortWeekdayAndDateOf(startOfDay(findDayOfChoice(choice, now)), locale);
  const [tomorrow, nextWeek] = [dayOf("tomorrow"), dayOf("next-week")];
  const choices = [
    { choice: "tomorrow", text: words.tomorrow, day: tomorrow, label: words.tomorrowFor(name, tomorrow) },
    { choice: "next-week", text: words.nextWeek, day: nextWeek, label: words.nextWeekFor(name, nextWeek) },
  ];
  return (
    <details className="pop" name="pop">
      <summary className="tool" aria-label={words.laterFor(name)} data-key="later">
        {words.later}
      </summary>
      <div className="sheet">
        {choices.map(({ choice, text, day, label }) => (
          <button className="tool" name="choice" value={choice} type="submit" aria-label={label} key={choice}>
            {text} <span>{day}</span>
          </button>
        ))}
        <a className="tool" href={otherDay} aria-label={words.otherDayFor(name)}>
          {words.otherDay}
        </a>
      </div>
    </details>
  );
}

/**
 * Returns the act that fits the reasons. Who is stuck or long silent gets a message first, who is late but active gets more time, and who
 * used up the attempts at the final test gets new ones. From each of these pages the trainer returns to the list.
 */
function findFittingAct(
  needs: readonly MemberNeedsTrainerReason[],
  {
    path,
    cohortId,
    learnerId,
    name,
    back,
  }: { path: string; cohortId: string; learnerId: string; name: string; back: string },
  words: Messages["following"]["needs"],
): { href: string; text: string; label: string } {
  const kind = needs[0]?.kind;
  const from = addFromList(back);
  if (kind === "behind") return { href: `${path}/extension${from}`, text: words.extend, label: words.extendFor(name) };
  if (kind === "stuck-final-test") {
    return { href: grantFinalTestPath(cohortId, learnerId) + from, text: words.grant, label: words.grantTo(name) };
  }
  const reason = kind ? `&reason=${kind}` : "";
  return { href: `${path}/message${from}${reason}`, text: words.write, label: words.writeTo(name) };
}
