/** The fields that give a later deadline. The forms for one member and for many share them. */
import { z } from "zod";
import {
  allLateScopes,
  computeLastExtensionDay,
  maxExtensionReasonLength,
  type TypedExtension,
} from "~/cohorts/acting/extension-rules";
import { defaultDeadlineTime } from "~/cohorts/group/cohort-input";
import { formatLongDate, formatLongDateTime } from "../dates";
import { Field, TextArea } from "../forms/field";
import { optionalTextField } from "../forms/fields";
import { LabelledControl } from "../forms/labelled";
import { useSchemaField } from "../forms/schema-form";
import { useMessages } from "../messages";
import { useDeadlineScopeName } from "./deadline-scope-name";

/** The fields of a later deadline, for the schema of a form. The use case checks them together, against the existing deadlines. */
export const deadlineExtensionFields = {
  /** What the deadline is for: a lesson's id, empty for the whole course, or `allLateScopes`. */
  scope: z.string().default(""),
  day: z.string().meta({ format: "date", required: true }).default(""),
  time: z.string().meta({ format: "time", required: true }).default(""),
  reason: optionalTextField({ most: maxExtensionReasonLength, long: "reason-long", required: true }),
};

interface DeadlineExtensionFieldsProps {
  lessons: { id: string; number: number }[];
  deadlines: { scope: string; dueAt: Date | string }[];
  /** Whether all that is late can be chosen at once. */
  offersAllLate: boolean;
  /** The last day of the cohort, such as 2026-12-18. */
  endsOn: string;
  initial: Partial<TypedExtension>;
}

export function DeadlineExtensionFields({ endsOn, initial, ...choices }: DeadlineExtensionFieldsProps) {
  const { following, locale } = useMessages();
  const words = following.extension;
  return (
    <>
      <ScopeField {...choices} initial={initial.scope ?? ""} />
      <Field
        name="day"
        label={words.day}
        hint={words.dayHint(formatLongDate(endsOn, locale), formatLongDate(computeLastExtensionDay(endsOn), locale))}
        initial={initial.day}
      />
      <Field name="time" label={words.time} hint={words.timeHint} initial={initial.time ?? defaultDeadlineTime} />
      <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={4} initial={initial.reason} />
    </>
  );
}

function ScopeField({
  lessons,
  deadlines,
  offersAllLate,
  initial,
}: Omit<DeadlineExtensionFieldsProps, "initial" | "endsOn"> & { initial: string }) {
  const { following, locale } = useMessages();
  const words = following.extension;
  const nameOf = useDeadlineScopeName(lessons);
  const { id, problem, typed = initial } = useSchemaField("scope");
  return (
    <LabelledControl id={id} label={words.scope} problem={problem}>
      {(field) => (
        <select {...field} className="input" name="scope" defaultValue={typed}>
          {offersAllLate ? <option value={allLateScopes}>{words.allLate}</option> : null}
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
