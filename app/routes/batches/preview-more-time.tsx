/** What the preview of a batch that gives more time says besides who gets it. */
import { allLateScopes } from "~/cohorts/acting/extension-rules";
import type { Batch, BatchPreview } from "~/cohorts/batches/batch";
import { computeMomentFromAmsterdamTime } from "~/platform/amsterdam";
import { MoveAlongFields } from "~/ui/cohorts/move-along-fields";
import { formatLongDateTime, formatShortDateTime } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { beginWithCapital, tellNeedItem } from "../following/member-memory";

interface MoreTimeProps {
  batch: Pick<Batch, "draft">;
  preview: Pick<BatchPreview, "given" | "gets" | "isGivenMeanwhile" | "overtaken">;
  lessons: { id: string; number: number }[];
  viewerId: string;
  now: Date;
}

/** Returns whether a batch gives time for all that is late. */
export const isAllLate = ({ draft }: Pick<Batch, "draft">) =>
  draft !== null && "scope" in draft && draft.scope === allLateScopes;

function readNewDeadline({ draft }: Pick<Batch, "draft">): Date | null {
  return draft && "scope" in draft ? computeMomentFromAmsterdamTime(draft.day, draft.time) : null;
}

/** Which trainer gave these people time before, when, and until when; and what sending does if nothing is late any more. */
export function GivenBefore({ batch, preview, viewerId, now }: MoreTimeProps) {
  const messages = useMessages();
  const words = messages.batch.preview;
  const { given, isGivenMeanwhile } = preview;
  const dueAt = readNewDeadline(batch);
  const acts = new Map<string, BatchPreview["given"]>();
  for (const each of given) {
    const key = JSON.stringify([each.item.actor, each.item.at, each.until]);
    acts.set(key, [...(acts.get(key) ?? []), each]);
  }
  if (acts.size === 0) return null;
  return (
    <div>
      {[...acts].map(([key, people]) => {
        const [first] = people as [BatchPreview["given"][number]];
        const told = beginWithCapital(tellNeedItem({ ...first, viewerId, now }, messages));
        const names = words.names(people.map(({ name }) => name));
        return <p key={key}>{words.given(told, names, formatShortDateTime(first.until, messages.locale))}</p>;
      })}
      {isGivenMeanwhile && dueAt ? <p>{words.givenMeanwhile(formatLongDateTime(dueAt, messages.locale))}</p> : null}
    </div>
  );
}

/** Which later lessons would come first, for whom, and the tick that moves them along. */
export function MoveAlong({ batch, preview, lessons }: MoreTimeProps) {
  const messages = useMessages();
  const { overtaken, gets } = preview;
  const dueAt = readNewDeadline(batch);
  if (overtaken.length === 0 || !dueAt) return null;
  const names = messages.batch.preview.names(overtaken.map(({ name }) => name));
  const scopes = new Set(overtaken.flatMap((each) => each.scopes));
  return (
    <MoveAlongFields
      scopes={[...scopes]}
      dueAt={dueAt}
      lessons={lessons}
      names={overtaken.length < gets.length ? names : null}
    />
  );
}
