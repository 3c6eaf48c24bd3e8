import { z } from "zod";
import { longestReport, problemKinds } from "~/learning/report/problem-kinds";
import { choice, email, text, tick } from "~/ui/forms/fields";

const about = {
  kind: choice(problemKinds, "kind-unknown"),
  text: text({ empty: "text-empty", most: longestReport, long: "text-long" }),
};

/** A logged-in reporter gets an answer only at their own address. */
export const ownReportForm = z.object({ ...about, answer: tick() });

/** A visitor may type an address for the answer. */
export const visitorReportForm = z.object({ ...about, email: email("email").optional() });
