import { useMessages } from "../messages";
import { StateSign } from "../motif";

/**
 * A notice about an answer that came after the question had been answered in another tab. This answer does not count, but the texts typed
 * in it are shown.
 */
export function LateNotice({ typed }: { typed: string[] }) {
  const { question } = useMessages().lesson;
  return (
    <div className="problem" tabIndex={-1} data-focus="">
      <StateSign name="again" />
      <div>
        {question.late}
        {typed.length > 0 ? ` ${question.lateTyped}` : null}
        {typed.map((text) => (
          <q key={text}>{text}</q>
        ))}
      </div>
    </div>
  );
}
