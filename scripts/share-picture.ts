/**
 * Draws the picture that is shown with a shared link: a title above a street of houses, 1200 by 630 pixels. The build draws it, with fonts
 * from packages.
 */
import fs from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import * as fontkit from "fontkit";

const fonts = {
  head: "node_modules/@expo-google-fonts/archivo/800ExtraBold/Archivo_800ExtraBold.ttf",
  sign: "node_modules/@expo-google-fonts/archivo/600SemiBold/Archivo_600SemiBold.ttf",
  text: "node_modules/@expo-google-fonts/literata/400Regular/Literata_400Regular.ttf",
};
const size = { width: 1200, height: 630 };
const margin = 72;
const textWidth = size.width - 2 * margin;
const colours = { field: "#f0b32c", ink: "#16231f", wall: "#123d31" };

interface SharePictureText {
  /** The small text above the title. */
  over: string;
  title: string;
  subtitle: string;
}

/** Draws the share picture of all pages that belong to no course. */
export function drawSiteSharePicture(): Buffer {
  return drawSharePicturePng({
    over: "Leerdossier",
    title: "Leer van wat werkt",
    subtitle: "Lessen met vragen, gemaakt van een kennisdossier",
  });
}

export function drawCourseSharePicture({ title, subtitle }: Pick<SharePictureText, "title" | "subtitle">): Buffer {
  return drawSharePicturePng({ over: "Leerdossier", title, subtitle });
}

export function drawSharePicturePng(picture: SharePictureText): Buffer {
  const resvg = new Resvg(composeSharePictureSvg(picture), {
    font: { loadSystemFonts: false, fontFiles: Object.values(fonts).map((file) => path.resolve(file)) },
    fitTo: { mode: "original" },
  });
  return resvg.render().asPng();
}

export function composeSharePictureSvg({ over, title, subtitle }: SharePictureText): string {
  const { px, lines } = fitTitle(title);
  const lead = subtitle ? wrap(subtitle, fonts.text, 32, textWidth).slice(0, 2) : [];
  const titleTop = 150 + px * 0.8;
  const leadTop = titleTop + (lines.length - 1) * px * 1.02 + 62;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">
<rect width="100%" height="100%" fill="${colours.field}"/>
<g transform="translate(${margin} 62) scale(1.6)" color="${colours.wall}">${symbol("mark")}</g>
<text x="${margin + 54}" y="92" font-family="Archivo" font-weight="600" font-size="30" fill="${colours.ink}">${escapeXml(over)}</text>
${lines.map((line, n) => text(line, titleTop + n * px * 1.02, "Archivo", 800, px, -0.03 * px)).join("\n")}
${lead.map((line, n) => text(line, leadTop + n * 42, "Literata", 400, 32, 0)).join("\n")}
<g transform="translate(0 ${size.height - 176 * scale}) scale(${scale})">${symbol("scene")}</g>
</svg>`;
}

const scale = size.width / 1120;

function text(line: string, y: number, family: string, weight: number, px: number, spacing: number): string {
  return `<text x="${margin}" y="${y}" font-family="${family}" font-weight="${weight}" font-size="${px}" letter-spacing="${spacing}" fill="${colours.ink}">${escapeXml(line)}</text>`;
}

/** Returns the largest font size at which a title fits, and its lines: two lines in a large size, three in a small one. */
function fitTitle(title: string): { px: number; lines: string[] } {
  for (const px of [92, 80, 68, 58, 50, 42]) {
    const lines = wrap(title, fonts.head, px, textWidth);
    const most = px > 68 ? 2 : 3;
    if (lines.length <= most && lines.every((line) => widthOf(line, fonts.head, px) <= textWidth)) return { px, lines };
  }
  return { px: 36, lines: wrap(title, fonts.head, 36, textWidth).slice(0, 4) };
}

function wrap(content: string, font: string, px: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of content.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && widthOf(longer, font, px) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const opened = new Map<string, fontkit.Font>();

function widthOf(content: string, file: string, px: number): number {
  const font = opened.get(file) ?? (fontkit.openSync(path.resolve(file)) as fontkit.Font);
  opened.set(file, font);
  return (font.layout(content).advanceWidth / font.unitsPerEm) * px;
}

let motif: string | undefined;

/** Returns the drawing of a symbol in motif.svg, in its light colours, because resvg does not support CSS variables. */
function symbol(id: string): string {
  motif ??= fs.readFileSync(path.resolve("app/ui/motif.svg"), "utf8");
  const found = new RegExp(`<symbol id="${id}"[^>]*>(.*?)</symbol>`, "s").exec(motif)?.[1];
  if (!found) throw new Error(`motif.svg has no symbol ${id}`);
  // Replaces each CSS variable by its light colour, which the file names as its fallback.
  return found.replace(/var\(--[\w-]+,\s*(#[0-9a-f]+)\)/gi, "$1");
}

function escapeXml(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
