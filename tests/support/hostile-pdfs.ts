/** Small PDFs that would take a reader down, written by hand, object by object. */
import { deflateSync } from "node:zlib";

/** Returns a PDF of these objects, numbered from 1. The first one is the catalog. */
export function composePdf(objects: readonly (string | Buffer)[], trailer = ""): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [at, object] of objects.entries()) {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]));
  }
  const start = length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  add(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`));
  add(Buffer.from(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function stream(data: Buffer | string, more = ""): Buffer {
  const bytes = Buffer.from(data);
  return Buffer.concat([Buffer.from(`<</Length ${bytes.length}${more}>>stream\n`), bytes, Buffer.from("\nendstream")]);
}

const flate = "/Filter/FlateDecode";
const catalog = "<</Type/Catalog/Pages 2 0 R>>";
const pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
const page =
  "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>";
const font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
const text = "BT /F 12 Tf 72 720 Td (Een zin op een bladzijde.) Tj ET";
const form = (content: string, more = "") => stream(content, `/Type/XObject/Subtype/Form/BBox[0 0 9 9]${more}`);

/** Returns a PDF of one page with this content, and with these objects from the sixth on. */
export function composePage(content: Buffer | string, more: readonly (string | Buffer)[] = [], filter = ""): Buffer {
  return composePdf([catalog, pages, page, stream(content, filter), font, ...more]);
}

const zeros = (megabytes: number) => deflateSync(Buffer.alloc(megabytes * 1_000_000, 0x20), { level: 9 });
const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

export const hostilePdfs: Record<string, () => Buffer> = {
  "a page that unpacks to 210 MB": () => composePage(zeros(210), [], flate),
  "a page that is packed twice, and unpacks to 210 MB": () =>
    composePage(deflateSync(zeros(210), { level: 9 }), [], "/Filter[/FlateDecode/FlateDecode]"),
  "many streams that unpack to 210 MB together": () =>
    composePage(
      text,
      Array.from({ length: 21 }, () => stream(zeros(10), flate)),
    ),
  "a tree of pages with a loop": () => composePdf([catalog, "<</Type/Pages/Kids[2 0 R]/Count 3>>"]),
  "a tree of pages that says it has a milliard": () =>
    composePdf([catalog, "<</Type/Pages/Kids[3 0 R]/Count 1000000000>>", page, stream(text), font]),
  "a tree of pages without pages": () => composePdf([catalog, "<</Type/Pages/Kids[]/Count 0>>"]),
  "an array in an array, a hundred thousand deep": () =>
    composePdf([catalog, pages, page, stream(text), font, deep(100_000)]),
  "a page whose content is deep arrays": () => composePage(`${deep(100_000)} ${text}`),
  "a catalog with deep arrays": () =>
    composePdf([`<</Type/Catalog/Pages 2 0 R/Lang ${deep(100_000)}>>`, pages, page, stream(text), font]),
  "a form that draws itself": () => composePage(`${text} /X Do`, [form("/X Do", "/Resources<</XObject<</X 6 0 R>>>>")]),
  "forms that each draw the next one 9 times": () => {
    const [many, lines] = ["/X Do ".repeat(9), "0 -4 Td (Een) Tj ".repeat(150)];
    return composePage(many, [
      form(many, "/Resources<</XObject<</X 7 0 R>>>>"),
      form(`BT /F 9 Tf 72 720 Td ${lines} ET`, "/Resources<</Font<</F 5 0 R>>>>"),
    ]);
  },
  "a font that is its own": () =>
    composePdf([catalog, pages, page, stream(text), "<</Type/Font/Subtype/Type0/DescendantFonts[5 0 R]/BaseFont/A>>"]),
  "two hundred thousand objects": () =>
    composePage(
      text,
      Array.from({ length: 200_000 }, () => "null"),
    ),
  "a stream that says it is longer than the file": () =>
    composePdf([catalog, pages, page, `<</Length 999999999>>stream\n${text}\nendstream`, font]),
};
