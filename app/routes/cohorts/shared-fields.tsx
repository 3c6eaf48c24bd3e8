/** Fields that a new group and its settings share. */
import { Field } from "~/ui/forms/field";
import { useMessages } from "~/ui/messages";

export interface StoredDates {
  name: string;
  startsOn: string;
  endsOn: string;
}

export function NameField({ stored }: { stored?: StoredDates }) {
  const { fields } = useMessages().cohort;
  return <Field name="name" label={fields.name} hint={fields.nameHint} initial={stored?.name} />;
}

export function DayFields({ stored }: { stored?: StoredDates }) {
  const { fields } = useMessages().cohort;
  return (
    <div className="field-pair">
      <Field name="starts" label={fields.starts} initial={stored?.startsOn} />
      <Field name="ends" label={fields.ends} initial={stored?.endsOn} />
    </div>
  );
}
