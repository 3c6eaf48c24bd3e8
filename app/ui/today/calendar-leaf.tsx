import { formatAmsterdamDay } from "~/platform/amsterdam";
import { formatLeaf } from "../dates";
import { useMessages } from "../messages";

/** The leaf of a calendar, with the day of a deadline or of a sitting. */
export function CalendarLeaf({ at }: { at: string }) {
  const { locale } = useMessages();
  const { weekday, day, month } = formatLeaf(formatAmsterdamDay(new Date(at)), locale);
  return (
    <p className="today-leaf">
      <span>{weekday}</span> <b>{day}</b> <em>{month}</em>
    </p>
  );
}
