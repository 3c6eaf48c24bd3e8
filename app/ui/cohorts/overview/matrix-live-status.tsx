import { useMessages } from "../../messages";

/**
 * A line that says whether the matrix (the table of members by lessons) is updated automatically. The script of the page fills the line in.
 */
export function MatrixLiveStatus() {
  const words = useMessages().matrix;
  const told = {
    live: words.live,
    notLive: words.notLive,
    others: words.others,
    joined: words.joined,
    changed: words.changed,
  };
  return <span id="matrix-status" role="status" data-live-words={JSON.stringify(told)} />;
}
