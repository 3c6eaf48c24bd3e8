import { useMessages } from "../messages";
import { StateSign } from "../motif";

/**
 * A notice about an answer that came too late, because the question had been answered in another tab or the round was complete (`closed`).
 * This answer does not count, but the texts typed in it are shown.
 */
export function LateNotice({ typed, closed = false }: { typed: string[]; closed?: boolean }) {
  const { question } = useMessages().lesson;
  return (
    <div className="problem" tabIndex={-1} data-focus="">
      <StateSign name="again" />
      <div>
        {closed ? question.closed : question.late}
        {typed.length > 0 ? ` ${question.lateTyped}` : null}
        {typed.map((text) => (
          <q key={text}>{text}</q>
        ))}
      </div>
    </div>
  );
}
