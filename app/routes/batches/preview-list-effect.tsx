import type { EffectOnList, PersonSetApart } from "~/cohorts/batches/batch";
import { findEndOfLater } from "~/cohorts/needs/standing";
import { formatShortWeekdayAndDateOf } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { NoteInForce, tellNeedItem } from "../following/member-memory";
import { allApart, leaveOutField } from "./preview.form";

interface PeopleSetApartProps {
  people: PersonSetApart[];
  /** The id of the trainer who looks. */
  viewerId: string;
  now: Date;
}

/** The people of a batch whom a trainer set apart: what was done or noted, until when, and buttons that leave them out. */
export function PeopleSetApart({ people, viewerId, now }: PeopleSetApartProps) {
  const messages = useMessages();
  const words = messages.batch.preview.apart;
  const { memory } = messages.following.needs;
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="apart">
      <h2 id="apart">{words.title(people.length)}</h2>
      <Form className="flow mt3">
        <p>{words.lead(people.length)}</p>
        <ul className="done-l">
          {people.map(({ learnerId, name, item, until }) => (
            <li key={learnerId}>
              <StateSign name={findEndOfLater(item, now) ? "late" : "done"} />
              <div>
                <p>
                  <b>{name}</b>, {tellNeedItem({ item, name, viewerId, now }, messages)}
                  {until ? `, ${memory.backOn(formatShortWeekdayAndDateOf(until, messages.locale))}` : null}
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
        {people.length > 1 ? (
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
  const { arranged, onSchedule, stays, until } = effect;
  return (
    <p>
      {[
        arranged > 0 ? words.arranged(arranged, formatShortWeekdayAndDateOf(until, locale)) : "",
        onSchedule > 0 ? words.onSchedule(onSchedule) : "",
        stays > 0 ? words.stays(stays) : "",
        arranged + onSchedule === 0 && stays === 0 ? words.nobody : "",
      ]
        .filter(Boolean)
        .join(" ")}
    </p>
  );
}
