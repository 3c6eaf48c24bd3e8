import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { AdminOverviewPage, type AdminOverviewPageProps } from "./admin.page";

const overview: AdminOverviewPageProps = {
  learners: { accounts: 1, guests: 0, holders: 0, activity: { week: 1, month: 0, year: 0, longer: 0 } },
  reports: { open: 0, weeks: [0] },
  mail: { waiting: 0, failed: 0, sent: [] },
  courses: [],
  faultyCourses: 0,
};
const troubles = (changed: Partial<AdminOverviewPageProps>) =>
  [
    ...renderToStaticMarkup(<AdminOverviewPage {...overview} {...changed} />).matchAll(
      /<p class="problem".*?<a href="(.*?)">(.*?)<\/a>/g,
    ),
  ].map(([, href, text]) => `${href} ${text}`);

it("what needs an administrator stands first, with the way to it; else nothing does", () => {
  expect(troubles({})).toEqual([]);
  expect(troubles({ mail: { waiting: 0, failed: 3, sent: [] }, faultyCourses: 1 })).toEqual([
    "/admin/mail 3 mails gaan niet weg",
    "/admin/courses 1 cursus klopt niet",
  ]);
});
