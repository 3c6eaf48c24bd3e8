import { type Confidence, confidences } from "~/learning/review/confidence";
import { useMessages } from "../messages";

/** The name of the form field with the confidence. No kind of question has a field with this name. */
export const confidenceFieldName = "sure";

/** Asks how sure a learner is, before their first try. It can be left open. `said`: what they chose in a refused answer, or null. */
export function ConfidenceFields({ said }: { said: Confidence | null }) {
  const { review } = useMessages();
  return (
    <fieldset className="sure-q">
      <legend>{review.sureLegend}</legend>
      <div className="seg sure">
        {confidences.map((level) => (
          <label key={level}>
            <input type="radio" name={confidenceFieldName} value={level} defaultChecked={level === said} />
            <span>{review.levels[level]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
