import type { ReactNode } from "react";
import { CourseLanguageProvider } from "../course-text";
import { CohortNav } from "./cohort-nav";

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
      <CohortNav cohortId={cohort.id} current="overview" within />
      <div className="wrap band">
        <p className="over">
          <a href={up.href}>{up.text}</a>
        </p>
        <h1>{title}</h1>
        <div className="mt7">{children}</div>
      </div>
    </CourseLanguageProvider>
  );
}
