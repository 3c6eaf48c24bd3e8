import type { LiveLessonChoice, LiveQuestionChoice } from "~/cohorts/live/list-live-questions";
import { lessonPlacePath, liveSessionPath } from "~/ui/addresses";
import { CohortHeading } from "~/ui/cohorts/cohort-heading";
import { CourseLanguageProvider, CourseText } from "~/ui/course-text";
import { formatLongDateTime } from "~/ui/dates";
import { Form } from "~/ui/forms/form";
import { TextWithCourseWords } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";

interface LiveSessionsPageProps {
  cohort: { id: string; name: string; courseId: string };
  language: string;
  members: number;
  asked: ReadonlySet<string>;
  lessons: (LiveLessonChoice & { toDo: number })[];
  missed: {
    question: LiveQuestionChoice;
    lesson: LiveLessonChoice["lesson"];
    toDo: number;
    right: number;
    n: number;
  }[];
  open: { id: string } | null;
  ended: { id: string; startedAt: string | Date; questions: number }[];
}

/** The page where a trainer chooses a practice question for the big screen, in a new session or in the one that runs. */
export function LiveSessionsPage(props: LiveSessionsPageProps) {
  const { cohort, language, members, asked, lessons, missed, open, ended } = props;
  const { live, locale } = useMessages();
  const words = live.choose;
  return (
    <>
      <div className="wrap band">
        <CohortHeading cohort={cohort} title={live.title} current="live" />
        <p className="lead read mt5">{words.lead}</p>
        <p className="read mt3">{words.how}</p>
        {open ? (
          <div className="resume mt5">
            <div>
              <p className="over">{words.open}</p>
              <p>{words.openText}</p>
            </div>
            <a className="tool do" href={liveSessionPath(cohort.id, open.id)}>
              {words.toOpen}
            </a>
          </div>
        ) : null}
      </div>
      {missed.length > 0 ? (
        <section className="band" aria-labelledby="missed">
          <div className="wrap">
            <h2 id="missed">{words.missed}</h2>
            <CourseLanguageProvider language={language}>
              <ul className="live-choices">
                {missed.map(({ question, lesson, toDo, right, n }) => (
                  <QuestionChoice
                    key={question.id}
                    question={question}
                    cohort={cohort}
                    lessonId={lesson.id}
                    toDo={toDo}
                    isAsked={asked.has(question.id)}
                    missed={{ number: lesson.number, right, n }}
                  />
                ))}
              </ul>
            </CourseLanguageProvider>
          </div>
        </section>
      ) : null}
      <section className="band" aria-labelledby="choose">
        <div className="wrap">
          <h2 id="choose">{words.questions}</h2>
          <p className="read">{lessons.length > 0 ? words.noPool : words.none}</p>
          <CourseLanguageProvider language={language}>
            <div className="live-lessons mt5">
              {lessons.map((each) => (
                <LessonQuestions key={each.lesson.id} choice={each} cohort={cohort} members={members} asked={asked} />
              ))}
            </div>
          </CourseLanguageProvider>
        </div>
      </section>
      {ended.length > 0 ? (
        <section className="band" aria-labelledby="ended">
          <div className="wrap">
            <h2 id="ended">{words.ended}</h2>
            <ul className="rows plain read">
              {ended.map(({ id, startedAt, questions }) => (
                <li key={id}>
                  <a className="go" href={liveSessionPath(cohort.id, id)}>
                    {words.endedOn(formatLongDateTime(startedAt, locale))}
                  </a>{" "}
                  <span className="small">{words.asked(questions)}</span>
                </li>
              ))}
            </ul>
          </div>
        </section>
      ) : null}
    </>
  );
}

interface LessonQuestionsProps {
  choice: LiveSessionsPageProps["lessons"][number];
  cohort: LiveSessionsPageProps["cohort"];
  members: number;
  asked: ReadonlySet<string>;
}

function LessonQuestions({ choice, cohort, members, asked }: LessonQuestionsProps) {
  const words = useMessages().live.choose;
  const { lesson, questions, toDo } = choice;
  return (
    <details className="live-lesson">
      <summary>
        <span>
          <TextWithCourseWords text={words.lesson(lesson.number, lesson.short)} ofCourse={lesson.short} />
        </span>
        <span className="small">
          {words.count(questions.length)}
          {members > 0 ? `, ${words.toDoShort(toDo)}` : ""}
        </span>
      </summary>
      {members > 0 ? <p className="read">{words.toDo(toDo, members)}</p> : null}
      <ul className="live-choices">
        {questions.map((question) => (
          <QuestionChoice
            key={question.id}
            question={question}
            cohort={cohort}
            lessonId={lesson.id}
            toDo={toDo}
            isAsked={asked.has(question.id)}
          />
        ))}
      </ul>
    </details>
  );
}

interface QuestionChoiceProps {
  question: LiveQuestionChoice;
  cohort: LiveSessionsPageProps["cohort"];
  lessonId: string;
  toDo: number;
  /** Whether it was asked in the open session. */
  isAsked: boolean;
  /** How many members were right, and the number of the lesson; only in the list of what was missed most. */
  missed?: { number: number; right: number; n: number };
}

function QuestionChoice({ question, cohort, lessonId, toDo, isAsked, missed }: QuestionChoiceProps) {
  const words = useMessages().live.choose;
  const { id, stem, caseTitle, variant, otherVariant } = question;
  return (
    <li id={missed ? undefined : `question-${id}`}>
      <div>
        <p>
          <CourseText>{stem}</CourseText>
        </p>
        {isAsked ? (
          <p className="state small">
            <StateSign name="done" />
            {words.isAsked}
          </p>
        ) : null}
        {missed ? <p className="small">{words.missedBy(missed.number, missed.right, missed.n)}</p> : null}
        {caseTitle ? (
          <p className="small">
            <TextWithCourseWords text={words.inCase(caseTitle)} ofCourse={caseTitle} />
          </p>
        ) : null}
        <p className="small">
          {variant === 1 ? words.isFirst : words.isOther}
          {otherVariant && toDo > 0 ? (
            <>
              {" "}
              <a href={`#question-${otherVariant.id}`}>
                {words.takeOther}
                <span className="vh">
                  : <CourseText>{otherVariant.stem}</CourseText>
                </span>
              </a>
              .
            </>
          ) : null}{" "}
          <a href={lessonPlacePath(cohort.courseId, lessonId, { at: id, elementId: id })}>
            {words.see}
            <span className="vh">
              : <CourseText>{stem}</CourseText>
            </span>
          </a>
        </p>
      </div>
      <Form action={`/cohorts/${cohort.id}/sessions`}>
        <input type="hidden" name="question" value={id} />
        <button className="tool" type="submit">
          {words.use}
          <span className="vh">
            : <CourseText>{stem}</CourseText>
          </span>
        </button>
      </Form>
    </li>
  );
}
