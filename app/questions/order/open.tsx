import { CourseText } from "~/ui/course-text";
import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { ChoiceSelect } from "../choices/choice-rows";
import type { QuestionFieldsProps } from "../component-props";
import type { StepOrderQuestionBeforeAnswer } from "./draw";

/**
 * The steps to put in order, each with a select element for its position. The script of the page adds buttons that move steps up and down.
 */
export function StepOrderQuestionFields({ id, ask, typed, error }: QuestionFieldsProps<StepOrderQuestionBeforeAnswer>) {
  const { question } = useMessages().lesson;
  const places = ask.steps.map((_, at) => ({ id: String(at + 1), label: String(at + 1) }));
  const given = ask.steps.map((step) => typed[`step-${step.id}`]?.[0]);
  const isPlacedOnce = (place: string | undefined) =>
    places.some((each) => each.id === place) && given.filter((each) => each === place).length === 1;
  const errorOf = (place: string | undefined) => (isPlacedOnce(place) ? null : error);
  return (
    <>
      <p className="small" id={`${id}-hint`}>
        {question.orderHint}
      </p>
      {error?.message}
      <ol className="steps" data-order="">
        {ask.steps.map((step) => (
          <li key={step.id}>
            <ChoiceSelect
              name={`step-${step.id}`}
              choices={places}
              chosen={typed[`step-${step.id}`]?.[0]}
              labelledBy={`${id}-place-${step.id} ${id}-${step.id}`}
              empty={question.choose}
              error={errorOf(typed[`step-${step.id}`]?.[0])}
            />
            <div>
              <span className="vh" id={`${id}-place-${step.id}`}>
                {question.place}
              </span>
              <CourseHtml id={`${id}-${step.id}`} html={step.html} data-step="" />
            </div>
            <div className="row moves" data-with-script="">
              <button type="button" className="btn quiet slim" data-move="up">
                {question.up}
                <span className="vh">
                  : <CourseText>{step.text}</CourseText>
                </span>
              </button>
              <button type="button" className="btn quiet slim" data-move="down">
                {question.down}
                <span className="vh">
                  : <CourseText>{step.text}</CourseText>
                </span>
              </button>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
