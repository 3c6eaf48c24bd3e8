import { useMessages } from "~/ui/messages";
import type { FoundImport } from "./found-import";

/** How far a file is: brought, read, and said whose it is. */
export function ImportStages({ found }: { found: FoundImport }) {
  const { studio } = useMessages();
  const { stages, states } = studio;
  const { state } = found;
  const reading = {
    reading: states.reading,
    read: state.kind === "read" ? stages.passages(state.report.passages) : "",
    refused: states.refused,
    stopped: states.stopped,
  }[state.kind];
  const isRead = state.kind === "read";
  const isDescribed = found.description !== null;
  const report = isDescribed ? stages.done : isRead ? stages.asked : stages.todo;
  return (
    <ol className="stagebar" aria-label={stages.label}>
      <Stage title={stages.file} text={studio.size(found.fileBytes)} kind="done" />
      <Stage title={stages.read} text={reading} kind={isRead ? "done" : state.kind === "refused" ? "failed" : "now"} />
      <Stage title={stages.report} text={report} kind={isDescribed ? "done" : isRead ? "now" : "todo"} />
    </ol>
  );
}

function Stage({ title, text, kind }: { title: string; text: string; kind: "done" | "now" | "failed" | "todo" }) {
  return (
    <li
      className={kind === "done" ? undefined : kind}
      aria-current={kind === "now" || kind === "failed" ? "step" : undefined}
    >
      <b>{title}</b>
      <br />
      <span className="soft">{text}</span>
    </li>
  );
}
