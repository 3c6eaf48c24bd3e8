import { useMessages } from "../messages";

/** The big screen when its session has ended: it says so, and nothing else. */
export function LiveScreenOver() {
  const words = useMessages().live.screen;
  return (
    <div className="screen over-now">
      <h1 className="ask" data-heading="">
        {words.over}
      </h1>
    </div>
  );
}
