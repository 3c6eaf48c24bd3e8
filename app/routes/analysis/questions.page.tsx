import { arrangeMissed } from "~/analysis/missed/arrange-missed";
import type { MissedObjective } from "~/analysis/missed/missed-question";
import type { MissedRank } from "~/analysis/missed/rank-missed";
import type { MissedInsight } from "~/cohorts/answers/insight";
import type { MissedQuestionWithAnswers } from "~/cohorts/answers/shown-answers";
import type { LiveOffer } from "~/cohorts/live/list-live-questions";
import { getOwnValue } from "~/platform/own-value";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { composeEditionQueryString, EditionChoice } from "~/ui/cohorts/edition-choice";
import { InsightSentence } from "~/ui/cohorts/most-missed-insight";
import { PeopleBricks } from "~/ui/cohorts/people-bricks";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import { MissedFigures } from "./missed-figures";
import { MissedQuestionItem } from "./missed-question-item";
import { type ChosenMissedView, MissedViews } from "./missed-views";
import { type AnalysedLessonRow, ResultsByLesson } from "./results-by-lesson";
import { UseInLesson } from "./use-in-lesson";

interface MissedQuestionsPageProps extends ChosenMissedView {
  insight: MissedInsight | null;
  /** How many members made a first round. */
  people: number;
  questions: MissedQuestionWithAnswers[];
  objectives: MissedObjective[];
  hidden: number;
  /** How the questions can be asked in a live session, by id, and why others can't; null in the archive, where nothing is asked. */
  offers: Record<string, LiveOffer> | null;
  editionOfGroup: string;
  notForLesson: Record<string, "kind" | "edition">;
  /** The results by lesson; null in the other views. */
  lessons: AnalysedLessonRow[] | null;
  fewest: number;
}

/** The page that says what a group does not understand: the questions or objectives that it missed most, or its results by lesson. */
export function MissedQuestionsPage(props: MissedQuestionsPageProps) {
  const { cohort, language, view, insight, people, questions, objectives, lessons, edition, editions } = props;
  const { missed: words } = useMessages();
  return (
    <CourseLanguageProvider language={language}>
      <div className="wrap band">
        <CohortHeading
          cohort={cohort}
          title={words.title}
          current="questions"
          note={people > 0 ? words.rounds(people, editions.length > 1 ? edition : null) : null}
        />
        <p className="lead read">
          {insight ? (
            <InsightSentence insight={insight} />
          ) : people === 0 ? (
            words.nobodyYet
          ) : questions.length === 0 ? (
            words.tooFew
          ) : (
            words.allRight
          )}
        </p>
        <EditionChoice {...props} />
        <MissedViews {...props} />
        {(view === "questions" ? questions : view === "objectives" ? objectives : []).length > 0 ? (
          <p className="small read bar-about">{words.barAbout}</p>
        ) : null}
        {view === "questions" ? <Questions {...props} /> : view === "objectives" ? <Objectives {...props} /> : null}
        {view === "lessons" ? null : <About {...props} />}
      </div>
      {lessons ? <ResultsByLesson {...props} lessons={lessons} /> : null}
    </CourseLanguageProvider>
  );
}

