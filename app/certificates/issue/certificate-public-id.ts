import { parseReadableCode } from "~/platform/text/readable-code";

/** The length of a certificate's public number, which is a readable code: 60 random bits. */
export const certificatePublicIdLength = 12;

/** Returns the public number of a certificate that a person typed. Returns null if the text is not such a number. */
export function parseCertificatePublicId(text: string): string | null {
  return parseReadableCode(text, certificatePublicIdLength);
}
