import { Field } from "~/ui/forms/field";
import { FieldProblem } from "~/ui/forms/labelled";
import { useSchemaField } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";

/** The fields of a column: its name, whether it has student numbers, and whether the overview shows it. */
export function OwnColumnFields({
  name,
  purpose,
  inTable,
}: {
  name?: string | undefined;
  purpose: "own" | "student-number";
  inTable: boolean;
}) {
  const words = useMessages().ownColumns;
  return (
    <>
      <Field name="name" label={words.name} hint={words.nameHint} initial={name} />
      <Tick name="purpose" label={words.purpose} hint={words.purposeHint} initial={purpose === "student-number"} />
      <Tick name="inTable" label={words.inTable} initial={inTable} />
    </>
  );
}

function Tick({
  name,
  label,
  hint,
  initial,
}: {
  name: string;
  label: string;
  hint?: string | undefined;
  initial: boolean;
}) {
  const { id, problem, typed, refused } = useSchemaField(name);
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div>
      {problem ? <FieldProblem id={`${id}-problem`}>{problem}</FieldProblem> : null}
      <label className="tick">
        <input
          id={id}
          type="checkbox"
          name={name}
          value="on"
          aria-describedby={describedBy || undefined}
          aria-invalid={problem ? true : undefined}
          defaultChecked={refused ? typed === "on" : initial}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <p className="small" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
