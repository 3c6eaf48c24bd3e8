/** The screenshots of a group, as its trainer sees it, and of its final test. */
import { type Places, part, type ScreenshotPlan, showing } from "./screenshot-plan";

/** Who sees the pages of the group. */
export const trainerOfGroup = "Marieke Postma";
const trainer = trainerOfGroup;
const newcomers =
  "Sanne Bakker; s.bakker@example.nl\nIlias Aydin; i.aydin@example.nl\nIlias Aydin; i.aydin@example.nl\nTessa Kok; t.kok@";

export function listGroupPlans(places: Places): ScreenshotPlan[] {
  return [...listGroupShots(places), ...listShotsOfActs(places)];
}

/** The pages about the group and its members. */
function listGroupShots({ group, nextGroup, join, membership, member, analysis }: Places): ScreenshotPlan[] {
  return [
    { name: "images/group", path: group, who: trainer, height: 860 },

    { name: "gids/images/groep-tabel", path: group, who: trainer, height: 700, act: showing("#matrix") },
    { name: "gids/images/groep-telefoon", path: group, who: trainer, phone: true },
    { name: "gids/images/groep-code", path: `${group}/joining`, who: trainer, act: part(".code-block") },
    {
      name: "gids/images/groep-lijst",
      path: `${nextGroup}/invitations`,
      who: trainer,
      async act(page) {
        await page.getByLabel("Plak je lijst").fill(newcomers);
        await page.getByRole("button", { name: "Bekijk wat we lezen" }).click();
        return undefined;
      },
      height: 940,
    },
    {
      name: "gids/images/groep-uitgenodigd",
      path: `${group}/invitations`,
      who: trainer,
      act: part("section:has(#invited) > .wrap"),
    },
    { name: "gids/images/groep-deelnemer", path: member("Wouter Dijkgraaf"), who: trainer, height: 856 },
    {
      name: "gids/images/groep-deelnemer-lessen",
      path: member("Wouter Dijkgraaf"),
      who: trainer,
      act: part("section:has(table) > .wrap"),
    },
    {
      name: "gids/images/groep-bericht",
      path: `${member("Wouter Dijkgraaf")}/message?reason=stuck-lesson`,
      who: trainer,
      height: 980,
    },
    { name: "gids/images/groep-trainers", path: `${group}/trainers`, who: trainer, height: 860 },
    { name: "gids/images/groep-voortgang", path: `${group}/progress`, who: trainer, height: 940 },
    { name: "gids/images/groep-vragen", path: `${group}/questions`, who: trainer, height: 900 },
    { name: "gids/images/groep-vraag", path: analysis(2), who: trainer, act: part("section:has(.facility) > .wrap") },
    { name: "gids/images/groep-meenemen", path: `${group}/export`, who: trainer, height: 884 },
    { name: "gids/images/groep-misvattingen", path: `${group}/misconceptions`, who: trainer, height: 1000 },
    { name: "gids/images/meedoen", path: join, act: part("section:has(.sees) > .wrap") },
    { name: "gids/images/meedoen-groep", path: membership, who: "Femke Wiersma", height: 1000 },
    { name: "gids/images/logboek", path: "/account/log", who: "Wouter Dijkgraaf", height: 760 },
  ];
}

/** The pages on which a trainer does something for the group. */
function listShotsOfActs({ group, nextGroup, liveSession }: Places): ScreenshotPlan[] {
  return [
    { name: "gids/images/groep-deadlines", path: `${nextGroup}/deadlines`, who: trainer, height: 1100 },
    {
      name: "gids/images/groep-meer-mensen",
      path: group,
      who: trainer,
      height: 900,
      async act(page) {
        for (const box of (await page.getByRole("checkbox", { name: /^Kies (?!iedereen)/ }).all()).slice(0, 5))
          await box.check();
        await page
          .getByRole("region", { name: "Met de gekozen deelnemers" })
          .getByRole("button", { name: "Schrijf" })
          .click();
        await page.getByLabel("Onderwerp").fill("Zien we je donderdag?");
        await page
          .getByLabel("Bericht")
          .fill("Hoi {naam},\n\nDonderdag bespreken we les 3. Maak je hem voor die tijd?");
        await page.getByRole("button", { name: "Bekijk wie wat krijgt" }).click();
        await page.getByRole("button", { name: /^Verstuur/ }).waitFor();
        return undefined;
      },
    },
    { name: "gids/images/groep-live", path: liveSession, who: trainer, height: 900 },
  ];
}

/** The picture of an open sitting, after those of the final test, which show the group without one. */
export function listSittingScreenshotPlans(sitting: string): ScreenshotPlan[] {
  return [{ name: "gids/images/groep-toetsmoment-open", path: sitting, who: trainer, height: 980 }];
}

/** The pictures of the final test of the demo's example course. */
export function listFinalTestScreenshotPlans({ course, group }: Pick<Places, "course" | "group">): ScreenshotPlan[] {
  const test = `${course}/final-test`;
  return [
    { name: "gids/images/eindtoets", path: test, who: "Aukje Terpstra", height: 860 },
    { name: "gids/images/eindtoets-vraag", path: `${test}/1-1/questions/1`, who: "Bilal Haddad", height: 600 },
    { name: "gids/images/eindtoets-uitslag", path: `${test}/1-1/result`, who: "Corrie Smeets", height: 860 },
    { name: "gids/images/groep-eindtoets", path: group, who: trainer, height: 620, act: showing("#matrix") },
    { name: "gids/images/groep-toetsmoment", path: `${group}/sittings`, who: trainer, height: 900 },
  ];
}
