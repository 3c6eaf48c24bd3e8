import type { LoaderFunctionArgs } from "@remix-run/node";
import { createAccreditationPack } from "~/certificates/accreditation/create-accreditation-pack.server";
import { defaultLocale, isLocale } from "~/platform/locale";
import { messagesFor } from "~/ui/messages";
import { readViewer } from "~/web/guards/viewer.server";
import { readSearchParam } from "~/web/params/address";
import { downloadResponse } from "~/web/responses/download";
import { chargeDownloadToLimit } from "~/web/responses/too-many.server";
import { requireAccreditationCourse, requireAskedEdition } from "./accreditation.server";

/** Returns the accreditation pack of a course as a ZIP, in the language of the course: of the newest edition, or of the one that is asked for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const newest = await requireAccreditationCourse(request, context, params.course);
  const release = await requireAskedEdition(context, newest, readSearchParam(request, "edition"));
  const viewer = await readViewer(request, context);
  if (viewer) await chargeDownloadToLimit(context, viewer.learnerId);
  const { language } = release.content;
  const words = messagesFor(isLocale(language) ? language : defaultLocale);
  const { name, bytes } = await createAccreditationPack(context.pool, context.releases, {
    release,
    words: words.accreditation.pack,
    certificateWords: words.certificate.paper,
    origin: context.origin,
    now: context.now(),
  });
  return downloadResponse(bytes, { name, type: "application/zip" });
}
