import { CourseHtml } from "~/ui/html";
import { useMessages } from "~/ui/messages";
import { CardFields, CardRow, ChoiceSegments } from "../choices/card-rows";
import type { QuestionFieldsProps } from "../component-props";
import type { StepOrderQuestionBeforeAnswer } from "./draw";

/**
 * The steps to put in order, each with a radio button for every place. At the second try, steps that belong together are one card with one
 * row of buttons.
 */
export function StepOrderQuestionFields({ id, ask, typed, error }: QuestionFieldsProps<StepOrderQuestionBeforeAnswer>) {
  const { laying } = useMessages();
  const places = ask.steps.map((_, at) => ({ id: String(at + 1), html: String(at + 1) }));
  const placeOf = (stepId: string) => typed[`step-${stepId}`]?.[0];
  const given = ask.steps.map((step) => placeOf(step.id));
  const findProblem = (place: string | undefined) => {
    if (!error) return null;
    if (!places.some((each) => each.id === place)) return laying.rowEmpty;
    return given.filter((each) => each === place).length > 1 ? laying.placeTwice(place ?? "") : null;
  };
  return (
    <>
      {error?.message}
      {Object.keys(ask.following ?? {}).length > 0 ? <p className="joined">{laying.joined}</p> : null}
      <CardFields laidAs="numbered">
        <p className="small">{laying.orderHint}</p>
        <ol className="cards">
          {ask.steps.map((step) => {
            const [place, problem] = [placeOf(step.id), findProblem(placeOf(step.id))];
            const following = ask.following?.[step.id] ?? [];
            const text = (
              <>
                <CourseHtml html={step.html} data-name="" />
                {following.map((next) => (
                  <CourseHtml key={next.id} html={next.html} className="after" />
                ))}
              </>
            );
            return (
              <CardRow key={step.id} id={`${id}-${step.id}`} text={text} problem={problem}>
                {(labelledBy) => (
                  <ChoiceSegments
                    name={`step-${step.id}`}
                    choices={places}
                    chosen={place}
                    className="numbers-row"
                    labelledBy={labelledBy}
                    error={problem ? error : null}
                  />
                )}
              </CardRow>
            );
          })}
        </ol>
      </CardFields>
    </>
  );
}
