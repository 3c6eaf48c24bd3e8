import type { AskedQuestion } from "~/learning/question-view";
import { useMessages } from "../messages";

/** 'Vraag 5 van 5, bij de casus …'. */
export function useNumbering(): (question: AskedQuestion) => string {
  const { question: messages } = useMessages().lesson;
  return ({ number, total, caseTitle }) =>
    caseTitle === null ? messages.over(number, total) : messages.overCase(number, total, caseTitle);
}
