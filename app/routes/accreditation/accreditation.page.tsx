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
  /** The labels of the other editions, of which there is a pack too. */
  earlier: string[];
  /** What holders of certificates of the chosen edition think. */
  opinions: ChosenEvaluation;
}

/** The page that offers the accreditation pack of a course, says what is in it, and shows what learners think of the course. */
export function AccreditationPage({ course, edition, earlier, opinions }: AccreditationPageProps) {
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
          {earlier.length > 0 ? (
            <>
              <p className="small">{accreditation.earlier}</p>
              <ul className="row small">
                {earlier.map((label) => (
                  <li key={label}>
                    <a href={accreditationFilePath(course.id, label)}>{accreditation.ofEdition(label)}</a>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
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
