import type { ReactNode } from "react";
import { fewestAnswersForJudgement } from "~/analysis/missed/missed-question";
import type { MissedQuestionWithAnswers, ShownOption } from "~/cohorts/answers/shown-answers";
import { PeopleBricks } from "~/ui/cohorts/people-bricks";
import { CourseText } from "~/ui/course-text";
import { formatLongDate } from "~/ui/dates";
import { useMessages } from "~/ui/messages";
import { StateSign } from "~/ui/motif";
import { MissedFigures } from "./missed-figures";

interface MissedQuestionItemProps {
  question: MissedQuestionWithAnswers;
  rank: number;
  /** The page with the figures of the question's lesson. */
  href: string;
  /** The form that asks it in a live session. */
  use: ReactNode;
}

/** One question that a group missed: what it says of the group, and what was chosen as far as that may be shown. */
export function MissedQuestionItem({ question, rank, href, use }: MissedQuestionItemProps) {
  const { missed: words } = useMessages();
  const { lessonNumber, number, stem, picture, part, shows, n, missed } = question;
  return (
    <li id={question.questionId}>
      <div className="about">
        <p className="over">{words.where(rank, lessonNumber, number)}</p>
        <p className="say">
          <Sentence question={question} />
        </p>
        <MissedFigures figures={question} />
      </div>
      <div>
        <h2>
          <CourseText>{stem}</CourseText>
        </h2>
        {picture ? (
          <Picture picture={picture} hasOneIdea={question.hasOneIdea} />
        ) : (
          <>
            {part ? (
              <p>
                {words.part}{" "}
                <b>
                  <CourseText>{part}</CourseText>
                </b>
              </p>
            ) : shows === "nothing" ? null : (
              <p className="small">{shows === "options" ? words.noOptions : words.noPart}</p>
            )}
            <p className="mt3">
              <PeopleBricks people={n - missed} of={n} as="right" />
              {words.rightOf(n - missed, n)}
            </p>
          </>
        )}
        <div className="acts mt3">
          {use}
          <p>
            <a className="tool bare" href={href}>
              {words.lesson}
              <span className="vh"> {words.where(rank, lessonNumber, number)}</span>
            </a>
          </p>
        </div>
      </div>
    </li>
  );
}

function Sentence({ question }: { question: MissedQuestionWithAnswers }) {
  const { missed: words } = useMessages();
  const { n, missed, picture, hasOneIdea } = question;
  if (n < fewestAnswersForJudgement) return `${words.early(n, missed)} ${words.tooEarly}`;
  const wrong = picture?.options.filter(({ correct, people }) => !correct && people > 0) ?? [];
  if (!picture || !wrong[0]) return words.notAllRight(missed, n);
  const { of } = picture;
  if (!hasOneIdea)
    return words.spread(
      wrong.reduce((sum, { people }) => sum + people, 0),
      of,
      wrong.length,
    );
  return (
    <>
      {words.oneIdea(wrong[0].people, of)} <b>{words.isIdea}</b>
    </>
  );
}

function Picture({
  picture,
  hasOneIdea,
}: {
  picture: { options: ShownOption[]; of: number; shownOn: string };
  hasOneIdea: boolean;
}) {
  const { missed: words, locale } = useMessages();
  const { options, of, shownOn } = picture;
  const top = hasOneIdea ? options.find(({ correct }) => !correct) : undefined;
  return (
    <>
      <ol className="dist">
        {options.map((option) => (
          <li key={option.id} className={option === top ? "top1" : undefined}>
            <span>
              <StateSign name={option.correct ? "done" : "again"} />
              <span className="vh">{option.correct ? words.right : words.wrong}</span>
            </span>
            <span>
              <CourseText>{option.text}</CourseText>
              {option.correct ? (
                <span className="idea">{words.rightAnswer}</span>
              ) : option.misconception ? (
                <span className="idea">
                  <b>{words.misconception}</b> <CourseText>{option.misconception.name}</CourseText>
                </span>
              ) : null}
            </span>
            <PeopleBricks people={option.people} of={of} as={option.correct ? "right" : "wrong"} />
            <span className="num">
              {option.people}
              <span className="vh"> / {of}</span>
            </span>
          </li>
        ))}
      </ol>
      <p className="small mt3">{words.shownOf(of, formatLongDate(shownOn, locale))}</p>
    </>
  );
}
