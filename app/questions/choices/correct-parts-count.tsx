import { useMessages } from "~/ui/messages";

/** How many parts of an answer are right, in words, such as '3 van 4 goed' (3 of 4 right). */
export function CorrectPartsCount({ parts }: { parts: { correct: boolean }[] }) {
  const { question } = useMessages().lesson;
  return <>{question.partsRight(countCorrectParts(parts), parts.length)}</>;
}

export function countCorrectParts(parts: { correct: boolean }[]): number {
  return parts.filter(({ correct }) => correct).length;
}
