/** Writes answers down as a reader of a paper does. */
import { composeAskedQuestion } from "../../app/questions/compose-asked-question";
import { printQuestion } from "../../app/questions/paper/paper";
import { paperLetters } from "../../app/questions/paper/written-answers";
import type { QuestionRecord } from "../../app/questions/table";
import { createSampleAnswerFields } from "./factories";

type Shown = Record<string, { id: string }[] | undefined>;

/** Returns the right (or a wrong) answer to a question on a paper with this seed, as it stands in the file of a reader. */
export function writeAnswerDown(question: QuestionRecord, seed: string, right: boolean): unknown {
  const fields = createSampleAnswerFields(question, right);
  const nowhere = { number: 1, total: 1, case: null, passage: { id: "", title: "" } };
  const ask = composeAskedQuestion(question, seed, nowhere).ask as unknown as Shown;
  const letterOf = (list: string, id = "") => paperLetters[ask[list]?.findIndex((item) => item.id === id) ?? -1];
  const postedValue = (name: string) => fields[name]?.[0] ?? "";
  switch (printQuestion(question, seed).answer) {
    case "letter":
      return letterOf("options", postedValue("option"));
    case "letters":
      return fields.option?.map((id) => letterOf("options", id));
    case "truth-and-reason":
      return { answer: postedValue("answer") === "true", reason: letterOf("reasons", postedValue("reason")) };
    case "letters-in-order":
      return ask.steps
        ?.toSorted((a, b) => Number(postedValue(`step-${a.id}`)) - Number(postedValue(`step-${b.id}`)))
        .map(({ id }) => letterOf("steps", id));
    case "letter-for-each-number": {
      const [prefix, numbered, lettered] = ask.lefts
        ? ["left", ask.lefts, "rights"]
        : ["card", ask.cards, "categories"];
      const entries = numbered?.map(({ id }, at) => [
        String(at + 1),
        letterOf(`${lettered}`, postedValue(`${prefix}-${id}`)),
      ]);
      return Object.fromEntries(entries ?? []);
    }
    case "words":
      return Object.values(fields).map(([word]) => word);
    default:
      return postedValue("number");
  }
}
