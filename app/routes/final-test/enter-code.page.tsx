import { enterSittingCodePath } from "~/ui/addresses";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { useMessages } from "~/ui/messages";
import { SittingCodeForm } from "./sitting-code-form";

interface EnterSittingCodePageProps {
  /** The code in the address, or null. */
  code: string | null;
  form: RefusedFormState | undefined;
}

/** The page on which somebody types the code that hangs in the room of a sitting. */
export function EnterSittingCodePage({ code, form }: EnterSittingCodePageProps) {
  const { enter } = useMessages().sitting;
  return (
    <div className="wrap band">
      <p className="over">{enter.title}</p>
      <h1>{enter.lead}</h1>
      <div className="read flow mt5">
        <SittingCodeForm action={enterSittingCodePath} code={code} form={form} submit={enter.submit} />
        <p className="small">{enter.note}</p>
      </div>
    </div>
  );
}
