import type { Remark } from "~/learning/attempt/remarks";
import { formatLongDayOf } from "./dates";
import { useMessages } from "./messages";

/** Says of a closed attempt which questions were marked again, when and why. */
export function RemarkNotices({ remarks }: { remarks: readonly Remark[] }) {
  const { marking: words, locale } = useMessages();
  return remarks.map(({ at, reason, numbers, kept }) => (
    <p key={`${at} ${reason}`}>
      {words.notice(formatLongDayOf(at, locale), words.reasons[reason](numbers))}
      {kept ? ` ${words.kept}` : null}
    </p>
  ));
}
