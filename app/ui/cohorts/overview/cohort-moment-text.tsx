import { formatLongDate, formatWeekdayAndDate } from "../../dates";
import { useMessages } from "../../messages";

interface CohortMomentTextProps {
  cohort: { startsOn: string; endsOn: string };
  /** The day in Amsterdam. */
  today: string;
}

/** Returns in which week of a period a day is, or how many weeks a period has. */
export const countWeeks = (from: string, until: string) =>
  Math.floor((Date.parse(until) - Date.parse(from)) / 604_800_000) + 1;

/** Today, and which week of the group it is. Before and after the group: when it begins, or when it ended. */
export function CohortMomentText({ cohort: { startsOn, endsOn }, today }: CohortMomentTextProps) {
  const { cohortOverview: words, locale } = useMessages();
  const date = formatWeekdayAndDate(today, locale);
  if (today < startsOn) return <>{words.begins(date, formatLongDate(startsOn, locale))}</>;
  if (today > endsOn) return <>{words.ended(date, formatLongDate(endsOn, locale))}</>;
  return <>{words.week(date, countWeeks(startsOn, today), countWeeks(startsOn, endsOn))}</>;
}
