import { HtmlText } from "../html";
import { useMessages } from "../messages";
import type { FinalFields } from "./final-fields";
import { MarkedParts } from "./marked-parts";
import { MarkedItem } from "./marked-row";

export function FinalMatch({ marked }: FinalFields<"match">) {
  const { question } = useMessages().lesson;
  return (
    <>
      <MarkedParts parts={marked.pairs.map(({ left, ...rest }) => ({ html: left, ...rest }))} />
      {marked.extras.length > 0 ? (
        <details className="more">
          <summary>{question.extras}</summary>
          <ul className="opts">
            {marked.extras.map(({ right, feedback }) => (
              <MarkedItem key={right} state="rest" feedback={feedback}>
                <HtmlText as="p" html={right} />
              </MarkedItem>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