function Questions(props: MissedQuestionsPageProps) {
  const { cohort, questions, offers, notForLesson, editionOfGroup } = props;
  const { missed: words } = useMessages();
  const { shown, more, early, rest } = arrangeMissed(questions);
  const listed = [...shown, ...more, ...early, ...rest];
  const rankOf = (question: MissedQuestionWithAnswers) => listed.indexOf(question) + 1;
  const hrefOf = ({ lessonId, questionId }: MissedQuestionWithAnswers) =>
    `/cohorts/${cohort.id}/questions/${lessonId}${composeEditionQueryString(props)}#${questionId}`;
  const [first] = shown.filter(({ questionId }) => offers && questionId in offers);
  const item = (question: MissedQuestionWithAnswers) => (
    <MissedQuestionItem
      key={question.questionId}
      question={question}
      rank={rankOf(question)}
      href={hrefOf(question)}
      use={
        offers ? (
          <UseInLesson
            cohortId={cohort.id}
            question={question}
            offer={getOwnValue(offers, question.questionId) ?? getOwnValue(notForLesson, question.questionId)}
            liveEdition={editionOfGroup}
            filled={question === first}
          />
        ) : null
      }
    />
  );
  return (
    <>
      {shown.length > 0 ? <ol className="miss">{shown.map(item)}</ol> : null}
      {more.length > 0 ? (
        <details className="fold">
          <summary>{words.more(more.length)}</summary>
          <ol className="miss">{more.map(item)}</ol>
        </details>
      ) : null}
      {early.length > 0 ? (
        <details className="fold">
          <summary>{words.earlyQuestions(early.length)}</summary>
          <ol className="miss">{early.map(item)}</ol>
        </details>
      ) : null}
      {rest.length > 0 ? (
        <details className="fold">
          <summary>{words.understood(rest.length)}</summary>
          <ol className="rest">
            {rest.map((question) => (
              <li key={question.questionId}>
                <a href={hrefOf(question)}>{words.where(rankOf(question), question.lessonNumber, question.number)}</a>:{" "}
                <CourseText>{question.stem}</CourseText>{" "}
                <span className="small">{words.rightOf(question.n - question.missed, question.n)}</span>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}

function Objectives({ objectives }: MissedQuestionsPageProps) {
  const { missed: words } = useMessages();
  const { shown, more, early, rest } = arrangeMissed(objectives);
  const listed = [...shown, ...more, ...early, ...rest];
  const item = (objective: MissedObjective) => {
    return <ObjectiveItem key={objective.objectiveId} objective={objective} rank={listed.indexOf(objective) + 1} />;
  };
  return (
    <>
      {shown.length > 0 ? <ol className="miss even">{shown.map(item)}</ol> : null}
      {more.length > 0 ? (
        <details className="fold">
          <summary>{words.moreObjectives(more.length)}</summary>
          <ol className="miss even">{more.map(item)}</ol>
        </details>
      ) : null}
      {early.length > 0 ? (
        <details className="fold">
          <summary>{words.earlyObjectives(early.length)}</summary>
          <ol className="miss even">{early.map(item)}</ol>
        </details>
      ) : null}
      {rest.length > 0 ? (
        <details className="fold">
          <summary>{words.objectivesUnderstood(rest.length)}</summary>
          <ol className="rest">
            {rest.map((objective) => (
              <li key={objective.objectiveId}>
                {words.whereObjective(listed.indexOf(objective) + 1, objective.lessonNumber)}:{" "}
                <CourseText>{objective.text}</CourseText>{" "}
                <span className="small">{words.rightOf(objective.n - objective.missed, objective.n)}</span>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}

/** How many did not have all of an objective right: the sentence, the figures and the number below are all about that. */
function ObjectiveItem({ objective, rank }: { objective: MissedObjective; rank: number }) {
  const { missed: words } = useMessages();
  const { text, lessonNumber, n, missed, questions } = objective;
  const numbers = questions.map(({ number }) => number);
  return (
    <li>
      <div className="about">
        <p className="over">{words.whereObjective(rank, lessonNumber)}</p>
        <p className="say">{words.objective(missed, n)}</p>
        <MissedFigures figures={objective} />
      </div>
      <div>
        <h2>
          <CourseText>{text}</CourseText>
        </h2>
        <PeopleBricks people={n - missed} of={n} as="right" />
        <p className="small mt3">
          {words.rightOf(n - missed, n)}. {words.objectiveQuestions(lessonNumber, numbers)}
        </p>
      </div>
    </li>
  );
}

/** What is not shown, and how the order came about. */
function About({ view, questions, objectives, hidden }: MissedQuestionsPageProps) {
  const { missed: words } = useMessages();
  const ranked: Pick<MissedRank, "basis" | "rankedBy">[] = view === "questions" ? questions : objectives;
  const count = (way: keyof typeof words.order) => ranked.filter((each) => wayOf(each) === way).length;
  return (
    <div className="mt5 flow">
      {hidden > 0 ? <p className="small">{words.hidden(hidden)}</p> : null}
      {ranked.length > 0 ? (
        <>
          <p className="small">{words.about}</p>
          {(["shrunken", "unlike", "lesson"] as const).map((way) =>
            count(way) > 0 ? (
              <p key={way} className="small">
                {words.order[way](count(way), count(way) === ranked.length)}
              </p>
            ) : null,
          )}
        </>
      ) : null}
    </div>
  );
}

/** How a question or objective got its place: by its shrunken share, or by the raw one in a group unlike others or without figures of others. */
function wayOf({ basis, rankedBy }: Pick<MissedRank, "basis" | "rankedBy">): "shrunken" | "unlike" | "lesson" {
  if (basis === "lesson") return "lesson";
  return rankedBy === "shrunken" ? "shrunken" : "unlike";
}
