import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { MemberNeedsTrainerReason } from "~/cohorts/needs/reasons";
import { MembersWithNeedsSection } from "./members-with-needs-section";

const course = {
  id: "proef",
  label: "1",
  title: "Proef",
  language: "nl",
  lessons: [1, 2, 3].map((number) => ({ id: `les-${number}`, number, short: `Les ${number}`, questions: 5 })),
  objectives: { "L1.1": "Je kunt rekenen.", "L1.2": "Je kunt lezen.", "L1.3": "Je kunt schrijven." },
  finalTest: null,
  hasClosingCase: false,
};
const shown = (
  needs: { learnerId: string; name: string; needs: MemberNeedsTrainerReason[] }[],
  bounced: { id: string; name: string; email: string }[] = [],
) =>
  renderToStaticMarkup(
    <MembersWithNeedsSection
      cohortId="groep"
      language="nl"
      needs={needs.map((each) => ({ ...each, course }))}
      bounced={bounced}
    />,
  );
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ([.;’])/g, "$1");

it("whoever is stuck is told why in words of the course, and gets a message", () => {
  const html = shown([
    {
      learnerId: "zoe",
      name: "Zoë",
      needs: [
        { kind: "stuck-lesson", lessonIds: ["les-1", "les-3"], failed: [3, 2] },
        { kind: "stuck-objective", objectiveIds: ["L1.1", "L1.2", "L1.3"] },
        { kind: "behind", scopes: ["les-1", ""], days: 3 },
      ],
    },
  ]);
  expect(text(html)).toContain("Loopt vast in les 1 en 3");
  expect(text(html)).toContain("Haalde les 1 drie keer en les 3 twee keer niet.");
  expect(text(html)).toContain("‘Je kunt rekenen’; ‘Je kunt lezen’ en nog 1.");
  expect(text(html)).toContain("De deadlines voor les 1 en de hele cursus zijn voorbij.");
  expect(html).toContain('href="/cohorts/groep/learners/zoe/message?reason=stuck-lesson"');
  expect(html).not.toContain("/extension");
});

it("whoever is only late gets time, and an invitation that bounced is looked at", () => {
  const late: MemberNeedsTrainerReason[] = [
    { kind: "silent", days: 11, begun: false },
    { kind: "behind", scopes: ["les-2"], days: 2 },
  ];
  const html = shown(
    [{ learnerId: "quinten", name: "Quinten", needs: late }],
    [{ id: "1", name: "", email: "x@example.org" }],
  );
  expect(text(html)).toContain(
    "Elf dagen stil in de lessen Begon nog niet aan de lessen. De deadline voor les 2 is voorbij.",
  );
  expect(html).toContain('href="/cohorts/groep/learners/quinten/extension"');
  expect(text(html)).toContain("Eén uitnodiging kwam niet aan x@example.org Uitnodiging kwam niet aan");
  const [members = "", invitations = ""] = html.split("<h3");
  expect([members, invitations].map((list) => list.match(/<li>/g)?.length)).toEqual([1, 1]);
});

it("ten are seen at once, the others behind a fold; nobody is said in words", () => {
  const needs = Array.from({ length: 13 }, (_, n) => {
    return { learnerId: `id-${n}`, name: `Naam ${n}`, needs: [{ kind: "silent" as const, days: 8, begun: true }] };
  });
  const [before = "", fold = ""] = shown(needs).split("<details");
  expect(before.match(/<li>/g)).toHaveLength(10);
  expect(fold.match(/<li>/g)).toHaveLength(3);
  expect(text(fold)).toContain("Toon ook de andere 3");
  expect(text(shown([]))).toContain("Niemand, op dit moment.");
});
