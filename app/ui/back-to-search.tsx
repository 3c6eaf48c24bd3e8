import type { SearchOrigin } from "~/learning/search/search-results";
import { searchOriginPath } from "./addresses";
import { useMessages } from "./messages";

/** Leads from a hit back to where it stands in the search that found it. The address is always one of the search page. */
export function BackToSearch({ from }: { from: SearchOrigin }) {
  const { search } = useMessages();
  return (
    <p className="to-search no-print">
      <a href={searchOriginPath(from)} rel="nofollow">
        {search.back(from.question)}
      </a>
    </p>
  );
}
