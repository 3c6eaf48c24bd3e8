import type { ReactNode } from "react";
import { CourseLanguageProvider } from "../course-text";
import { CohortHeading } from "./cohort-heading";

export interface CohortIdAndName {
  id: string;
  name: string;
}

interface CohortMemberPageLayoutProps {
  cohort: CohortIdAndName;
  title: string;
  /** A link to the page above this one: the page of the cohort or of the member. */
  up: { href: string; text: string };
  language: string;
  children: ReactNode;
}

/** The layout of pages about one member of a cohort. */
export function CohortMemberPageLayout({ cohort, title, up, language, children }: CohortMemberPageLayoutProps) {
  return (
    <CourseLanguageProvider language={language}>
      <div className="wrap band">
        <CohortHeading cohort={cohort} title={title} current="overview" up={up} />
        <div className="mt7">{children}</div>
      </div>
    </CourseLanguageProvider>
  );
}
