import { TitledPageRow } from "~/ui/blocks";
import { Field } from "~/ui/forms/field";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { holderNameCheckForm } from "./name-check.form";

/** The result of comparing a typed name with the name on a certificate. The typed name is not stored. */
export interface HolderNameCheckResult {
  form: Partial<RefusedFormState> & Pick<RefusedFormState, "values">;
  /** The result of the comparison. It is absent if the form was refused and no names were compared. */
  outcome?: "matches" | "differs" | "too-many";
}

/**
 * The form to check a holder's name that the page does not show. A reader who has the paper types the name, and learns only whether it is
 * the same.
 */
export function HolderNameCheckSection({ checked }: { checked: HolderNameCheckResult | undefined }) {
  const { page, errors } = useMessages().certificate;
  const state = checked && { errors: {}, ...checked.form };
  return (
    <TitledPageRow title={page.checkName} id="name-check">
      <SchemaForm action="#name-check" className="flow read" schema={holderNameCheckForm} state={state} words={errors}>
        <p>{page.checkNameLead}</p>
        {checked?.outcome ? <Outcome outcome={checked.outcome} /> : null}
        <Field name="name" label={page.checkNameLabel} autoCapitalize="words" spellCheck={false} dir="auto" />
        <p className="row">
          <button className="btn" type="submit">
            {page.checkNameSubmit}
          </button>
        </p>
      </SchemaForm>
    </TitledPageRow>
  );
}

function Outcome({ outcome }: { outcome: NonNullable<HolderNameCheckResult["outcome"]> }) {
  const { page } = useMessages().certificate;
  const text = { matches: page.matches, differs: page.differs, "too-many": page.tooMany }[outcome];
  return (
    // biome-ignore lint/a11y/noAutofocus: the page was asked for again by sending the form; this is its answer.
    <p className={outcome === "matches" ? "state" : "problem"} role="status" tabIndex={-1} autoFocus>
      <StateSign name={outcome === "matches" ? "done" : "again"} />
      <span>{text}</span>
    </p>
  );
}
