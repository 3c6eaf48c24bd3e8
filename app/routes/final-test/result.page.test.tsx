import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { SupervisedRetake } from "~/learning/final/final-test-standing";
import type { FinalTestResultData } from "~/learning/final/pages/final-test-page-data";
import { MessagesContext, messagesFor } from "~/ui/messages";
import type { Locale } from "~/ui/messages/locale";
import type { CertificateAfterPass } from "./certificate-step";
import { FinalTestResultPage } from "./result.page";

const attempt = { series: 1, number: 1, overall: 1 };
const draw = (
  right: number,
  {
    open = 0,
    rightNow = right,
    certificate = { state: "claimable", isSecond: false } as CertificateAfterPass,
    retake = "possible" as SupervisedRetake,
    note = "",
    passed = true,
    tried = attempt,
    locale = "nl" as Locale,
  } = {},
) => {
  const page: FinalTestResultData = {
    course: { id: "proef", title: "Proefcursus", language: "nl" },
    attempt: tried,
    attemptCount: 3,
    norm: { mark: 0.75, needed: 3, questions: 4, note, round: null },
    handedInAt: "2027-03-01T10:00:00Z",
    byClock: false,
    passed,
    passedByLaterMark: false,
    right,
    rightNow,
    questions: 4,
    open,
    objectives: [],
    remarks: [{ at: "2027-03-02T10:00:00Z", reason: "key", numbers: [2], kept: false }],
    test: null,
    step: { state: "passed", attempt, retake },
    lessonCount: 2,
  };
  return renderToStaticMarkup(
    <MessagesContext.Provider value={messagesFor(locale)}>
      <FinalTestResultPage page={page} certificate={certificate} />
    </MessagesContext.Provider>,
  );
};

it("a pass whose score was lowered later says that it stays a pass", () => {
  expect(draw(3, { rightNow: 2 })).toMatch(
    /Geslaagd.*3 van 4 goed.*Je had er 3 nodig\..*Je haalde er 3\. Later keken we vragen opnieuw na; nu zouden het er 2 zijn\. Wat je haalde, blijft gehaald/s,
  );
  expect(draw(3)).not.toContain("blijft gehaald");
});

it("the score stands once, and what was left open is said beside it", () => {
  const html = draw(1, { open: 3 });
  expect(html.match(/1 van (de )?(4|vier)/g)).toHaveLength(1);
  expect(html).toContain("Drie vragen zijn niet beantwoord");
  expect(html).toContain("Niet beantwoord</li>");
  expect(draw(1)).not.toMatch(/niet beantwoord/i);
});

it("who has the certificate is led to it, and is not told to get it", () => {
  expect(draw(3)).toMatch(/href="\/courses\/proef\/certificate".*Haal je certificaat/s);
  const held = draw(3, { certificate: { state: "held", id: "abc", edition: "2026-2" } });
  expect(held).toMatch(
    /Je hebt het certificaat van deze cursus al\. Het is van editie 2026-2\..*href="\/certificates\/abc".*Bekijk je certificaat/s,
  );
  expect(held).not.toContain("Haal je certificaat");
});

it("what the course says about its norm is set apart from the sentences of the interface, and has its language", () => {
  const note = "Zelf gekozen.";
  expect(draw(3, { note })).toContain("De cursus zegt: ‘Zelf gekozen.’");
  expect(draw(3, { note, locale: "en" })).toContain('The course says: ‘<span lang="nl">Zelf gekozen.</span>’');
  expect(draw(3)).not.toContain("De cursus zegt");
});

it("an attempt more that failed after a pass begins with what stays, and an earlier one does not", () => {
  const later = { series: 1, number: 2, overall: 2 };
  const certificate = { state: "held", id: "c1", edition: "2026-1" } as const;
  const html = draw(1, { passed: false, tried: later, certificate });
  expect(html).toMatch(/<h1[^>]*>Je blijft geslaagd.*Dat neemt niets weg: je certificaat blijft.*1 van 4 goed/s);
  expect(html).toContain("/certificates/c1");
  // Who claimed none has none that stays.
  const unclaimed = draw(1, { passed: false, tried: later });
  expect(unclaimed).toContain("Dat neemt niets weg: je blijft geslaagd.");
  expect(unclaimed).not.toContain("je certificaat blijft");
  expect(html).not.toContain("Nog niet geslaagd");
  expect(draw(1, { passed: false })).toMatch(/<h1[^>]*>Nog niet geslaagd/);
});

it("a pass in a sitting that is not closed yet says for what the certificate waits, and does not ask to get it", () => {
  const waits = draw(3, { certificate: { state: "waiting" }, retake: "undecided" });
  expect(waits).toMatch(
    /Je certificaat wacht tot je trainer het toetsmoment afsluit\..*Bekijk hoe lang dat kan duren/s,
  );
  expect(waits).not.toContain("Haal je certificaat");
  const early = draw(3, { certificate: { state: "claimable", isSecond: false }, retake: "undecided" });
  expect(early).toMatch(/Haal je nu je certificaat, dan is het zonder toezicht\..*Haal je certificaat</s);
  const held = draw(3, { certificate: { state: "held", id: "abc", edition: "2" }, retake: "undecided" });
  expect(held).toMatch(/Je tweede certificaat wacht tot je trainer het toetsmoment afsluit\./);
  expect(draw(3, { certificate: { state: "claimable", isSecond: true }, retake: "supervised" })).toContain(
    "Haal je tweede certificaat",
  );
});
