/**
 * The access table says what each address answers to each role. A new route without a row here fails `tests/e2e/roles.spec.ts`.
 * Columns: `visitor` has no account; `learner` is a member of the group and holder of the certificate in the address; `other` is a learner
 * who is neither; `trainer` owns the group and `co-trainer` helps; `stranger` is a trainer of another group; `administrator` has no other
 * role. A cell is a status, `login` (redirect to the log-in page), or `>/path` (redirect to that path). Forms are sent empty, so 400
 * means: this role may send the form, but the form is not valid.
 */
import { type AccessTableRow, row } from "./access-row";
import { following, groups, inviting, memberships, ownColumns } from "./access-table-of-groups";
import { liveSessions } from "./access-table-of-live-sessions";
import { findBuiltClosingCase, hasBuiltFinalTest } from "./course";

const course = "courses/:course";
const lesson = `${course}/lessons/:lesson`;
const closingCase = `${course}/closing-case`;
/** The status of the pages of the closing case: the edition of the course in the addresses may have none. */
const closingCaseStatus = findBuiltClosingCase() ? "200" : "404";
const finalTest = `${course}/final-test`;
const testQuestion = `${finalTest}/:attempt/questions/:position`;

/** Pages and forms that everybody may use. */
const openPages = [
  row("GET / 200"),
  row(`GET ${course} 200`),
  row(`GET ${course}/sources 200`),
  row(`GET ${course}/glossary 200`),
  row(`GET ${course}/edition >/courses/:course`),
  row(`POST ${course}/edition >/courses/:course`),
  row(`GET ${course}/certificate 200`),
  row(`GET ${course}/notes >/notes`),
  row(`GET ${closingCase} ${closingCaseStatus}`),
  row(`GET ${closingCase}/steps/:closingStep ${closingCaseStatus}`),
  row(`POST ${closingCase}/steps/:closingStep 400`),
  row(`GET ${closingCase}/choices ${closingCaseStatus}`),
  // Whoever opens it gets the sheets for a group; the reasons of colleagues are added only for trainers, and for who chose at every step.
  row(`GET ${closingCase}/print ${closingCaseStatus}`),
  row(`GET ${lesson} 200`),
  // An empty form names no open practice round, which gives 409.
  row(`POST ${lesson} 409`),
  row(`GET ${lesson}/answers >/courses/:course/lessons/:lesson`),
  row(`POST ${lesson}/answers 409`),
  row(`GET ${lesson}/rounds >/courses/:course/lessons/:lesson`),
  row(`POST ${lesson}/rounds >/courses/:course/lessons/:lesson`),
  row(`GET ${lesson}/notes >/courses/:course/lessons/:lesson`),
  row(`POST ${lesson}/notes 400`),
  row(`GET ${lesson}/report 200`),
  row(`POST ${lesson}/report 400`),
  row("GET search 200"),
  row("GET learning 200"),
  row("GET notes 200"),
  row("GET notes.md 200"),
  row("GET certificates 200"),
  row("GET certificates/:certificate 200"),
  // An empty form has no name to compare with the certificate, which gives 400.
  row("POST certificates/:certificate 400"),
  row("GET certificates/:certificate/name >/certificates/:certificate"),
  row("GET forgot-password 200"),
  row("POST forgot-password 400"),
  row("GET reset-password 410"),
  row("POST reset-password 400"),
  row("GET confirm 410"),
  row("POST confirm 410"),
  row("GET logout 200"),
  row("POST logout login"),
  row("GET account/sessions >/account"),
  row("GET account/sessions/others >/account"),
  row("GET privacy 200"),
  row("GET accessibility 200"),
  row("GET contact 200"),
  row("GET robots.txt 200"),
  row("GET sitemap.xml 200"),
  row("GET theme >/"),
  row("POST theme 400"),
  row("GET language >/"),
  row("POST language 400"),
  // The page that shows mails exists only on the site's own machine and without a mail server, as in this test.
  row("GET mails 200"),
  // This address shows forms that were refused. Without such a form it redirects to the home page.
  row("GET not-taken >/"),
  row("GET not-taken/line >/"),
  row("GET * 404"),
  row("POST * 404"),
];

