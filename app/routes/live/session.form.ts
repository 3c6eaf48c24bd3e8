import { z } from "zod";
import { liveSteps } from "~/cohorts/live/steps";
import { buttonField, forgedValueErrorCode } from "~/ui/forms/fields";

const roundNo = z.number({ error: forgedValueErrorCode }).int(forgedValueErrorCode).min(1, forgedValueErrorCode);

/** The form that moves the question on the screen to another step. `from`: the step that the page showed. */
export const moveLiveSessionForm = z.object({
  no: roundNo,
  from: buttonField(...liveSteps),
  to: buttonField(...liveSteps),
});

/** The form that shows or hides a part of the screen. */
export const switchLiveScreenForm = z.object({
  no: roundNo,
  part: buttonField("spread", "misconception"),
  show: buttonField("yes", "no"),
});

/** Which of the forms of the page was sent. */
export const liveSessionForm = z.object({ act: buttonField("move", "switch", "end") });
