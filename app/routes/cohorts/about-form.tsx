import { lessonOrders, type TrainedCohort } from "~/cohorts/group/cohort";
import { longestWelcome } from "~/cohorts/group/cohort-input";
import { DayFields, NameField, useProblem } from "~/ui/cohorts/cohort-fields";
import { ErrorSummary } from "~/ui/forms/error-summary";
import { Form } from "~/ui/forms/form";
import type { FormState } from "~/ui/forms/form-state";
import { Labelled } from "~/ui/forms/labelled";
import { useMessages } from "~/ui/messages";

interface AboutFormProps {
  cohort: TrainedCohort;
  form: FormState | undefined;
}

/** Name, days, welcome, order and mails of a group. */
export function AboutForm({ cohort, form }: AboutFormProps) {
  const { fields, settings, error } = useMessages().cohort;
  const problem = useProblem(form);
  return (
    <Form className="flow read" noValidate>
      <input type="hidden" name="part" value="about" />
      <ErrorSummary form={form} tell={error} />
      <NameField form={form} stored={cohort} />
      <DayFields form={form} stored={cohort} />
      <Labelled id="welcome" label={fields.welcome} hint={fields.welcomeHint} problem={problem("welcome")}>
        {(field) => (
          <textarea
            {...field}
            className="input"
            name="welcome"
            rows={5}
            maxLength={longestWelcome}
            defaultValue={form?.values.welcome ?? cohort.welcome}
          />
        )}
      </Labelled>
      <Order order={form?.values.order ?? cohort.lessonOrder} />
      <Mails cohort={cohort} form={form} />
      <p className="row">
        <button className="btn" type="submit">
          {settings.save}
        </button>
      </p>
    </Form>
  );
}

function Order({ order }: { order: string }) {
  const { settings } = useMessages().cohort;
  return (
    <fieldset>
      <legend className="label">{settings.order}</legend>
      <div className="choices">
        {lessonOrders.map((each) => (
          <label key={each}>
            <input type="radio" name="order" value={each} defaultChecked={order === each} />
            <span>{settings[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Mails({ cohort, form }: AboutFormProps) {
  const { settings } = useMessages().cohort;
  // A box that was not ticked sends nothing.
  const on = (name: "deadlineReminders" | "silenceReminders") => (form ? form.values[name] === "on" : cohort[name]);
  return (
    <fieldset aria-describedby="mails-hint">
      <legend className="label">{settings.mails}</legend>
      <p className="small" id="mails-hint">
        {settings.mailsHint}
      </p>
      {(["deadlineReminders", "silenceReminders"] as const).map((name) => (
        <label key={name} className="tick">
          <input type="checkbox" name={name} value="on" defaultChecked={on(name)} />
          <span>{settings[name]}</span>
        </label>
      ))}
    </fieldset>
  );
}
