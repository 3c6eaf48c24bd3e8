import { expect, test } from "vitest";
import { htmlToPlainText } from "./html-to-plain-text";

test("tags go, characters that HTML writes as names or numbers come back", () => {
  expect(htmlToPlainText("<em>Een</em> &lt;b&gt; &amp;amp; &quot;x&quot; &#39;y&#x27; &#x1F6B2;")).toBe(
    "Een <b> &amp; \"x\" 'y' 🚲",
  );
});

test("a name that is not known stays as it is", () => {
  expect(htmlToPlainText("&onbekend;")).toBe("&onbekend;");
});
