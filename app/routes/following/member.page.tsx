import type { OwnColumn } from "~/cohorts/columns/own-column";
import type { MemberForTrainer } from "~/cohorts/following/member-for-trainer";
import {
  computeCertificateStateOfMember,
  computeFinalTestStateOfMember,
  countPassedLessons,
  findLessonProgress,
  findNextFinalTestOfMember,
} from "~/cohorts/following/member-progress";
import type { GrantsOfMember } from "~/cohorts/granting/final-test-grant-form";
import type { CourseOutline } from "~/cohorts/group/course-outline";
import { computeLessonStateForTrainer } from "~/learning/progress/progress-summary";
import { roundDown } from "~/platform/fractions";
import { ActionDoneNotice } from "~/ui/account-page-layout";
import { cohortLessonPath, cohortMemberPath, grantFinalTestPath } from "~/ui/addresses";
import { DefinitionList, TitledPageRow } from "~/ui/blocks";
import { useIsArchivedGroup } from "~/ui/cohorts/archived-group-context";
import { type CohortIdAndName, CohortMemberPageLayout } from "~/ui/cohorts/cohort-member-page-layout";
import { useDeadlineScopeName } from "~/ui/cohorts/deadline-scope-name";
import { FinalTestGrantList, FinalTestResults } from "~/ui/cohorts/final-test-results";
import { signNameByLessonStateForTrainer } from "~/ui/cohorts/overview/state-signs";
import { DeadlineExtensionList, TrainerMessageList } from "~/ui/cohorts/trainer-message-list";
import { WhatTrainersSeePanel } from "~/ui/cohorts/what-trainers-see-panel";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { formatLongDateTime, formatLongDayOf, formatShortDateTime } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { ResponsiveTable } from "~/ui/responsive-table";
import { MemberNeeds } from "./member-needs";
import { MemberObjectiveScores } from "./member-objective-scores";

interface CohortMemberPageProps {
  cohort: CohortIdAndName;
  course: CourseOutline;
  member: MemberForTrainer;
  granting: GrantsOfMember;
  /** The columns that trainers added to the group. */
  columns: OwnColumn[];
  done: "message" | "extension" | "takenBack" | "timeChanged" | "finalTest" | "need" | "back" | "columns" | null;
  /** The id of the trainer who looks, and that of the form which sets the member apart. */
  viewerId: string;
  formId: string;
  now: Date;
}

/** The page of one member, for the trainer: progress, results, and what trainers did for the member. */
export function CohortMemberPage({
  cohort,
  course,
  member,
  granting,
  columns,
  done,
  ...memory
}: CohortMemberPageProps) {
  const { following, ownColumns } = useMessages();
  const words = following.member;
  const up = { href: `/cohorts/${cohort.id}`, text: cohort.name };
  const { message, extension, finalTest, needs } = following;
  const told = {
    message: message.done,
    extension: extension.done,
    takenBack: extension.takeBackDone,
    timeChanged: extension.takeBackChanged,
    finalTest: finalTest.done,
    need: needs.arrange.done,
    back: needs.arrange.undone,
    columns: ownColumns.done.saved,
  };
  return (
    <CourseLanguageProvider language={course.language}>
      <CohortMemberPageLayout cohort={cohort} title={member.name} up={up} language={course.language}>
        <div className="flow">
          {done ? <ActionDoneNotice>{told[done]}</ActionDoneNotice> : null}
          <MemberFacts course={course} member={member} />
          <Actions cohort={cohort} member={member} canGrant={granting.canGrant} />
          <MemberNeeds cohortId={cohort.id} course={course} member={member} {...memory} />
        </div>
      </CohortMemberPageLayout>
      <Lessons cohortId={cohort.id} course={course} member={member} />
      <FinalTests course={course} member={member} granting={granting} now={memory.now} />
      <TitledPageRow title={words.results} note={words.resultsNote}>
        <MemberObjectiveScores course={course} rounds={member.rounds} />
      </TitledPageRow>
      <OwnColumns cohort={cohort} member={member} columns={columns} />
      <TitledPageRow title={words.extensions}>
        <DeadlineExtensionList
          extensions={member.extensions}
          lessons={course.lessons}
          takeBackAt={`${cohortMemberPath(cohort.id, member.learnerId)}/extension`}
        />
      </TitledPageRow>
      <TitledPageRow title={words.messages}>
        <TrainerMessageList messages={member.messages} />
      </TitledPageRow>
      <TitledPageRow title={words.sees} note={words.seesNote}>
        <WhatTrainersSeePanel finalTests={member.finalTests !== null} choices={member.showsChoices} />
      </TitledPageRow>
    </CourseLanguageProvider>
  );
}

