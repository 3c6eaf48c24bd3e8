/** The words of the interface. Loaders and actions give codes; components pick the text here. */
import { createContext, useContext } from "react";
import { account as accountEn } from "./en/account";
import { admin as adminEn } from "./en/admin";
import { analysis as analysisEn } from "./en/analysis";
import { certificate as certificateEn } from "./en/certificate";
import { cohort as cohortEn } from "./en/cohort";
import { common as commonEn } from "./en/common";
import { course as courseEn } from "./en/course";
import { enhance as enhanceEn } from "./en/enhance";
import { exporting as exportingEn } from "./en/exporting";
import { following as followingEn } from "./en/following";
import { invitation as invitationEn } from "./en/invitation";
import { learning as learningEn } from "./en/learning";
import { lesson as lessonEn } from "./en/lesson";
import { mail as mailEn } from "./en/mail";
import { matrix as matrixEn } from "./en/matrix";
import { membership as membershipEn } from "./en/membership";
import { misconceptions as misconceptionsEn } from "./en/misconceptions";
import { notTaken as notTakenEn } from "./en/not-taken";
import { report as reportEn } from "./en/report";
import { site as siteEn } from "./en/site";
import { defaultLocale, type Locale } from "./locale";
import { account } from "./nl/account";
import { admin } from "./nl/admin";
import { analysis } from "./nl/analysis";
import { certificate } from "./nl/certificate";
import { cohort } from "./nl/cohort";
import { common } from "./nl/common";
import { course } from "./nl/course";
import { enhance } from "./nl/enhance";
import { exporting } from "./nl/exporting";
import { following } from "./nl/following";
import { invitation } from "./nl/invitation";
import { learning } from "./nl/learning";
import { lesson } from "./nl/lesson";
import { mail } from "./nl/mail";
import { matrix } from "./nl/matrix";
import { membership } from "./nl/membership";
import { misconceptions } from "./nl/misconceptions";
import { notTaken } from "./nl/not-taken";
import { report } from "./nl/report";
import { site } from "./nl/site";

const nl = {
  locale: "nl" as Locale,
  common,
  course,
  lesson,
  learning,
  enhance,
  account,
  mail,
  admin,
  report,
  site,
  certificate,
  invitation,
  membership,
  following,
  exporting,
  matrix,
  cohort,
  analysis,
  misconceptions,
  notTaken,
};

/** Dutch is written first: an English catalogue without one of its texts fails the type check. */
export type Messages = typeof nl;

const en: Messages = {
  locale: "en",
  common: commonEn,
  course: courseEn,
  lesson: lessonEn,
  learning: learningEn,
  enhance: enhanceEn,
  account: accountEn,
  mail: mailEn,
  admin: adminEn,
  report: reportEn,
  site: siteEn,
  certificate: certificateEn,
  invitation: invitationEn,
  membership: membershipEn,
  following: followingEn,
  exporting: exportingEn,
  matrix: matrixEn,
  cohort: cohortEn,
  analysis: analysisEn,
  misconceptions: misconceptionsEn,
  notTaken: notTakenEn,
};

const catalogues: Record<Locale, Messages> = { nl, en };

export function messagesFor(locale: Locale): Messages {
  return catalogues[locale];
}

export const MessagesContext = createContext<Messages>(messagesFor(defaultLocale));

export function useMessages(): Messages {
  return useContext(MessagesContext);
}
