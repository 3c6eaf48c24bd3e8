import { useMessages } from "../../messages";

/**
 * A line that says whether the matrix (the table of members by lessons) is updated automatically. The script of the page fills the line in.
 * `isEmpty`: the group has no members, so that there is no table yet.
 */
export function MatrixLiveStatus({ isEmpty = false }: { isEmpty?: boolean }) {
  const words = useMessages().matrix;
  const told = {
    live: isEmpty ? words.liveWhileEmpty : words.live,
    notLive: words.notLive,
    others: words.others,
    joined: words.joined,
    changed: words.changed,
  };
  return <span id="matrix-status" role="status" data-live-words={JSON.stringify(told)} />;
}
