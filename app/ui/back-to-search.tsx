import { searchQuestionPath } from "./addresses";
import { useMessages } from "./messages";

/** Leads from a hit back to the search that found it. The address is always one of the search page. */
export function BackToSearch({ question }: { question: string }) {
  const { search } = useMessages();
  return (
    <p className="to-search no-print">
      <a href={searchQuestionPath(question)} rel="nofollow">
        {search.back(question)}
      </a>
    </p>
  );
}
