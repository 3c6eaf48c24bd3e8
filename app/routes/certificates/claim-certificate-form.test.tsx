import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ClaimCertificateForm } from "./claim-certificate-form";

it("a name that paper has in other letters is told so beside the field, and goes along when it is sent once more", () => {
  const form = { errors: { name: "name-latin" }, values: { name: "漢字", show: "1" }, latin: "HanZi" };
  const html = renderToStaticMarkup(
    <ClaimCertificateForm edition="1" name="漢字" trial={false} restsOn="practice" form={form} />,
  );
  expect(html).toMatch(/id="name-problem"[^>]*>.{0,400}Op de PDF staat daarom: HanZi\./);
  expect(html).toMatch(/<input type="hidden" name="latin" value="HanZi"/);
  expect(html).toMatch(/name="name"[^>]*value="漢字"/);
  expect(html).toContain("Je hebt alle lessen van editie 1 gehaald.");
  const fresh = renderToStaticMarkup(
    <ClaimCertificateForm edition="1" name="Zoë" trial={false} restsOn="final-test" form={undefined} />,
  );
  expect(fresh).not.toContain('name="latin"');
  expect(fresh).toContain("Je hebt de eindtoets gehaald.");
});
