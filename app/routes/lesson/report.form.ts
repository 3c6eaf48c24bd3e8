import { z } from "zod";
import { maxReportLength, problemKinds } from "~/learning/report/problem-kinds";
import { checkboxField, choiceField, emailAddressField, textField } from "~/ui/forms/fields";

const about = {
  kind: choiceField(problemKinds, "kind-unknown"),
  text: textField({ empty: "text-empty", most: maxReportLength, long: "text-long" }),
};

/** A logged-in reporter gets an answer only at their own address. */
export const accountProblemReportForm = z.object({ ...about, answer: checkboxField() });

/** A visitor may type an address for the answer. */
export const visitorProblemReportForm = z.object({ ...about, email: emailAddressField("email").optional() });
