import type { MemberNeedsTrainerReason } from "~/cohorts/needs/reasons";
import { findNoteInForce, listNewReasons, type NeedItem, showsEnd } from "~/cohorts/needs/standing";
import { countDaysSince, formatAmsterdamDay } from "~/platform/amsterdam";
import { formatDayAndMonthOf, formatShortWeekdayAndDateOf, formatTimeOfDay } from "~/ui/dates";
import { type Messages, useMessages } from "~/ui/messages";

interface ItemProps {
  item: NeedItem;
  /** The member's name. */
  name: string;
  /** The id of the trainer who looks, who reads `you` instead of the own name. */
  viewerId: string;
  now: Date;
  /** The lessons of the member's course. Without them, it is not said for what extra time was taken back. */
  lessons?: { id: string; number: number }[];
}

/** Writes what a trainer did and when, such as `jij schreef om 09:12` or `Youssef gaf gisteren meer tijd`. */
export function tellNeedItem(
  { item, name, viewerId, now, lessons = [] }: ItemProps,
  { following, locale }: Messages,
): string {
  const { memory: words } = following.needs;
  const days = countDaysSince(new Date(item.at), formatAmsterdamDay(now));
  const when =
    days === 0
      ? words.today(formatTimeOfDay(item.at, locale))
      : days === 1
        ? words.yesterday
        : words.earlier(formatDayAndMonthOf(item.at, locale));
  const who = item.actor === viewerId ? words.you : (item.by ?? words.gone);
  const scopes = item.scopes ?? [];
  const numbers = lessons.filter(({ id }) => scopes.includes(id)).map(({ number }) => number);
  const isNamed = numbers.length > 0 || (lessons.length > 0 && scopes.includes(""));
  return words.acts[item.kind](who, when, name) + (isNamed ? words.what(numbers, scopes.includes("")) : "");
}

interface NewsProps {
  /** The latest thing that was done about the member, and why the member needs a trainer now. */
  item: NeedItem;
  needs: readonly MemberNeedsTrainerReason[];
  lessons: { id: string; number: number }[];
}

/** Writes that a member came back before the day that was chosen, and what is new since then. */
export function tellNews({ item, needs, lessons }: NewsProps, { following }: Messages): string {
  const { cameBack, news } = following.needs;
  const numbersOf = (ids: readonly string[]) =>
    lessons.filter(({ id }) => ids.includes(id)).map(({ number }) => number);
  const told = listNewReasons(needs, item.reasons).flatMap((reason) => {
    if (reason.kind === "behind") return [news.behind(numbersOf(reason.scopes), reason.scopes.includes(""))];
    if (reason.kind === "stuck-lesson") return [news["stuck-lesson"](numbersOf(reason.lessonIds))];
    return reason.kind === "silent" ? [] : [news[reason.kind]];
  });
  return cameBack(told);
}

/** The note that trainers made about a member, as long as it holds. */
export function NoteInForce({ item, now }: Pick<ItemProps, "item" | "now">) {
  const note = findNoteInForce(item, now);
  return note ? <p className="soft typed">{note}</p> : null;
}

/** What trainers did about a member, the latest first: who, when, until when, and the note. */
export function MemberMemory({ memory, ...frame }: Omit<ItemProps, "item"> & { memory: NeedItem[] }) {
  const messages = useMessages();
  const { memory: words } = messages.following.needs;
  if (memory.length === 0) return null;
  return (
    <ul className="letters">
      {memory.map((item) => (
        <li key={item.at + item.kind}>
          <p className="who">{beginWithCapital(tellNeedItem({ item, ...frame }, messages))}</p>
          {item.until && showsEnd(item) ? (
            <p className="small">{words.until(formatShortWeekdayAndDateOf(item.until, messages.locale))}</p>
          ) : null}
          {item.note ? <p className="typed">{item.note}</p> : null}
        </li>
      ))}
    </ul>
  );
}

export const beginWithCapital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
