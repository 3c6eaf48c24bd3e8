import { ActionDoneNotice } from "~/ui/account-page-layout";
import { useIsArchivedGroup } from "~/ui/cohorts/archived-group-context";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { CourseLanguageProvider } from "~/ui/course-text";
import { formatLongDate } from "~/ui/dates";
import { ErrorSummary } from "~/ui/forms/error-summary";
import { Form } from "~/ui/forms/form";
import { useMessages } from "~/ui/messages";
import { type OtherGroup, OtherGroupList } from "./other-group-list";
import { PlanChangedNotice } from "./plan-changed-notice";
import { useRowName } from "./plan-names";
import { PlanRows } from "./plan-rows";
import { PlanSaveBar } from "./plan-save-bar";
import { PlanSentence } from "./plan-sentence";
import { PlanStreet } from "./plan-street";
import type { PlanAnswer, PlanView } from "./plan-view";
import { WaysOutBox } from "./ways-out-box";

export const planResults = ["saved", "told", "made", "copied"] as const;

export interface DeadlinesPageProps {
  cohort: { id: string; name: string; startsOn: string; endsOn: string };
  trainerName: string;
  language: string;
  hasFinalTest: boolean;
  /** Whether the group has deadlines. If not, what is shown is a proposal. */
  isStored: boolean;
  /** What the form is based on. */
  base: string;
  members: number;
  others: OtherGroup[];
  formId: string;
  view: PlanView;
  done: (typeof planResults)[number] | null;
  answer: PlanAnswer | undefined;
}

/** The page on which a trainer plans the deadlines: the pattern as a sentence, the weeks as a street, and a table that says the same. */
export function DeadlinesPage(props: DeadlinesPageProps) {
  const { cohort, language, hasFinalTest, isStored, members, others, answer, done } = props;
  const { deadlinePlan: words, locale } = useMessages();
  const isArchived = useIsArchivedGroup();
  const view = answer?.view ?? props.view;
  const nameOf = useRowName(view.rows);
  const note = words.dates(formatLongDate(cohort.startsOn, locale), formatLongDate(cohort.endsOn, locale));
  const name = (field: string) => (field.startsWith("day.") ? nameOf(field.slice(4)) : null);
  return (
    <CourseLanguageProvider language={language}>
      <div className="wrap band">
        <CohortHeading cohort={cohort} title={words.title} current="deadlines" note={note} />
        {done ? <ActionDoneNotice>{words.done[done]}</ActionDoneNotice> : null}
        <Form
          action={`/cohorts/${cohort.id}/deadlines`}
          noValidate
          data-plan={answer ? "unsaved" : ""}
          autoComplete="off"
          inArchive="read"
        >
          <input type="hidden" name="id" value={answer?.values.id || props.formId} />
          <input type="hidden" name="base" value={answer?.base ?? props.base} />
          <ErrorSummary form={answer} words={words.errors} nameOf={name} />
          {answer?.changed ? (
            <PlanChangedNotice own={view} stored={answer.changed} back={`/cohorts/${cohort.id}/deadlines`} />
          ) : null}
          <PlanSentence view={view} answer={answer} hasFinalTest={hasFinalTest} />
          <PlanStreet view={view} state={answer ? "unsaved" : isStored ? "saved" : "proposed"} />
          {isArchived ? null : <WaysOutBox view={view} isRefused={answer?.values.act === "save" && !answer.changed} />}
          <div className={others.length > 0 && !isArchived ? "plan-desk mt7" : "mt7"}>
            <PlanRows view={view} answer={answer} hasFinalTest={hasFinalTest} />
            {isArchived ? null : <OtherGroupList others={others} startsOn={cohort.startsOn} answer={answer} />}
          </div>
          {isArchived ? null : (
            <PlanSaveBar
              cohort={cohort}
              trainerName={props.trainerName}
              view={view}
              members={members}
              hasFinalTest={hasFinalTest}
              isTelling={Boolean(answer?.values.tell)}
            />
          )}
        </Form>
      </div>
    </CourseLanguageProvider>
  );
}