/**
 * Pages and forms that everybody may use about themselves. Columns: visitor, learner, other, trainer, co-trainer, stranger, administrator.
 */
const ownPages = [
  row(
    `POST ${course}/certificate >/courses/:course/certificate >/certificates/:certificate ${">/courses/:course/certificate ".repeat(5)}`,
  ),
  row("GET certificates/:certificate/pdf 404 200 404 404 404 404 404"),
  row(`GET ${course}/accreditation login 403 403 200 200 200 200`),
  row(`GET ${course}/accreditation.zip login 403 403 200 200 200 200`),
  row("GET certificates/:certificate/evaluation login 200 404 404 404 404 404"),
  row("POST certificates/:certificate/evaluation login 400 404 404 404 404 404"),
  // This form changes nothing if the certificate belongs to another person.
  row(`POST certificates/:certificate/name login ${">/certificates/:certificate ".repeat(6)}`, "shown=0"),
  // The edition of the course may have no final test. If it has one, nobody here passed the lessons, so nobody can begin.
  row(`GET ${finalTest} ${hasBuiltFinalTest() ? "200" : "404"}`),
  row(`POST ${finalTest} login ${`${hasBuiltFinalTest() ? `>/${finalTest}` : "404"} `.repeat(6)}`),
  // Nobody here has an attempt.
  ...[
    `GET ${finalTest}/:attempt`,
    `POST ${finalTest}/:attempt`,
    `GET ${finalTest}/:attempt/result`,
    `GET ${testQuestion}`,
    `POST ${testQuestion}`,
    `POST ${testQuestion}/choice`,
  ].map((each) => row(`${each} login 404 404 404 404 404 404`)),
  row(`GET ${testQuestion}/choice login ${`>/${testQuestion} `.repeat(6)}`),
  row("GET register 200 >/account >/account >/account >/account >/account >/account"),
  row("POST register 400 >/account >/account >/account >/account >/account >/account"),
  row("GET login 200 >/today >/today >/today >/today >/today >/today"),
  row("POST login 400 >/today >/today >/today >/today >/today >/today"),
  // Who learns nothing here is sent to their groups, or to the administration.
  row("GET today login 200 200 >/cohorts >/cohorts >/cohorts >/admin"),
  row("GET merge login >/today >/today >/today >/today >/today >/today"),
  row("POST merge login >/today >/today >/today >/today >/today >/today"),
  row("POST account/sessions/others login >/account >/account >/account >/account >/account >/account"),
  row("POST account/sessions login 400 400 400 400 400 400"),
  ...["GET account", "GET account/name", "GET account/email", "GET account/password", "GET account/delete"].map(
    (each) => row(`${each} login 200 200 200 200 200 200`),
  ),
  ...["account/name", "account/email", "account/password", "account/delete"].map((each) =>
    row(`POST ${each} login 400 400 400 400 400 400`),
  ),
  row("GET account/data login 200 200 200 200 200 200"),
];

/** Pages and forms for administrators only. */
const administration = [
  ...["", "/accounts", "/accounts/:account", "/reports", "/reports/:report", "/mail", "/courses", "/questions"].map(
    (each) => row(`GET admin${each} login 403 403 403 403 403 200`),
  ),
  ...["/cohorts", "/trainers"].map((each) => row(`GET admin${each} login 403 403 403 403 403 200`)),
  // The group in the addresses has a trainer, so there is nothing to give.
  row("GET admin/cohorts/:cohort/give login 403 403 403 403 403 >/admin/cohorts"),
  row("POST admin/cohorts/:cohort/give login 403 403 403 403 403 >/admin/cohorts"),
  row("POST admin/trainers login 403 403 403 403 403 400"),
  // The address names an invitation that does not exist.
  ...["again", "withdraw"].flatMap((each) => [
    row(`GET admin/trainers/invitations/:trainerInvitation/${each} >/admin/trainers`),
    row(`POST admin/trainers/invitations/:trainerInvitation/${each} login 403 403 403 403 403 >/admin/trainers`),
  ]),
  row("POST admin/accounts/:account login 403 403 403 403 403 400"),
  row("POST admin/reports/:report login 403 403 403 403 403 400"),
  row("POST admin/reports/:report login 403 403 403 403 403 >/admin/reports/:report/close", "kind=closed"),
  row("GET admin/reports/:report/:step login 403 403 403 403 403 200"),
  row("POST admin/reports/:report/:step login 403 403 403 403 403 400"),
  row("POST admin/questions login 403 403 403 403 403 400"),
  row("GET admin/mail/all login 403 403 403 403 403 >/admin/mail"),
  row("POST admin/mail/all login 403 403 403 403 403 >/admin/mail"),
  // The empty form names no mail, which gives 404 to an administrator.
  row("POST admin/mail login 403 403 403 403 403 404"),
];

