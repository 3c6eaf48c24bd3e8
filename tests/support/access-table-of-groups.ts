/** The rows of the access table about groups: their trainers, members and invitations. */
import { row } from "./access-row";

/**
 * Pages and forms about invitations, only for the trainers of a group. Columns: visitor, learner, other, trainer, co-trainer, stranger,
 * administrator.
 */
export const inviting = [
  row("GET cohorts/:cohort/invitations login 403 403 200 200 404 403"),
  ...["preview", "send"].flatMap((each) => [
    row(`GET cohorts/:cohort/invitations/${each} login 403 403 200 200 404 403`),
    row(`POST cohorts/:cohort/invitations/${each} login 403 403 400 400 404 403`),
  ]),
  ...["again", "withdraw"].flatMap((each) => [
    row(`GET cohorts/:cohort/invitations/:invitation/${each} >/cohorts/:cohort/invitations`),
    row(
      `POST cohorts/:cohort/invitations/:invitation/${each} login 403 403 >/cohorts/:cohort/invitations >/cohorts/:cohort/invitations 404 403`,
    ),
  ]),
];

/** Pages and forms for trainers about the members of their group. */
export const following = [
  row("GET cohorts/:cohort login 403 403 200 200 404 403"),
  row("GET cohorts/:cohort/live login 403 403 200 200 404 403"),
  row("GET account/log login 200 200 200 200 200 200"),
  ...["", "/message", "/extension", "/need"].map((each) =>
    row(`GET cohorts/:cohort/learners/:learner${each} login 403 403 200 200 404 403`),
  ),
  ...["/message", "/extension", "/need"].map((each) =>
    row(`POST cohorts/:cohort/learners/:learner${each} login 403 403 400 400 404 403`),
  ),
  row("GET cohorts/:cohort/selection login 403 403 200 200 404 403"),
  row("POST cohorts/:cohort/selection login 403 403 400 400 404 403"),
  // Nobody is selected, which the page says.
  row("POST cohorts/:cohort/selection login 403 403 400 400 404 403", "act=message"),
  row("GET cohorts/:cohort/message login 403 403 200 200 404 403"),
  row("POST cohorts/:cohort/message login 403 403 400 400 404 403"),
  // The address names a batch that does not exist.
  row("GET cohorts/:cohort/batches/:batch login 403 403 404 404 404 403"),
  row("POST cohorts/:cohort/batches/:batch login 403 403 404 404 404 403"),
  row("GET cohorts/:cohort/batches/:batch/preview login 403 403 404 404 404 403"),
  // The form is read first: a refusal must cost little.
  row("POST cohorts/:cohort/batches/:batch/preview login 403 403 400 400 404 403"),
  row("GET templates login 403 403 200 200 200 403"),
  row("POST templates login 403 403 400 400 400 403"),
  // Nobody here has a template.
  row("GET templates/:template login 403 403 404 404 404 403"),
  row("POST templates/:template login 403 403 404 404 404 403"),
  row("GET templates/:template/remove login 403 403 >/templates >/templates >/templates 403"),
  row("POST templates/:template/remove login 403 403 >/templates >/templates >/templates 403"),
  row("GET cohorts/:cohort/learners/:learner/final-test login 403 403 200 200 404 403"),
  row("POST cohorts/:cohort/learners/:learner/final-test login 403 403 400 400 404 403"),
  row("GET cohorts/:cohort/sittings login 403 403 200 200 404 403"),
  row("POST cohorts/:cohort/sittings login 403 403 400 400 404 403"),
  // The address names a sitting that does not exist.
  ...["", "/wall", "/withdraw"].map((each) =>
    row(`GET cohorts/:cohort/sittings/:sitting${each} login 403 403 404 404 404 403`),
  ),
  row("POST cohorts/:cohort/sittings/:sitting login 403 403 404 404 404 403"),
  row(
    "GET cohorts/:cohort/sittings/:sitting/close login 403 403 >/cohorts/:cohort/sittings/:sitting >/cohorts/:cohort/sittings/:sitting 404 403",
  ),
  ...["close", "withdraw"].map((each) =>
    row(`POST cohorts/:cohort/sittings/:sitting/${each} login 403 403 404 404 404 403`),
  ),
  row("GET cohorts/:cohort/progress login 403 403 200 200 404 403"),
  row("GET cohorts/:cohort/questions login 403 403 200 200 404 403"),
  row("GET cohorts/:cohort/questions/:lesson login 403 403 200 200 404 403"),
  row("GET cohorts/:cohort/lessons/:lesson login 403 403 200 200 404 403"),
  row("GET cohorts/:cohort/misconceptions login 403 403 200 200 404 403"),
  row("GET cohorts/:cohort/export login 403 403 200 200 404 403"),
  // The address names a file that does not exist.
  row("GET cohorts/:cohort/export/:file login 403 403 404 404 404 403"),
  row("GET cohorts/:cohort/report.pdf login 403 403 200 200 404 403"),
];

/**
 * Pages and forms about the columns that trainers add to a group. The group in the addresses has one column. Columns: visitor, learner,
 * other, trainer, co-trainer, stranger, administrator.
 */
