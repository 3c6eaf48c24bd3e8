import type { ChosenEvaluation } from "~/certificates/evaluation/evaluation";
import { accreditationFilePath } from "~/ui/addresses";
import { TitledPageRow } from "~/ui/blocks";
import { CourseLink } from "~/ui/course-link";
import { CourseLanguageProvider } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import { Opinions } from "./opinions";

interface AccreditationPageProps {
  course: { id: string; title: string; language: string };
  edition: string;
  /** What holders of certificates of the chosen edition think. */
  opinions: ChosenEvaluation;
}

/** The page that offers the accreditation pack of a course, says what is in it, and shows what learners think of the course. */
export function AccreditationPage({ course, edition, opinions }: AccreditationPageProps) {
  const { accreditation } = useMessages();
  const { pack } = accreditation;
  return (
    <CourseLanguageProvider language={course.language}>
      <div className="wrap band">
        <p className="over">
          <CourseLink {...course} />
        </p>
        <h1>{accreditation.title}</h1>
        <div className="read flow mt5">
          <p className="lead">{accreditation.lead}</p>
          <p>{pack.claim}</p>
          <p className="small">
            {pack.facts.edition} {edition}
          </p>
          <p className="row">
            <a className="btn" href={accreditationFilePath(course.id)}>
              {accreditation.download}
            </a>
          </p>
          <p className="small">{accreditation.how}</p>
        </div>
      </div>
      <Opinions {...opinions} />
      <TitledPageRow title={accreditation.contents} note={pack.about[0]}>
        <ul className="bullets read">
          {Object.entries(pack.titles).map(([name, title]) => (
            <li key={name}>{title}</li>
          ))}
        </ul>
      </TitledPageRow>
    </CourseLanguageProvider>
  );
}
