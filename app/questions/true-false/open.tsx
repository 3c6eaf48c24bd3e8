import { CourseLanguageProvider } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import { ChoiceRows } from "../choices/choice-rows";
import type { QuestionFieldsProps } from "../component-props";
import type { TrueFalseQuestionBeforeAnswer } from "./draw";

/**
 * The fields for true or false and for the reason. They are in one form, because the reasons would otherwise reveal whether the answer was
 * right. At the second try, only the reason is asked; the answer was right.
 */
export function TrueFalseQuestionFields({ ask, typed, error }: QuestionFieldsProps<TrueFalseQuestionBeforeAnswer>) {
  const { question } = useMessages().lesson;
  const answers = [
    { id: "true", html: question.true },
    { id: "false", html: question.false },
  ];
  const isAnswered = ask.fixed !== undefined || answers.some(({ id }) => id === typed.answer?.[0]);
  const answerError = isAnswered ? null : error;
  const reasonError = isAnswered ? error : null;
  return (
    <>
      <fieldset>
        <legend>{question.trueFalse}</legend>
        {answerError?.message}
        <CourseLanguageProvider language={null}>
          <ChoiceRows
            name="answer"
            choices={ask.fixed === undefined ? answers : answers.filter(({ id }) => id === String(ask.fixed))}
            chosen={typed.answer}
            fixed={[String(ask.fixed)]}
            className="opts pair"
            error={answerError}
          />
        </CourseLanguageProvider>
      </fieldset>
      <fieldset>
        <legend>{question.reason}</legend>
        {reasonError?.message}
        <ChoiceRows
          name="reason"
          choices={ask.reasons}
          chosen={typed.reason}
          tried={ask.tried ? [ask.tried] : []}
          error={reasonError}
        />
      </fieldset>
    </>
  );
}
