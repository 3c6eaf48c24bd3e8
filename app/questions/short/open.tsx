import { useMessages } from "~/ui/messages";
import type { OpenProps } from "../component-props";
import type { ShortAsk } from "./draw";

export function OpenShort({ id, typed }: OpenProps<ShortAsk>) {
  const { question } = useMessages().lesson;
  return (
    <>
      <p className="small" id={`${id}-note`}>
        {question.notScored}
      </p>
      <textarea
        className="input"
        name="text"
        rows={5}
        aria-labelledby={`${id}-stem`}
        aria-describedby={`${id}-note`}
        defaultValue={typed.text?.[0]}
      />
    </>
  );
}
