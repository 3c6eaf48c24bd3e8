import { formatDayAndMonth, formatWeekday } from "../dates";
import { useMessages } from "../messages";

/**
 * Returns a function that says when a day to come is, such as "morgen" or "op 12 dec". Both days are as 2026-11-29. `orLater`: whether it may
 * also be a later day.
 */
export function useDayToCome(): (day: string, today: string, orLater?: boolean) => string {
  const { review, locale } = useMessages();
  return (day, today, orLater = false) => {
    const days = (Date.parse(day) - Date.parse(today)) / 86_400_000;
    const say = orLater ? review.whenOrLater : review.when;
    return say(days, formatWeekday(day, locale), formatDayAndMonth(day, locale));
  };
}
