import type {
  LessonStatisticsReport,
  OptionStatisticsReport,
  QuestionStatisticsReport,
} from "~/analysis/statistics/question-statistics-report";
import { cohortLessonPath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import type { ChosenEdition } from "~/ui/cohorts/edition-choice";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { formatLongDateTime } from "~/ui/dates";
import { insertSoftHyphens } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { ProportionBar } from "~/ui/proportion-bar";
import { ResponsiveTable } from "~/ui/responsive-table";
import { LessonStatisticsSection, QuestionStatisticsSection } from "./analysis-statistics";

interface LessonQuestionAnalysisPageProps extends LessonStatisticsReport, ChosenEdition {
  cohort: { id: string; name: string };
  language: string;
  lesson: { id: string; number: number; title: string };
  /** When the statistics over everybody were computed, as an ISO time, or null if there are none yet. */
  computedAt: string | null;
}

/**
 * The page with the statistics of one lesson's questions. Each question has a verdict in plain words, a chart, and figures in a section
 * that can be opened.
 */
export function LessonQuestionAnalysisPage(props: LessonQuestionAnalysisPageProps) {
  const { cohort, language, edition, editions, lesson, questions, round, computedAt } = props;
  const { analysis: words, locale } = useMessages();
  return (
    <CourseLanguageProvider language={language}>
      <div className="wrap band">
        <CohortHeading
          cohort={cohort}
          title={<CourseText>{insertSoftHyphens(words.lesson(lesson.number, lesson.title))}</CourseText>}
          current="questions"
          up={{
            href: `/cohorts/${cohort.id}/questions?view=lessons${editions.length > 1 ? `&${new URLSearchParams({ edition })}` : ""}`,
            text: words.back,
          }}
          note={editions.length > 1 ? words.edition(edition) : null}
        />
        <p className="mt5 no-print">
          <a className="go" href={cohortLessonPath(cohort.id, lesson.id, edition)}>
            {words.read}
          </a>
        </p>
        <p className="read mt5">{words.about}</p>
        <p className="read mt5">{words.aboutMarking}</p>
        {questions.some(({ rounds }) => rounds === "later") ? <p className="read mt5">{words.aboutVariants}</p> : null}
        <p className="small mt5">{computedAt ? words.updated(formatLongDateTime(computedAt, locale)) : words.noAll}</p>
      </div>
      {questions.map((question) => (
        <TitledPageRow
          key={question.questionId}
          id={question.questionId}
          title={
            question.rounds === "first"
              ? words.question(question.number)
              : words.laterVariant(question.number, question.variant)
          }
        >
          <Question question={question} />
        </TitledPageRow>
      ))}
      <TitledPageRow title={words.round}>
        <LessonStatisticsSection population={round.population} all={round.all} />
      </TitledPageRow>
    </CourseLanguageProvider>
  );
}

function Question({ question }: { question: QuestionStatisticsReport }) {
  const { analysis: words } = useMessages();
  const { verdict, basis, remarks, rounds, population, all } = question;
  const good = verdict === "good" || verdict === "acceptable";
  return (
    <div className="flow">
      <p className="read">
        <CourseText>{question.stem}</CourseText>
      </p>
      {verdict === null ? (
        <p className="state">{words.noVerdict}</p>
      ) : (
        <p className="state">
          {verdict === "too-few" ? null : <StateSign name={good ? "done" : verdict === "look" ? "stuck" : "again"} />}
          {words.verdicts[verdict]}
        </p>
      )}
      {verdict === null || verdict === "too-few" ? null : <p className="small">{words.basis[basis]}</p>}
      {remarks.length > 0 ? (
        <ul className="bullets read">
          {remarks.map((remark) => (
            <li key={remark}>{words.remarks[remark]}</li>
          ))}
        </ul>
      ) : null}
      {verdict === "look" ? (
        <div className="read">
          <p>{words.lookAt}</p>
          <ul className="bullets">
            {words.lookAtList.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <dl className="facility">
        <Facility label={words.cohort} analysis={population} />
        <Facility label={words.all} analysis={all} />
      </dl>
      {all && question.options.length > 0 ? <Options options={question.options} n={words.n(all.n, rounds)} /> : null}
      <QuestionStatisticsSection rounds={rounds} population={population} all={all} />
    </div>
  );
}

function Facility({ label, analysis }: { label: string; analysis: QuestionStatisticsReport["population"] }) {
  const { analysis: words, common } = useMessages();
  const facility = analysis?.figures.facility;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {analysis && facility && facility.value !== null ? (
          <>
            {words.right(common.percent(facility.value))}{" "}
            <span className="small">({words.n(analysis.n, analysis.rounds)})</span>
            <ProportionBar share={facility.value} interval={facility.interval} />
          </>
        ) : (
          words.unknown
        )}
      </dd>
    </div>
  );
}

function Options({ options, n }: { options: OptionStatisticsReport[]; n: string }) {
  const { analysis: words, common } = useMessages();
  return (
    <div className="mt5">
      <h3>{words.options}</h3>
      <p className="small">{words.optionsNote(n)}</p>
      <ResponsiveTable
        caption={words.options}
        rows={options}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "option",
            label: words.option,
            cell: ({ text, correct, misconception }) => (
              <>
                <CourseText>{text}</CourseText>
                {correct ? <span className="small"> ({words.correct})</span> : null}
                {misconception ? <span className="small also">{words.misconception(misconception)}</span> : null}
              </>
            ),
          },
          {
            key: "share",
            label: words.share,
            num: true,
            cell: ({ share, idle }) => (
              <>
                {share === null ? words.fewChose : common.percent(share)}
                {idle ? <span className="small"> ({words.idle})</span> : null}
                <ProportionBar share={share ?? 0} />
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
