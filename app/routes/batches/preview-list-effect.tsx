import type { EffectOnList, PersonSetApart } from "~/cohorts/batches/batch";
import { findEndOfLater } from "~/cohorts/needs/standing";
import type { Locale } from "~/platform/locale";
import { formatShortWeekdayAndDateOf } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { type Messages, useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { NoteInForce, tellNeedItem } from "../following/member-memory";
import { allApart, leaveOutField } from "./preview.form";

interface PeopleSetApartProps {
  people: PersonSetApart[];
  /** The id of the trainer who looks. */
  viewerId: string;
  now: Date;
}

/** The people of a batch whom a trainer set apart or noted something about. Only who stands apart now is called arranged. */
export function PeopleSetApart({ people, ...frame }: PeopleSetApartProps) {
  const words = useMessages().batch.preview.apart;
  const arranged = people.filter(({ until }) => until !== null);
  const noted = people.filter(({ until }) => until === null);
  return (
    <>
      <People {...frame} id="apart" title={words.title(arranged.length)} people={arranged} />
      <People {...frame} id="noted" title={words.noted(noted.length)} people={noted} />
    </>
  );
}

/** What was done or noted about some people, until when, and buttons that leave them out. */
function People({ people, viewerId, now, id, title }: PeopleSetApartProps & { id: string; title: string }) {
  const messages = useMessages();
  const words = messages.batch.preview.apart;
  const { memory } = messages.following.needs;
  if (people.length === 0) return null;
  const dayOf = (until: string) => formatShortWeekdayAndDateOf(until, messages.locale);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Form className="flow mt3">
        <p>{words.lead(people.length)}</p>
        <ul className="done-l">
          {people.map(({ learnerId, name, item, until, after }) => (
            <li key={learnerId}>
              <StateSign name={findEndOfLater(item, now) ? "late" : "done"} />
              <div>
                <p>
                  <b>{name}</b>, {tellNeedItem({ item, name, viewerId, now }, messages)}
                  {after
                    ? `, ${words.afterwards[after.standing](after.until ? dayOf(after.until) : "")}`
                    : until
                      ? `, ${memory.backOn(dayOf(until))}`
                      : null}
                </p>
                <NoteInForce item={item} now={now} />
              </div>
              <button
                className="tool bare"
                name={leaveOutField}
                value={learnerId}
                type="submit"
                aria-label={words.leaveOutOf(name)}
              >
                {words.leaveOut}
              </button>
            </li>
          ))}
        </ul>
        {people.length > 1 && id === "apart" ? (
          <p>
            <button className="tool" name={leaveOutField} value={allApart} type="submit">
              {words.leaveOutAll(people.length)}
            </button>
          </p>
        ) : null}
      </Form>
    </section>
  );
}

/** What sending does to the list of who needs the trainer. */
export function ListEffect({ effect, toGroup }: { effect: EffectOnList | null; toGroup: boolean }) {
  const { batch, locale } = useMessages();
  const words = batch.preview.onList;
  if (toGroup) return <p>{words.group}</p>;
  if (!effect) return null;
  return <p>{tellListEffect(effect, words, locale) || words.nobody}</p>;
}

/** What sending did to the list of who needs the trainer. Nothing if nothing changed. */
export function ListEffectDone({ effect }: { effect: EffectOnList }) {
  const { batch, locale } = useMessages();
  const text = tellListEffect(effect, batch.done.onList, locale);
  return text ? <p>{text}</p> : null;
}

function tellListEffect(
  { arranged, onSchedule, stays }: EffectOnList,
  words: Messages["batch"]["done"]["onList"],
  locale: Locale,
): string {
  const sentences = [
    ...arranged.map(({ until, count }) => words.arranged(count, formatShortWeekdayAndDateOf(until, locale))),
    onSchedule > 0 ? words.onSchedule(onSchedule) : "",
    stays > 0 ? words.stays(stays) : "",
  ];
  return sentences.filter(Boolean).join(" ");
}
