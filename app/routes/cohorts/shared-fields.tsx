/** This file contains the form fields that a new group and the settings of a group share: its name and its days. */
import { Field } from "~/ui/forms/field";
import { useMessages } from "~/ui/messages";

interface StoredNameAndDates {
  name: string;
  startsOn: string;
  endsOn: string;
}

export function CohortNameField({ stored }: { stored?: StoredNameAndDates }) {
  const { fields } = useMessages().cohort;
  return <Field name="name" label={fields.name} hint={fields.nameHint} initial={stored?.name} />;
}

export function CohortFirstAndLastDayFields({ stored }: { stored?: StoredNameAndDates }) {
  const { fields } = useMessages().cohort;
  return (
    <div className="field-pair">
      <Field name="starts" label={fields.starts} initial={stored?.startsOn} />
      <Field name="ends" label={fields.ends} initial={stored?.endsOn} />
    </div>
  );
}
