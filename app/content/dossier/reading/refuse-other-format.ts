import type { FileFacts } from "./file-facts";
import { findFormatInStart } from "./other-formats";
import type { SourceReading } from "./source-document";

const packed: readonly [about: string, file: RegExp][] = [
  ["pptx", /^ppt\//],
  ["xlsx", /^xl\//],
  ["pages", /^(?:Index\/Document\.iwa|Index\.zip|index\.xml)$/],
];

/** Returns why a file is refused that no reader knows. */
export function refuseOtherFormat(
  bytes: Uint8Array,
  { start, packed: inside }: FileFacts,
): SourceReading & { ok: false } {
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) return refuseOldOfficeFile(bytes);
  const known = findFormatInStart(start);
  if (known) return { ok: false, reason: "other-format", about: known };
  if (!start.startsWith("PK")) return { ok: false, reason: "unknown-format" };
  if (!inside) return { ok: false, reason: "broken" };
  const media = /^application\/(?:epub\+zip|vnd\.oasis\.opendocument\.(\w+))/.exec(inside.mediaType);
  if (media) return { ok: false, reason: "other-format", about: media[1] ? `OpenDocument ${media[1]}` : "epub" };
  const [about = "zip"] = packed.find(([, pattern]) => inside.names.some((name) => pattern.test(name))) ?? [];
  return { ok: false, reason: "other-format", about };
}

/** Word before 2007 wrote such files, and so does each later Office for a file with a password. */
function refuseOldOfficeFile(bytes: Uint8Array): SourceReading & { ok: false } {
  const has = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, "utf16le"));
  if (has("EncryptedPackage")) return { ok: false, reason: "encrypted" };
  const about = has("WordDocument")
    ? "doc"
    : has("Workbook")
      ? "xls"
      : has("PowerPoint Document")
        ? "ppt"
        : "Office 97-2003";
  return { ok: false, reason: "other-format", about };
}
