import type { SittingForTrainer } from "~/cohorts/sittings/sitting-views";
import { formatReadableCode } from "~/platform/text/readable-code";
import { cohortSittingPath, enterSittingCodePath, finalTestWithCodePath } from "~/ui/addresses";
import { CourseLanguageProvider, useCourseLangAttribute } from "~/ui/course-text";
import { useMessages } from "~/ui/messages";
import { QrCode } from "~/ui/qr-code";

interface SittingWallPageProps {
  cohortId: string;
  course: { id: string; title: string; language: string };
  sitting: SittingForTrainer;
  /** Null if the code does not work any more. */
  code: string | null;
  /** The scheme and host of this site, with which addresses begin. */
  origin: string;
}

/** The code of a sitting for the wall: large, with a QR code, where to type it, and until when to hand in. */
export function SittingWallPage({ cohortId, course, sitting, code, origin }: SittingWallPageProps) {
  const { wall, when } = useMessages().sitting;
  return (
    <CourseLanguageProvider language={course.language}>
      <div className="wrap band wall">
        <div className="flow">
          <h1>
            <CourseTitle title={course.title} />
          </h1>
          <p className="lead named">
            {when(sitting.opensAt, sitting.closesAt)}, {sitting.room}
          </p>
          {code === null ? (
            <p className="lead" role="status">
              {wall.over}
            </p>
          ) : (
            <>
              <p className="over">{wall.label}</p>
              <p className="wall-code">{formatReadableCode(code, 3)}</p>
              <p className="lead">
                {wall.how[0]} <TypedAddress address={`${origin}${enterSittingCodePath}`} /> {wall.how[1]}
              </p>
              <p className="lead">
                <b>{wall.hand(sitting.closesAt)}</b>
              </p>
            </>
          )}
        </div>
        {code === null ? null : (
          <QrCode
            text={`${origin}${finalTestWithCodePath(course.id, code)}`}
            title={wall.qr(formatReadableCode(code, 3))}
          />
        )}
        <p className="wall-back no-print">
          <a href={cohortSittingPath(cohortId, sitting.id)}>{wall.back}</a>
        </p>
      </div>
    </CourseLanguageProvider>
  );
}

/** An address that people type from the wall. It breaks only after a slash, so that no hyphen at the end of a line looks like one of ours. */
function TypedAddress({ address }: { address: string }) {
  const parts = address.replace(/^https?:\/\//, "").split(/(?<=\/)/);
  return (
    <b className="wall-address">
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change.
        <span key={at}>{part}</span>
      ))}
    </b>
  );
}

function CourseTitle({ title }: { title: string }) {
  const lang = useCourseLangAttribute();
  return <span lang={lang}>{title}</span>;
}
