import type { EffectOnList, PersonOnLater } from "~/cohorts/batches/batch";
import { formatShortWeekdayAndDateOf } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { allOnLater, leaveOutField } from "./preview.form";

/** The people of a batch who stand on "later", each with the day and the note, and buttons that leave them out. */
export function PeopleOnLater({ later }: { later: PersonOnLater[] }) {
  const { batch, locale } = useMessages();
  const words = batch.preview.later;
  if (later.length === 0) return null;
  return (
    <section aria-labelledby="on-later">
      <h2 id="on-later">{words.title(later.length)}</h2>
      <Form className="flow mt3">
        <p>{words.lead}</p>
        <ul className="done-l">
          {later.map(({ learnerId, name, until, note }) => (
            <li key={learnerId}>
              <StateSign name="late" />
              <div>
                <p>
                  <b>{name}</b>, {words.until(formatShortWeekdayAndDateOf(until, locale))}
                </p>
                {note ? <p className="soft typed">{note}</p> : null}
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
        {later.length > 1 ? (
          <p>
            <button className="tool" name={leaveOutField} value={allOnLater} type="submit">
              {words.leaveOutAll(later.length)}
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
