/** Reads a file that was named in the arguments of a command for authors. */
import fs from "node:fs";
import { maxCourseTextFileBytes } from "../app/content/source/course-files";
import type { Messages } from "../app/ui/messages";
import { CommandRefusal } from "./command-failure";

/** Control characters that no text has. A form feed is a page break in text that comes from a PDF file. */
const notText = /[^\P{Cc}\t\n\v\f\r\u0085]/u;

/**
 * Returns the text of a file, without a byte order mark.
 * @param shown the path of the file in messages
 * @throws CommandRefusal if it can't be read, is too large, or is no text in UTF-8: such a file would be read as something else
 */
export function readTextFile(file: string, { contentCheck }: Messages, shown = file): string {
  const bytes = readBytes(file, (error) => {
    throw new CommandRefusal(contentCheck.unreadable(shown, error.code ?? ""));
  });
  if (bytes.length > maxCourseTextFileBytes)
    throw new CommandRefusal(contentCheck.fileTooLarge(shown, maxCourseTextFileBytes / 1_000_000));
  const text = bytes.toString("utf8");
  // Bytes that are no UTF-8 were replaced by a sign of their own.
  const isWhole = Buffer.from(text).equals(bytes);
  const at = isWhole ? text.search(notText) : text.indexOf("\uFFFD");
  if (!isWhole || at >= 0)
    throw new CommandRefusal(contentCheck.fileNotText(shown, text.slice(0, at).split("\n").length));
  return text.replace(/^\uFEFF/, "");
}

/** Reads no more of a file than one byte over the largest size, also from a device that never ends. */
function readBytes(file: string, refuse: (error: NodeJS.ErrnoException) => never): Buffer {
  const bytes = Buffer.alloc(maxCourseTextFileBytes + 1);
  try {
    const opened = fs.openSync(file, "r");
    try {
      for (let length = 0; ; ) {
        const read = fs.readSync(opened, bytes, length, bytes.length - length, null);
        if (read === 0) return bytes.subarray(0, length);
        length += read;
      }
    } finally {
      fs.closeSync(opened);
    }
  } catch (error) {
    return refuse(error as NodeJS.ErrnoException);
  }
}
