import { z } from "zod";
import { maxProblemReportLength, reportedProblemKinds } from "~/learning/problem-report/reported-problem-kinds";
import { checkboxField, choiceField, emailAddressField, requiredTextField } from "~/ui/forms/fields";

const about = {
  kind: choiceField(reportedProblemKinds, "kind-unknown"),
  text: requiredTextField({ empty: "text-empty", most: maxProblemReportLength, long: "text-long" }),
};

/** The form to report a problem, for a viewer with an account. The answer goes only to the address of the account. */
export const problemReportFormWithAccount = z.object({ ...about, answer: checkboxField() });

/** The form to report a problem, for a viewer without an account, who may type an e-mail address for the answer. */
export const problemReportFormWithoutAccount = z.object({ ...about, email: emailAddressField("email").optional() });