function MemberFacts({ course, member }: Pick<CohortMemberPageProps, "course" | "member">) {
  const { following, matrix, locale } = useMessages();
  const words = following.member;
  const passed = countPassedLessons(member, course);
  const { certificateEdition, certifiedAt } = member;
  const state = computeCertificateStateOfMember(member, course);
  const certificate =
    state === "valid" && certifiedAt
      ? `${words.certificateStates.valid} ${formatLongDateTime(certifiedAt, locale)}`
      : words.certificateStates[state ?? "none"];
  const ofEdition =
    certificateEdition && certificateEdition !== course.label ? `, ${matrix.edition(certificateEdition)}` : "";
  return (
    <DefinitionList
      facts={[
        { label: words.passed, value: words.passedOf(passed, course.lessons.length) },
        {
          label: words.lastActive(course.finalTest !== null && member.finalTests !== null),
          value: member.lastActiveAt ? formatLongDateTime(member.lastActiveAt, locale) : words.never,
        },
        { label: words.certificate, value: certificate + ofEdition },
        {
          label: words.joined,
          value: formatLongDayOf(member.joinedAt, locale),
        },
        ...(member.edition ? [{ label: words.edition, value: member.edition }] : []),
      ]}
    />
  );
}

/** What trainers filled in for the member in columns of their own, if the group has any. */
function OwnColumns({ cohort, member, columns }: Pick<CohortMemberPageProps, "cohort" | "member" | "columns">) {
  const words = useMessages().ownColumns;
  const isArchived = useIsArchivedGroup();
  if (columns.length === 0) return null;
  const facts = columns.map(({ id, name }) => ({ id, label: name, value: member.ownValues?.[id] ?? "–" }));
  return (
    <TitledPageRow title={words.title} note={words.member.note}>
      <div className="flow">
        <DefinitionList facts={facts} />
        {isArchived ? null : (
          <p className="row">
            <a className="go" href={`${cohortMemberPath(cohort.id, member.learnerId)}/columns`}>
              {words.member.fill}
            </a>
          </p>
        )}
      </div>
    </TitledPageRow>
  );
}

interface ActionsProps extends Pick<CohortMemberPageProps, "cohort" | "member"> {
  /** Whether the trainer can grant a new series of final tests. */
  canGrant: boolean;
}

function Actions({ cohort, member, canGrant }: ActionsProps) {
  const { needs, member: words, finalTest } = useMessages().following;
  const path = cohortMemberPath(cohort.id, member.learnerId);
  const [first] = member.needs;
  const remove = (
    <a className="go" href={`${path}/remove`}>
      {words.remove}
    </a>
  );
  if (useIsArchivedGroup()) return <p className="row">{remove}</p>;
  return (
    <p className="row">
      <a className="btn" href={`${path}/message${first ? `?reason=${first.kind}` : ""}`}>
        {needs.writeMessage}
      </a>
      {member.deadlines.length > 0 ? (
        <a className="btn quiet" href={`${path}/extension`}>
          {needs.extend}
        </a>
      ) : null}
      {canGrant ? (
        <a className="btn quiet" href={grantFinalTestPath(cohort.id, member.learnerId)}>
          {finalTest.grant}
        </a>
      ) : null}
      {remove}
    </p>
  );
}

