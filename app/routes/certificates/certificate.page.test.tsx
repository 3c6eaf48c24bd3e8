import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { certificateFactsSchema } from "~/certificates/issue/facts";
import finalTest from "~/certificates/issue/golden-facts-final-test.json" with { type: "json" };
import practice from "~/certificates/issue/golden-facts-practice.json" with { type: "json" };
import { MessagesContext, messagesFor } from "~/ui/messages";
import type { Locale } from "~/ui/messages/locale";
import { CertificatePage } from "./certificate.page";

function render(facts: unknown, locale: Locale): string {
  const certificate = {
    id: finalTest.code,
    state: "valid" as const,
    since: finalTest.issuedAt,
    facts: certificateFactsSchema.parse(facts),
    name: "Zoë",
    registerNumber: null,
    isRegisterNumberHidden: false,
    nameShown: true,
    own: false,
    canEvaluate: false,
    fingerprints: ["0".repeat(64)],
  };
  return renderToStaticMarkup(
    <MessagesContext.Provider value={messagesFor(locale)}>
      <CertificatePage certificate={certificate} checkedAt={finalTest.issuedAt} checked={undefined} />
    </MessagesContext.Provider>,
  );
}

it("on an English page, what the Dutch course says about its norm is set apart and has its language", () => {
  expect(render(finalTest, "en")).toContain('The course says: ‘<span lang="nl">Zelf gekozen.</span>’');
  expect(render(practice, "en")).toContain('The course says: ‘<span lang="nl">Voorlopig</span>’');
  expect(render(finalTest, "en")).toContain('<span lang="nl">Proefcursus</span>');
  expect(render(finalTest, "nl")).toContain("De cursus zegt: ‘Zelf gekozen.’");
});

it("the page names the lessons of other editions, as the paper does", () => {
  const moved = { ...finalTest, lessonsElsewhere: [{ edition: "0", lessons: 2 }] };
  expect(render(moved, "nl")).toContain("2 van 2 lessen gehaald, waarvan 2 in editie 0.");
  expect(render(moved, "nl")).toContain("geschat per les voor de editie waarin die is gehaald");
  expect(render(finalTest, "nl")).not.toContain("waarvan");
});
