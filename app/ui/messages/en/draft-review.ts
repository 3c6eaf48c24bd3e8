/** Texts of npm run dossier -- draft, which goes through the draft questions of a course. */
import type { draftReview as nl } from "../nl/draft-review";
import { plural } from "./common";

export const draftReview: typeof nl = {
  title: (rule, place) => `${place}${rule ? `  (rule ${rule})` : ""}`,
  passages: "Passage:",
  textNotKept: "the text of this source is not in the dossier.",
  draft: "Draft:",
  ask: "1 take · 2 refuse · 3 skip · q stop",
  none: (course) => `${course} has no draft questions to look at.`,
  done: ({ taken, refused, left }) =>
    `${plural(taken, "draft", "drafts")} taken, ${refused} refused, ${left} still to look at. Questions that were taken stay drafts until their feedback is written.`,
};
