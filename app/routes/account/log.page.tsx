import { sortDeadlines } from "~/cohorts/deadlines/deadline-order";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import type { StaffActionLogEntryForLearner } from "~/cohorts/group/learner-log";
import { AccountPageLayout } from "~/ui/account-page-layout";
import { useDeadlineScopeName } from "~/ui/cohorts/deadline-scope-name";
import { getFileFormatName } from "~/ui/cohorts/file-formats";
import { formatLongDateTime } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { PreviousNextListPageLinks } from "~/ui/previous-next-list-page-links";

interface StaffActionLogPageProps {
  entries: StaffActionLogEntryForLearner[];
  page: number;
  more: boolean;
  /** The lessons of each course, by course id. */
  lessons: Record<string, CourseOutline["lessons"]>;
}

/** Shows learners what trainers and administrators did with their data. */
export function StaffActionLogPage({ entries, page, more, lessons }: StaffActionLogPageProps) {
  const words = useMessages().following.log;
  return (
    <AccountPageLayout title={words.title} lead={words.lead}>
      {entries.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <ol className="letters">
          {entries.map((entry) => (
            <Entry
              key={`${entry.at} ${entry.deed} ${entry.cohort?.id} ${entry.scope} ${entry.message?.id}`}
              {...entry}
              lessons={lessons}
            />
          ))}
        </ol>
      )}
      <PreviousNextListPageLinks
        page={page}
        more={more}
        label={words.pages}
        address={(number) => `/account/log?page=${number}`}
        words={{ previous: words.newer, next: words.older }}
      />
    </AccountPageLayout>
  );
}

function Entry({ lessons, ...entry }: StaffActionLogEntryForLearner & Pick<StaffActionLogPageProps, "lessons">) {
  const { at, deed, by, gone, cohort, role, trainer, file, scope, message, extensions, grant } = entry;
  const { following, account, locale } = useMessages();
  const words = following.log;
  const who = by ?? (gone ? words.gone : words.administrator);
  const nameOf = useDeadlineScopeName((cohort && lessons[cohort.courseId]) ?? []);
  const own = (cohort && lessons[cohort.courseId]) ?? [];
  const [extension] = extensions;
  // What was taken back by one act may be until different days now.
  const dues = [...new Set(extensions.map(({ dueAt }) => dueAt && new Date(dueAt).toISOString()))];
  const namesUntil = (due: string | null) =>
    sortDeadlines(
      extensions
        .filter(({ dueAt }) => (dueAt && new Date(dueAt).toISOString()) === due)
        .map(({ scope }) => ({ scope, dueAt: at })),
      own,
    )
      .map((each) => nameOf(each.scope))
      .join(", ");
  const about =
    (role && (account.overview.roleNames[role] ?? role)) ||
    (file && `${words.files[file.kind]} (${getFileFormatName(file.form)})`) ||
    (scope === null ? trainer : nameOf(scope));
  return (
    <li>
      <p className="who">
        {who} {words.actions[deed]}
        {about ? `: ${about}` : ""}
      </p>
      <p className="small">
        {formatLongDateTime(at, locale)}
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
      {grant ? (
        <p className="typed">
          {words.reason}: {grant.reason}
        </p>
      ) : null}
      {extension ? (
        <>
          {dues.map((due) => (
            <p key={due ?? ""}>
              {due === null
                ? namesUntil(due)
                : words[extension.takesBack === null ? "until" : "untilAgain"](
                    namesUntil(due),
                    formatLongDateTime(due, locale),
                  )}
            </p>
          ))}
          {extension.reason ? (
            <p className="typed">
              {words.reason}: {extension.reason}
            </p>
          ) : null}
        </>
      ) : null}
    </li>
  );
}
