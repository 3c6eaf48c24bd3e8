import { useMessages } from "~/ui/messages";

/** The score in words, such as '3 van 4 goed'. */
export function PartsRight({ parts }: { parts: { correct: boolean }[] }) {
  const { question } = useMessages().lesson;
  return <>{question.partsRight(countRight(parts), parts.length)}</>;
}

export function countRight(parts: { correct: boolean }[]): number {
  return parts.filter(({ correct }) => correct).length;
}
