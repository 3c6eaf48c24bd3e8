import { everyWeeksChoices, lessonsEachChoices } from "~/cohorts/deadlines/deadline-pattern";
import { holidayRegions } from "~/cohorts/deadlines/school-holidays";
import { planModes } from "~/cohorts/deadlines/typed-plan";
import { addDays } from "~/platform/amsterdam";
import { useIsArchivedGroup } from "~/ui/cohorts/archived-group-context";
import { formatDayAndMonth, formatWeekday } from "~/ui/dates";
import { FieldProblem } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";
import { errorSentence } from "~/ui/messages/error-code";
import { freeWeekFieldName } from "./deadlines.form";
import type { PlanAnswer, PlanView } from "./plan-view";

interface PlanSentenceProps {
  view: PlanView;
  answer: PlanAnswer | undefined;
  hasFinalTest: boolean;
}

// A Monday, so that the days of the week can be named.
const someMonday = "2026-11-23";

/** The pattern as a sentence whose words are fields, and the button that shows what it gives. */
export function PlanSentence({ view, answer, hasFinalTest }: PlanSentenceProps) {
  const { deadlinePlan: words, locale } = useMessages();
  const { sentence } = words;
  const { pattern, mode } = view;
  const typed = (name: string, shown: string) => (answer?.errors[name] ? (answer.values[name] ?? shown) : shown);
  return (
    <div className="plan-head">
      <fieldset className="tools plan-mode">
        <legend className="vh">{words.mode}</legend>
        {planModes.map((each) => (
          <label className="tool" key={each}>
            <input type="radio" name="mode" value={each} defaultChecked={each === mode} />
            <span>{words.modes[each]}</span>
          </label>
        ))}
      </fieldset>
      <div className="sentence">
        <span className="by-pattern">
          {sentence.every}{" "}
          <Choice name="every" label={sentence.everyLabel} value={String(pattern.everyWeeks)}>
            {everyWeeksChoices.map((n) => [String(n), sentence.everyChoices[n] ?? ""])}
          </Choice>{" "}
          {sentence.on}{" "}
          <Choice name="weekday" label={sentence.weekday} value={String(pattern.weekday)}>
            {[1, 2, 3, 4, 5, 6, 7].map((n) => [String(n), formatWeekday(addDays(someMonday, n - 1), locale)])}
          </Choice>{" "}
          {sentence.at} <Input name="time" label={sentence.time} value={typed("time", pattern.time)} answer={answer} />{" "}
          {sentence.from}{" "}
          <Input
            name="from"
            label={sentence.fromLabel}
            type="date"
            value={typed("from", pattern.from)}
            answer={answer}
          />
          ,{" "}
          <Choice name="each" label={sentence.each} value={String(pattern.lessonsEach)}>
            {lessonsEachChoices.map((n) => [String(n), sentence.eachChoices[n] ?? ""])}
          </Choice>{" "}
          {sentence.perTime}{" "}
          <Choice name="holidays" label={sentence.holidays} value={pattern.holidays ?? "none"}>
            {[
              ...holidayRegions.map((region): [string, string] => [region, sentence.skip(region)]),
              ["none", sentence.noSkip],
            ]}
          </Choice>{" "}
          <Choice name="whole" label={sentence.whole} value={pattern.wholeCourse ? "after" : "none"}>
            {[
              ["after", sentence.wholeAfter(hasFinalTest)],
              ["none", sentence.wholeNone],
            ]}
          </Choice>{" "}
        </span>
        <span className="plan-ends">
          {sentence.ends}{" "}
          <Input name="ends" label={sentence.ends} type="date" value={typed("ends", view.endsOn)} answer={answer} />.
        </span>
      </div>
      {["time", "from", "ends"].map((name) => {
        const code = answer?.errors[name];
        if (!code) return null;
        return (
          <FieldProblem key={name} id={`${name}-problem`}>
            {errorSentence(words.errors, code, name)}
          </FieldProblem>
        );
      })}
      <FreeWeeks view={view} answer={answer} />
      {useIsArchivedGroup() ? null : (
        <p className="mt3">
          <button className="tool do" type="submit" name="act" value="preview" data-plan-preview="">
            {words.preview}
          </button>
        </p>
      )}
    </div>
  );
}

function Choice({
  name,
  label,
  value,
  children,
}: {
  name: string;
  label: string;
  value: string;
  children: [string, string][];
}) {
  return (
    <select className="input" name={name} aria-label={label} defaultValue={value} key={value}>
      {children.map(([each, text]) => (
        <option key={each} value={each}>
          {text}
        </option>
      ))}
    </select>
  );
}

interface InputProps {
  name: string;
  label: string;
  value: string;
  type?: "date" | "text";
  answer: PlanAnswer | undefined;
}

function Input({ name, label, value, type = "text", answer }: InputProps) {
  const isWrong = Boolean(answer?.errors[name]);
  return (
    <input
      className="input"
      id={name}
      name={name}
      type={type}
      size={type === "text" ? 5 : undefined}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      aria-describedby={isWrong ? `${name}-problem` : undefined}
      defaultValue={value}
    />
  );
}

/** The weeks that the trainer keeps free besides school holidays. */
function FreeWeeks({ view: { pattern }, answer }: Pick<PlanSentenceProps, "view" | "answer">) {
  const { deadlinePlan, locale } = useMessages();
  const words = deadlinePlan.freeWeeks;
  const code = answer?.errors.free;
  return (
    <details className="fold by-pattern mt3" open={code !== undefined || undefined}>
      <summary>{words.title(pattern.freeWeeks.length)}</summary>
      <div className="flow">
        <p className="small">{words.lead}</p>
        {pattern.freeWeeks.map((monday) => (
          <label className="tick" key={monday}>
            <input type="checkbox" name={freeWeekFieldName(monday)} value="on" defaultChecked />
            <span>{words.week(formatDayAndMonth(monday, locale))}</span>
          </label>
        ))}
        <div>
          <label className="label" htmlFor="free">
            {words.add}
          </label>
          <p className="small" id="free-hint">
            {words.addHint}
          </p>
          {code ? (
            <FieldProblem id="free-problem">{errorSentence(deadlinePlan.errors, code, "free")}</FieldProblem>
          ) : null}
          <input
            className="input short"
            id="free"
            name="free"
            type="date"
            aria-describedby={code ? "free-hint free-problem" : "free-hint"}
            aria-invalid={code ? true : undefined}
            defaultValue={code ? answer?.values.free : ""}
          />
        </div>
      </div>
    </details>
  );
}
