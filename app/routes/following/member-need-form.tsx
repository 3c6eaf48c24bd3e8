import { findDayOfChoice, mostDaysUntilLater, type NeedChoice, startOfDay } from "~/cohorts/needs/standing";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import { memberNeedPath } from "~/ui/addresses";
import { formatShortWeekdayAndDateOf } from "~/ui/dates";
import { Field, TextArea } from "~/ui/forms/field";
import { FieldProblem } from "~/ui/forms/labelled";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm, useSchemaField } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { memberNeedForm } from "./need.form";

interface MemberNeedFormProps {
  cohortId: string;
  learnerId: string;
  /** The id that is sent with the form, so that two clicks store one item. */
  formId: string;
  now: Date;
  /** The page to which the trainer returns. */
  from: "list" | "member";
  /** The query string that says from which list the trainer came. */
  back?: string;
  /** The choice that is made beforehand. */
  chosen: NeedChoice;
  /** The address of a link that leaves the form, if the form is a page of its own. */
  cancel?: string;
  form?: RefusedFormState | undefined;
}

/** The form that sets a member apart: done, or later until a day, with a note for the trainers. */
export function MemberNeedForm({
  cohortId,
  learnerId,
  formId,
  now,
  from,
  back = "",
  chosen,
  cancel,
  form,
}: MemberNeedFormProps) {
  const words = useMessages().following.needs.arrange;
  return (
    <SchemaForm
      className="flow"
      action={memberNeedPath(cohortId, learnerId) + back}
      schema={memberNeedForm}
      state={form}
      words={words.errors}
      autoComplete="off"
    >
      <input type="hidden" name="id" value={form?.values.id ?? formId} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="shownOn" value={formatAmsterdamDay(now)} />
      <ChoiceField now={now} chosen={chosen} />
      <Field name="day" label={words.day} hint={words.dayHint(mostDaysUntilLater)} className="input short" />
      <TextArea name="note" label={words.note} hint={words.noteHint} rows={3} />
      <p className="row">
        <button className="btn" type="submit">
          {words.save}
        </button>
        {cancel ? (
          <a className="go" href={cancel}>
            {words.cancel}
          </a>
        ) : null}
      </p>
    </SchemaForm>
  );
}

const choices = ["done", "tomorrow", "next-week", "day"] as const satisfies readonly NeedChoice[];

function ChoiceField({ now, chosen }: Pick<MemberNeedFormProps, "now" | "chosen">) {
  const { following, locale } = useMessages();
  const words = following.needs.arrange;
  const { id, problem, typed = chosen } = useSchemaField("choice");
  const dayOf = (choice: (typeof choices)[number]) =>
    choice === "day" ? "" : formatShortWeekdayAndDateOf(startOfDay(findDayOfChoice(choice, now)), locale);
  return (
    <fieldset id={id}>
      <legend className="label">{words.until}</legend>
      {problem ? <FieldProblem id={`${id}-problem`}>{problem}</FieldProblem> : null}
      <div className="choices">
        {choices.map((choice) => (
          <label key={choice}>
            <input type="radio" name="choice" value={choice} defaultChecked={typed === choice} />
            <span>{words.choices[choice](dayOf(choice))}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