/** The studio, for authors and administrators. The import in the addresses is that of the administrator. */
const studio = [
  row("GET studio login 403 403 403 403 403 200"),
  // The form is no multipart form, so it is not read.
  row("POST studio login 403 403 403 403 403 400"),
  row("GET studio/imports/:import login 403 403 403 403 403 200"),
  // An empty form is refused; but this file was not read.
  row("POST studio/imports/:import login 403 403 403 403 403 404"),
  row("GET studio/imports/:import/stop login 403 403 403 403 403 >/studio/imports/:import"),
  row("POST studio/imports/:import/stop login 403 403 403 403 403 >/studio/imports/:import"),
  row("GET studio/imports/:import/remove login 403 403 403 403 403 >/studio"),
  row("POST studio/imports/:import/remove login 403 403 403 403 403 >/studio"),
];

/**
 * Reminders, digests (weekly mails to trainers), settings of reviewing, and calendars. Columns: visitor, learner, other, trainer,
 * co-trainer, stranger, administrator.
 */
const byThemselves = [
  row("GET cohorts/:cohort/digest login 403 403 >/cohorts/:cohort/settings >/cohorts/:cohort/settings 404 403"),
  row("POST cohorts/:cohort/digest login 403 403 400 400 404 403"),
  row(`GET memberships/:cohort/reminders login ${">/memberships/:cohort ".repeat(6)}`),
  row("POST memberships/:cohort/reminders login 400 400 400 400 400 400"),
  row(`POST memberships/:cohort/reminders login >/memberships/:cohort 404 404 404 404 404`, "reminders=on"),
  // The token in the address belongs to a calendar, so it is no link for unsubscribing.
  row("GET unsubscribe/:token 410"),
  row("POST unsubscribe/:token 410"),
  row("GET today/review login 200 200 200 200 200 200"),
  // An empty form names no question of the day, which gives 409.
  row("POST today/review login 409 409 409 409 409 409"),
  row(`GET today/review/answers login ${">/today/review ".repeat(6)}`),
  row("POST today/review/answers login 409 409 409 409 409 409"),
  row("GET today/confidence login 200 200 200 200 200 200"),
  row("GET today/settings login 200 200 200 200 200 200"),
  row("POST today/settings login 400 400 400 400 400 400"),
  row(`GET today/pause login ${">/today ".repeat(6)}`),
  row("POST today/pause login 400 400 400 400 400 400"),
  row(`POST today/pause login ${">/today ".repeat(6)}`, "pause=off&from=today"),
  row("GET calendar login 200 200 200 200 200 200"),
  row(`POST calendar login >/calendar >/calendar >/calendar >/calendar >/calendar >/calendar`),
  // The row above gave the learner a new calendar address, so the old one is not found.
  row("GET calendar/:token 404"),
];

export const accessTable: AccessTableRow[] = [
  ...groups,
  ...following,
  ...openPages,
  ...ownPages,
  ...administration,
  ...studio,
  ...inviting,
  ...ownColumns,
  ...byThemselves,
  ...memberships,
  ...liveSessions,
];

/** The rows of the access table about pages, streams and files of one group. */
export const groupAccessRows = accessTable.filter(
  ({ method, route }) => method === "GET" && route.startsWith("cohorts/:cohort"),
);
export const exportedFilePaths = ["matrix", "results", "certificates"].flatMap((kind) => [
  `export/${kind}.csv`,
  `export/${kind}.xlsx`,
]);
