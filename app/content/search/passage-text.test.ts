import { expect, test } from "vitest";
import { listTextLinesInHtml } from "./passage-text";

test("each paragraph, list item, heading and cell is a line; notes, citations and drawings are left out", () => {
  const html = `<figure class="figure"><svg><text>1</text></svg><figcaption>Een val.</figcaption></figure>
    <p>Een <button type="button" class="term" popovertarget="term-a-1">buurt</button><span class="note" id="term-a-1" popover=""><b>Buurt</b>Straten.</span> leeft
    <span class="kept"><button type="button" class="cite" popovertarget="cite-a-1"><i class="origin original"></i>(Vos, 2024)</button><span class="note" id="cite-a-1" popover=""><b>x</b></span>.</span></p>
    <ul><li>Eén &amp; twee</li><li>&lt;b&gt;</li></ul><table><tr><th>Kop</th><td>Cel</td></tr></table>`;
  expect(listTextLinesInHtml(html)).toEqual(["Een val.", "Een buurt leeft.", "Eén & twee", "<b>", "Kop", "Cel"]);
});
