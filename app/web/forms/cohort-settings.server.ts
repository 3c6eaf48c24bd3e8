/** What the forms of a cohort's settings send. */
import type { TypedDeadline } from "~/cohorts/deadlines/change-deadlines.server";
import { lessonOrders } from "~/cohorts/group/cohort";
import { badForm } from "../responses/refusals";

type Fields = Record<string, string[]>;

export function readAbout(fields: Fields) {
  const first = (name: string, length: number) => (fields[name]?.[0] ?? "").slice(0, length);
  const values = {
    part: "about",
    name: first("name", 500),
    starts: first("starts", 20),
    ends: first("ends", 20),
    welcome: first("welcome", 5000),
    order: first("order", 20),
    deadlineReminders: first("deadlineReminders", 2),
    silenceReminders: first("silenceReminders", 2),
  };
  const lessonOrder = lessonOrders.find((each) => each === values.order);
  if (!lessonOrder) throw badForm();
  const input = {
    name: values.name,
    startsOn: values.starts,
    endsOn: values.ends,
    welcome: values.welcome,
    lessonOrder,
    deadlineReminders: values.deadlineReminders === "on",
    silenceReminders: values.silenceReminders === "on",
  };
  return { values, input };
}

/** Only the scopes that the form names: what it leaves out stays as it is. */
export function readDeadlines(fields: Fields, scopes: readonly string[]) {
  const values: Record<string, string> = { part: "deadlines" };
  const deadlines: TypedDeadline[] = [];
  for (const scope of scopes) {
    const [day] = fields[`day.${scope}`] ?? [];
    if (day === undefined) continue;
    const typed = { scope, day: day.slice(0, 20), time: (fields[`time.${scope}`]?.[0] ?? "").slice(0, 20) };
    values[`day.${scope}`] = typed.day;
    values[`time.${scope}`] = typed.time;
    deadlines.push(typed);
  }
  return { values, deadlines };
}
