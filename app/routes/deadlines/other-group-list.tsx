import { computeShiftOfCopy } from "~/cohorts/deadlines/copy-plan";
import type { DeadlinePattern } from "~/cohorts/deadlines/deadline-pattern";
import { addDays } from "~/platform/amsterdam";
import { formatWeekday } from "~/ui/dates";
import { FieldProblem } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import type { PlanAnswer } from "./plan-view";

export interface OtherGroup {
  id: string;
  name: string;
  startsOn: string;
  pattern: DeadlinePattern | null;
  /** How many deadlines it has. */
  count: number;
}

interface OtherGroupListProps {
  others: OtherGroup[];
  /** The first day of this group. */
  startsOn: string;
  answer: PlanAnswer | undefined;
}

// A Monday, so that the days of the week can be named.
const someMonday = "2026-11-23";

/** The trainer's other groups, of which the rhythm can be taken over. */
export function OtherGroupList({ others, startsOn, answer }: OtherGroupListProps) {
  const { deadlinePlan, locale } = useMessages();
  const words = deadlinePlan.copy;
  if (others.length === 0) return null;
  const tell = ({ pattern, count }: OtherGroup) =>
    pattern
      ? words.pattern(count, pattern.everyWeeks, formatWeekday(addDays(someMonday, pattern.weekday - 1), locale))
      : words.byHand(count);
  return (
    <aside className="blocktop" aria-labelledby="copy-title">
      <h2 id="copy-title">{words.title}</h2>
      {answer?.errors.copy ? <FieldProblem id="copy">{deadlinePlan.errors["copy-none"]}</FieldProblem> : null}
      <fieldset>
        <legend className="vh">{words.legend}</legend>
        <ul className="pickrows">
          {others.map((other) => (
            <li key={other.id}>
              <input
                type="radio"
                id={`copy-${other.id}`}
                name="copy"
                value={other.id}
                defaultChecked={answer?.values.copy === other.id}
              />
              <label htmlFor={`copy-${other.id}`}>
                <b>{other.name}</b>
                <span className="soft named-note">
                  {tell(other)} {words.later(computeShiftOfCopy(other, startsOn))}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <p className="small mt3">{words.lead}</p>
      <p className="mt3">
        <button className="tool" type="submit" name="act" value="copy">
          {words.submit}
        </button>
      </p>
    </aside>
  );
}
