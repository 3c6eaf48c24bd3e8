/** Texts of npm run dossier -- draft, which goes through the draft questions of a course. */
import { plural } from "./common";

export const draftReview = {
  title: (rule: string, place: string) => `${place}${rule ? `  (regel ${rule})` : ""}`,
  passages: "Passage:",
  textNotKept: "de tekst van deze bron staat niet in het dossier.",
  draft: "Concept:",
  ask: "1 neem over · 2 weiger · 3 sla over · q stop",
  none: (course: string) => `In ${course} staan geen concept-vragen om te bekijken.`,
  done: ({ taken, refused, left }: Record<"taken" | "refused" | "left", number>) =>
    `${plural(taken, "concept", "concepten")} overgenomen, ${refused} geweigerd, ${left} nog te bekijken. Overgenomen vragen blijven een concept tot hun uitleg er staat.`,
};
