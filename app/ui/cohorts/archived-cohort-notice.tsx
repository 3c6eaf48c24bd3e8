import { useContext } from "react";
import { formatLongDayOf } from "../dates";
import { useMessages } from "../messages";
import { StateSign } from "../motif";
import { ArchivedGroupContext } from "./archived-group-context";

/** Says at the top of a page that its group is in the archive, and links to where it can be brought back. Nothing if it is not. */
export function ArchivedCohortNotice({ cohort }: { cohort: { id: string } }) {
  const since = useContext(ArchivedGroupContext);
  const { groupArchive: words, locale } = useMessages();
  if (!since) return null;
  return (
    <p className="state mt5">
      <StateSign name="open" />
      <span>
        {words.notice(formatLongDayOf(since, locale))}{" "}
        <a href={`/cohorts/${cohort.id}/settings#archive`}>{words.noticeLink}</a>.
      </span>
    </p>
  );
}