interface LessonsProps extends Pick<CohortMemberPageProps, "course" | "member"> {
  cohortId: string;
}

function Lessons({ cohortId, course, member }: LessonsProps) {
  const { following, common, locale } = useMessages();
  const words = following.member;
  const { columns } = words;
  const nameOf = useDeadlineScopeName(course.lessons);
  const whole = member.deadlines.find(({ scope }) => scope === "");
  const share = (score: number | null | undefined) =>
    score === null || score === undefined ? "–" : common.percent(roundDown(score, 2));
  const rows = course.lessons.map((lesson) => {
    const own = findLessonProgress(member, lesson.id);
    const due = member.deadlines.find(({ scope }) => scope === lesson.id);
    return { ...lesson, own, due, state: computeLessonStateForTrainer(own) };
  });
  const tellDue = (due: { dueAt: Date; extended: boolean }) =>
    `${formatShortDateTime(due.dueAt, locale)}${due.extended ? `, ${words.extended}` : ""}`;
  return (
    <TitledPageRow title={words.lessons} note={whole ? words.dueOf(nameOf(whole.scope), tellDue(whole)) : undefined}>
      <ResponsiveTable
        caption={words.lessons}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "lesson",
            label: columns.lesson,
            cell: ({ id, number, short, own }) => (
              <>
                {number}.{" "}
                <a href={cohortLessonPath(cohortId, id, own?.passedIn ?? course.label)}>
                  <CourseText>{short}</CourseText>
                </a>
              </>
            ),
          },
          {
            key: "state",
            label: columns.state,
            cell: ({ state, own }) => (
              <span className="state">
                <StateSign name={signNameByLessonStateForTrainer[state]} />
                {own?.passedIn ? words.passedIn(own.passedIn) : following.states[state]}
              </span>
            ),
          },
          { key: "due", label: columns.due, cell: ({ due }) => (due ? tellDue(due) : words.noDue) },
          { key: "rounds", label: columns.rounds, num: true, cell: ({ own }) => own?.rounds ?? 0 },
          { key: "first", label: columns.first, num: true, cell: ({ own }) => share(own?.firstScore) },
          { key: "best", label: columns.best, num: true, cell: ({ own }) => share(own?.bestScore) },
        ]}
      />
    </TitledPageRow>
  );
}

/** When the member may begin the next attempt at the final test, if the last one failed. */
function NextFinalTest({ course, member, now }: Pick<CohortMemberPageProps, "course" | "member" | "now">) {
  const words = useMessages().following.finalTest;
  const state = computeFinalTestStateOfMember(member, course, now);
  if (state !== "failed" && state !== "stuck") return null;
  const next = words.next(findNextFinalTestOfMember(member, now));
  return <p className="read">{state === "stuck" ? `${words.allUsed} ${next}` : next}</p>;
}

/** The final tests of a member, if the member's edition has a final test and the member agreed that trainers see theirs. */
function FinalTests({
  course,
  member,
  granting,
  now,
}: Pick<CohortMemberPageProps, "course" | "member" | "granting" | "now">) {
  const words = useMessages().following.finalTest;
  const { finalTest } = course;
  if (!finalTest) {
    // In a group with one edition, nobody expects a final test here.
    if (!member.edition) return null;
    return (
      <TitledPageRow title={words.title}>
        <p className="read">{words.notInEdition(member.edition)}</p>
      </TitledPageRow>
    );
  }
  if (!member.finalTests) {
    return (
      <TitledPageRow title={words.title}>
        <div className="flow read">
          <p>{words.hidden}</p>
          <p className="small">{words.hiddenWhy}</p>
        </div>
      </TitledPageRow>
    );
  }
  return (
    <TitledPageRow title={words.title} note={words.note}>
      <div className="flow">
        <NextFinalTest course={course} member={member} now={now} />
        <FinalTestResults tests={member.finalTests} finalTest={finalTest} />
        <FinalTestGrantList grants={granting.grants} />
      </div>
    </TitledPageRow>
  );
}
