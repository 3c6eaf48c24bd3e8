/** Fields that a new group and its settings share. */
import { longestName } from "~/cohorts/group/cohort-input";
import type { FormState } from "../forms/form-state";
import { Labelled } from "../forms/labelled";
import { useMessages } from "../messages";

/** What is wrong with a field of this form, in words. */
export function useProblem(form: FormState | undefined): (name: string) => string | undefined {
  const { error } = useMessages().cohort;
  return (name) => (form?.errors[name] ? error(form.errors[name]) : undefined);
}

export interface StoredDates {
  name: string;
  startsOn: string;
  endsOn: string;
}

export function NameField({ form, stored }: { form: FormState | undefined; stored?: StoredDates }) {
  const { fields } = useMessages().cohort;
  const problem = useProblem(form);
  return (
    <Labelled id="name" label={fields.name} hint={fields.nameHint} problem={problem("name")}>
      {(field) => (
        <input
          {...field}
          className="input"
          name="name"
          required
          maxLength={longestName}
          autoComplete="off"
          defaultValue={form?.values.name ?? stored?.name}
        />
      )}
    </Labelled>
  );
}

export function DayFields({ form, stored }: { form: FormState | undefined; stored?: StoredDates }) {
  const { fields } = useMessages().cohort;
  const problem = useProblem(form);
  const days = [
    { name: "starts", label: fields.starts, value: stored?.startsOn },
    { name: "ends", label: fields.ends, value: stored?.endsOn },
  ];
  return (
    <div className="field-pair">
      {days.map(({ name, label, value }) => (
        <Labelled key={name} id={name} label={label} problem={problem(name)}>
          {(field) => (
            <input
              {...field}
              className="input"
              type="date"
              name={name}
              required
              defaultValue={form?.values[name] ?? value}
            />
          )}
        </Labelled>
      ))}
    </div>
  );
}