export const ownColumns = [
  row("GET cohorts/:cohort/columns login 403 403 200 200 404 403"),
  row("POST cohorts/:cohort/columns login 403 403 400 400 404 403"),
  ...["", "/values", "/preview", "/fill"].map((each) =>
    row(`GET cohorts/:cohort/columns/:column${each} login 403 403 200 200 404 403`),
  ),
  ...["", "/preview", "/fill"].map((each) =>
    row(`POST cohorts/:cohort/columns/:column${each} login 403 403 400 400 404 403`),
  ),
  row("GET cohorts/:cohort/learners/:learner/columns login 403 403 200 200 404 403"),
  // The empty form changes no value.
  row(
    "POST cohorts/:cohort/learners/:learner/columns login 403 403 >/cohorts/:cohort/learners/:learner >/cohorts/:cohort/learners/:learner 404 403",
  ),
  row(
    "POST cohorts/:cohort/columns/:column/values login 403 403 >/cohorts/:cohort/columns/:column >/cohorts/:cohort/columns/:column 404 403",
  ),
  row(
    "GET cohorts/:cohort/columns/:column/remove login 403 403 >/cohorts/:cohort/columns >/cohorts/:cohort/columns 404 403",
  ),
  row(
    "POST cohorts/:cohort/columns/:column/remove login 403 403 >/cohorts/:cohort/columns >/cohorts/:cohort/columns 404 403",
  ),
];

/** Pages and forms about groups, for their trainers. Columns: visitor, learner, other, trainer, co-trainer, stranger, administrator. */
export const groups = [
  row("GET cohorts login 403 403 200 200 200 403"),
  row("GET cohorts/today login 403 403 200 200 200 403"),
  row("GET cohorts/new login 403 403 200 200 200 403"),
  row("POST cohorts/new login 403 403 400 400 400 403"),
  ...["settings", "deadlines", "copy", "trainers", "joining"].map((each) =>
    row(`GET cohorts/:cohort/${each} login 403 403 200 200 404 403`),
  ),
  ...["settings", "deadlines", "copy", "joining"].map((each) =>
    row(`POST cohorts/:cohort/${each} login 403 403 400 400 404 403`),
  ),
  // Only the owner of a group chooses its trainers and deletes it. This group had members, so it can't be deleted.
  row("POST cohorts/:cohort/trainers login 403 403 400 403 404 403"),
  row(
    "GET cohorts/:cohort/trainers/remove login 403 403 >/cohorts/:cohort/trainers >/cohorts/:cohort/trainers 404 403",
  ),
  row("POST cohorts/:cohort/trainers/remove login 403 403 404 403 404 403"),
  // The address names no co-trainer.
  row("GET cohorts/:cohort/trainers/hand-over login 403 403 >/cohorts/:cohort/trainers 403 404 403"),
  row("POST cohorts/:cohort/trainers/hand-over login 403 403 404 404 404 403"),
  row("GET cohorts/:cohort/archive login 403 403 >/cohorts/:cohort/settings >/cohorts/:cohort/settings 404 403"),
  // The empty form does not say whether to archive or to bring back.
  row("POST cohorts/:cohort/archive login 403 403 400 400 404 403"),
  row("GET cohorts/:cohort/remove login 403 403 >/cohorts/:cohort/settings >/cohorts/:cohort/settings 404 403"),
  row("POST cohorts/:cohort/remove login 403 403 >/cohorts/:cohort/settings 403 404 403"),
  row("GET cohorts/:cohort/joining/revoke login 403 403 >/cohorts/:cohort/joining >/cohorts/:cohort/joining 404 403"),
  // The empty form names no join code, which gives 404.
  row("POST cohorts/:cohort/joining/revoke login 403 403 404 404 404 403"),
  // Older pages sent these forms to one address, with their purpose in `part`. The site redirects each form to its own address.
  row(
    "POST cohorts/:cohort/settings login 403 403 >/cohorts/:cohort/remove >/cohorts/:cohort/remove 404 403",
    "part=remove",
  ),
  row("POST cohorts/:cohort/trainers login 403 403 >/cohorts/:cohort/trainers/remove 403 404 403", "part=remove"),
  row(
    "POST cohorts/:cohort/joining login 403 403 >/cohorts/:cohort/joining/revoke >/cohorts/:cohort/joining/revoke 404 403",
    "part=revoke",
  ),
];

/**
 * Pages and forms for joining a group or becoming a trainer, being a member, and leaving. Columns: visitor, learner, other, trainer, co-trainer, stranger,
 * administrator.
 */
export const memberships = [
  row("GET join 200"),
  row("POST join 400"),
  row("GET join/:code 200 >/memberships/:cohort 200 200 200 200 200"),
  // A trainer can't join their own group, but can join another one.
  row(
    "POST join/:code login >/memberships/:cohort >/memberships/:cohort 409 409 >/memberships/:cohort >/memberships/:cohort",
  ),
  // The invited address has no account here. Who is a trainer already is sent to their groups.
  row("GET trainer-invitations/:trainerToken 200 403 403 200 200 200 403"),
  row("POST trainer-invitations/:trainerToken login 403 403 >/cohorts >/cohorts >/cohorts 403"),
  // Who took part by the form above is a former member now, and reads how that ended; who never was one is not told that the group exists.
  row("GET memberships/:cohort login 200 200 404 404 200 200"),
  row("GET memberships/:cohort/leave login 200 404 404 404 404 404"),
  // The learner of these tests agreed to an older text, so the page asks; the empty form names no text, so it asks again.
  row("GET memberships/:cohort/consent login 200 404 404 404 404 404"),
  row("POST memberships/:cohort/consent login >/memberships/:cohort/consent 404 404 404 404 404"),
  row("POST memberships/:cohort/leave login >/learning 404 404 404 404 404"),
  row("GET cohorts/:cohort/learners/:learner/remove login 403 403 200 200 404 403"),
  row("POST cohorts/:cohort/learners/:learner/remove login 403 403 >/cohorts/:cohort >/cohorts/:cohort 404 403"),
];
