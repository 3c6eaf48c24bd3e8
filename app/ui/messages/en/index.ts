import type { Messages } from "../nl";
import { account } from "./account";
import { accreditation } from "./accreditation";
import { admin } from "./admin";
import { analysis } from "./analysis";
import { batch } from "./batches";
import { certificate } from "./certificates";
import { closingCase } from "./closing-case";
import { cohortOverview } from "./cohort-overview";
import { cohort } from "./cohorts";
import { common } from "./common";
import { contentCheck } from "./content-check";
import { course } from "./course";
import { deadlinePlan } from "./deadline-plan";
import { dossierImport } from "./dossier-import";
import { draftCourse } from "./draft-course";
import { draftReview } from "./draft-review";
import { enhance } from "./enhance";
import { evaluation } from "./evaluation";
import { exporting } from "./exporting";
import { finalTest } from "./final-test";
import { following } from "./following";
import { groupAdministration } from "./group-administration";
import { groupArchive } from "./group-archive";
import { invitation } from "./inviting";
import { membership } from "./joining";
import { laying } from "./laying";
import { learning } from "./learning";
import { lesson } from "./lesson";
import { live } from "./live";
import { mail } from "./mail";
import { marking } from "./marking";
import { matrix } from "./matrix";
import { misconceptions } from "./misconceptions";
import { missed } from "./missed";
import { moving } from "./moving";
import { notTaken } from "./not-taken";
import { ownColumns } from "./own-columns";
import { ownNotes } from "./own-notes";
import { report } from "./report";
import { review } from "./review";
import { rhythm } from "./rhythm";
import { search } from "./search";
import { site } from "./site";
import { sitting } from "./sittings";
import { studio } from "./studio";
import { today } from "./today";
import { trainerToday } from "./trainer-today";

export const en: Messages = {
  locale: "en",
  common,
  course,
  contentCheck,
  draftCourse,
  draftReview,
  lesson,
  laying,
  learning,
  live,
  enhance,
  account,
  accreditation,
  mail,
  admin,
  report,
  review,
  rhythm,
  search,
  site,
  sitting,
  studio,
  certificate,
  groupAdministration,
  groupArchive,
  invitation,
  membership,
  finalTest,
  closingCase,
  following,
  evaluation,
  exporting,
  marking,
  matrix,
  cohort,
  cohortOverview,
  deadlinePlan,
  dossierImport,
  batch,
  analysis,
  misconceptions,
  missed,
  moving,
  notTaken,
  today,
  trainerToday,
  ownNotes,
  ownColumns,
};
