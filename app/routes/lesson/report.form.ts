import { z } from "zod";
import { longestReport, problemKinds } from "~/learning/report/problem-kinds";
import { choice, email, text, tick } from "~/ui/forms/fields";

const about = {
  kind: choice(problemKinds, "kind-unknown"),
  text: text({ empty: "text-empty", most: longestReport, long: "text-long" }),
};

/** Somebody logged in is answered at their own address and nowhere else. */
export const ownReportForm = z.object({ ...about, answer: tick() });

/** Whoever is not logged in types an address for the answer, or none. */
export const visitorReportForm = z.object({ ...about, email: email("email").optional() });
