import { useMessages } from "~/ui/messages";

/** The score in words, such as '3 van 4 goed'. */
export function RightPartsCount({ parts }: { parts: { correct: boolean }[] }) {
  const { question } = useMessages().lesson;
  return <>{question.partsRight(countRightParts(parts), parts.length)}</>;
}

export function countRightParts(parts: { correct: boolean }[]): number {
  return parts.filter(({ correct }) => correct).length;
}
