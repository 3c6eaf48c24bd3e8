/** The fields that give a later deadline. The forms for one member and for many share them. */
import { z } from "zod";
import { maxExtensionReasonLength, type TypedExtension } from "~/cohorts/acting/extension-rules";
import { defaultDeadlineTime } from "~/cohorts/group/cohort-input";
import { formatLongDateTime } from "../dates";
import { Field, TextArea } from "../forms/field";
import { optionalTextField } from "../forms/fields";
import { LabelledControl } from "../forms/labelled";
import { useSchemaField } from "../forms/schema-form";
import { useMessages } from "../messages";
import { useDeadlineScopeName } from "./deadline-scope-name";

/** The fields of a later deadline, for the schema of a form. The use case checks them together, against the existing deadlines. */
export const deadlineExtensionFields = {
  /** What the deadline is for: a lesson's id, or empty for the whole course. */
  scope: z.string().default(""),
  day: z.string().meta({ format: "date", required: true }).default(""),
  time: z.string().meta({ format: "time", required: true }).default(""),
  reason: optionalTextField({ most: maxExtensionReasonLength, long: "reason-long", required: true }),
};

interface DeadlineExtensionFieldsProps {
  lessons: { id: string; number: number }[];
  deadlines: { scope: string; dueAt: Date | string }[];
  initial: Partial<TypedExtension>;
}

export function DeadlineExtensionFields({ lessons, deadlines, initial }: DeadlineExtensionFieldsProps) {
  const words = useMessages().following.extension;
  return (
    <>
      <ScopeField lessons={lessons} deadlines={deadlines} initial={initial.scope ?? ""} />
      <Field name="day" label={words.day} initial={initial.day} />
      <Field name="time" label={words.time} hint={words.timeHint} initial={initial.time ?? defaultDeadlineTime} />
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={4} initial={initial.reason} />
    </>
  );
}

function ScopeField({
  lessons,
  deadlines,
  initial,
}: Omit<DeadlineExtensionFieldsProps, "initial"> & { initial: string }) {
  const { following, locale } = useMessages();
  const words = following.extension;
  const nameOf = useDeadlineScopeName(lessons);
  const { id, problem, typed = initial } = useSchemaField("scope");
  return (
    <LabelledControl id={id} label={words.scope} problem={problem}>
      {(field) => (
        <select {...field} className="input" name="scope" defaultValue={typed}>
          {deadlines.map(({ scope, dueAt }) => (
            <option key={scope} value={scope}>
              {words.choice(nameOf(scope), formatLongDateTime(dueAt, locale))}
            </option>
          ))}
        </select>
      )}
    </LabelledControl>
  );
}
