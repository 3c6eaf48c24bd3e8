import { enterLiveCodePath } from "~/ui/addresses";
import { Field } from "~/ui/forms/field";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { enterLiveCodeForm } from "./enter-code.form";

interface EnterLiveCodePageProps {
  form: RefusedFormState | undefined;
  /** Whether a code was tried that no session has. */
  unknown?: boolean;
}

/** The page on which a phone joins a live session, by the code on the screen. */
export function EnterLiveCodePage({ form, unknown = false }: EnterLiveCodePageProps) {
  const words = useMessages().live.phone;
  return (
    <div className="wrap band">
      <div className="live-enter flow">
        <p className="over">{words.enterTitle}</p>
        <h1>{words.enterLead}</h1>
        {unknown ? (
          <div className="problem" role="alert">
            <StateSign name="again" />
            <div>{words.unknown}</div>
          </div>
        ) : null}
        <SchemaForm
          className="flow"
          schema={enterLiveCodeForm}
          state={form}
          words={words.errors}
          action={enterLiveCodePath}
        >
          <Field name="code" label={words.code} className="input codein" inputMode="numeric" spellCheck={false} />
          <p className="small">{words.enterNote}</p>
          <button className="btn" type="submit">
            {words.join}
          </button>
        </SchemaForm>
      </div>
    </div>
  );
}
