import { formatReadableCode } from "~/platform/text/readable-code";
import { enterSittingCodePath } from "~/ui/addresses";
import { Field } from "~/ui/forms/field";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { SchemaForm } from "~/ui/forms/schema-form";
import { useMessages } from "~/ui/messages";
import { sittingCodeForm } from "./sitting-code.form";

interface EnterSittingCodePageProps {
  /** The code in the address, or null. */
  code: string | null;
  form: RefusedFormState | undefined;
}

/** The page on which somebody types the code that hangs in the room of a sitting. */
export function EnterSittingCodePage({ code, form }: EnterSittingCodePageProps) {
  const { enter, member, errors } = useMessages().sitting;
  return (
    <div className="wrap band">
      <p className="over">{enter.title}</p>
      <h1>{enter.lead}</h1>
      <div className="read flow mt5">
        <SchemaForm className="flow" action={enterSittingCodePath} schema={sittingCodeForm} state={form} words={errors}>
          <Field
            name="code"
            label={member.code}
            hint={member.codeHint}
            initial={code === null ? undefined : formatReadableCode(code, 3)}
            autoCapitalize="characters"
            spellCheck={false}
          />
          <p className="row">
            <button className="btn" type="submit">
              {enter.submit}
            </button>
          </p>
        </SchemaForm>
        <p className="small">{enter.note}</p>
      </div>
    </div>
  );
}
