import { useMessages } from "../messages";

/** Says whether the matrix is updated automatically. The script fills it in. */
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
