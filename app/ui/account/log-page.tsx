import type { FollowedCourse } from "~/cohorts/followed-course";
import type { LogEntry } from "~/cohorts/own-log";
import { longMoment } from "../dates";
import { useMessages } from "../messages";
import type { Shown } from "../shown";
import { AccountPage } from "./account-page";

interface LogPageProps {
  entries: Shown<LogEntry>[];
  page: number;
  more: boolean;
  /** Lessons by their course. */
  lessons: Record<string, FollowedCourse["lessons"]>;
}

/** What trainers and administrators did with somebody, for that somebody. */
export function LogPage({ entries, page, more, lessons }: LogPageProps) {
  const words = useMessages().following.log;
  return (
    <AccountPage title={words.title} lead={words.lead}>
      {entries.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <ol className="letters">
          {entries.map((entry) => (
            <Entry
              key={`${entry.at} ${entry.action} ${entry.cohort?.id} ${entry.message?.id}`}
              {...entry}
              lessons={lessons}
            />
          ))}
        </ol>
      )}
      {page > 1 || more ? (
        <nav className="row mt5" aria-label={words.pages}>
          {page > 1 ? (
            <a className="go" href={`/account/log?page=${page - 1}`} rel="prev">
              {words.newer}
            </a>
          ) : null}
          {more ? (
            <a className="go" href={`/account/log?page=${page + 1}`} rel="next">
              {words.older}
            </a>
          ) : null}
        </nav>
      ) : null}
    </AccountPage>
  );
}

function Entry({
  at,
  action,
  by,
  gone,
  cohort,
  role,
  message,
  extension,
  lessons,
}: Shown<LogEntry> & Pick<LogPageProps, "lessons">) {
  const { following, account, locale } = useMessages();
  const words = following.log;
  const who = by ?? (gone ? words.gone : words.administrator);
  const lesson = cohort && lessons[cohort.courseId]?.find(({ id }) => id === extension?.scope);
  return (
    <li>
      <p className="who">
        {who} {words.actions[action] ?? words.something}
        {role ? `: ${account.overview.roleNames[role] ?? role}` : ""}
      </p>
      <p className="small">
        {longMoment(at, locale)}
        {cohort ? (
          <>
            , <a href={`/memberships/${cohort.id}`}>{cohort.name}</a>
          </>
        ) : null}
      </p>
      {message ? (
        <>
          <p className="label">{message.subject}</p>
          <p className="typed">{message.text}</p>
        </>
      ) : null}
      {extension ? (
        <>
          <p>
            {words.until(
              lesson ? words.lesson(lesson.number) : extension.scope || following.member.wholeCourse,
              longMoment(extension.dueAt, locale),
            )}
          </p>
          <p className="typed">
            {words.reason}: {extension.reason}
          </p>
        </>
      ) : null}
    </li>
  );
}
