import { formatDayAndMonth, formatWeekday } from "../dates";
import { useMessages } from "../messages";

/** Returns a function that says when a day to come is, such as "morgen" or "op 12 dec". Both days are as 2026-11-29. */
export function useDayToCome(): (day: string, today: string) => string {
  const { review, locale } = useMessages();
  return (day, today) => {
    const days = (Date.parse(day) - Date.parse(today)) / 86_400_000;
    return review.when(days, formatWeekday(day, locale), formatDayAndMonth(day, locale));
  };
}
