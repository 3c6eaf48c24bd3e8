import { CourseLink } from "~/ui/course-link";
import { CourseLanguageProvider } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import { NewerEditionChoice, type NewerEditionOfferData } from "./newer-edition-offer";

interface EditionPageProps {
  course: { title: string; language: string };
  offer: NewerEditionOfferData;
  /** Whether the learner tried to move without saying that they know what they lose. */
  unconfirmed: boolean;
}

/** The page with the offer to move to the newest edition, after a move that was refused. */
export function EditionPage({ course, offer, unconfirmed }: EditionPageProps) {
  const { newer } = useMessages().course.page;
  return (
    <CourseLanguageProvider language={course.language}>
      <div className="wrap band">
        <p className="over">
          <CourseLink id={offer.courseId} title={course.title} />
        </p>
        <h1>{newer.title(offer.edition.newest)}</h1>
        <div className="flow read mt5">
          <NewerEditionChoice offer={offer} unconfirmed={unconfirmed} />
        </div>
      </div>
    </CourseLanguageProvider>
  );
}
