/**
 * Measures what web fonts would cost on a first visit with a slow phone. The page as it is (`font-display: optional`, no preloaded fonts)
 * is compared with the same page with its first fonts preloaded and swapped in. Both come through a proxy, and visits alternate.
 */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { median } from "./measure";
import { launchBenchBrowser, measurePageVisit, type PageVisitMeasurement } from "./phone";
import type { BenchScale } from "./scale";
import type { BenchSite } from "./site";

interface FontsMeasurement {
  name: string;
  /** Median time in ms from navigation to the first text, for the page as it is. */
  text_ms: number;
  swapped_text_ms: number;
  /** `swapped_text_ms` divided by `text_ms`. */
  ratio: number;
  /** How much the page as it is moves while it loads (Cumulative Layout Shift), at the worst visit. */
  shift: number;
  swapped_shift: number;
}

export async function measureFontLoading(
  site: BenchSite,
  { rounds, firstRound, settleMs }: BenchScale,
  step: (text: string) => void,
): Promise<FontsMeasurement[]> {
  const { courseId, lessons } = site.release.content;
  const pages = { home: "/", lesson: `/courses/${courseId}/lessons/${lessons[0]?.id}` };
  const faces = await findFirstFaces(site.port);
  const [now, swapped] = [
    await startProxy(site.port, (text) => text),
    await startProxy(site.port, (text) => swapIn(text, faces)),
  ];
  const browser = await launchBenchBrowser();
  const measured: FontsMeasurement[] = [];
  try {
    for (const [name, path] of Object.entries(pages)) {
      const [ours, others]: [PageVisitMeasurement[], PageVisitMeasurement[]] = [[], []];
      // The first round warms up both servers, so it is not counted.
      for (let round = firstRound; round <= rounds; round++) {
        step(`fonts: ${name}, round ${round} of ${rounds}`);
        const seen = await measurePageVisit(browser, `http://localhost:${now.port}${path}`, { settleMs });
        const other = await measurePageVisit(browser, `http://localhost:${swapped.port}${path}`, { settleMs });
        if (round === 0) continue;
        ours.push(seen);
        others.push(other);
      }
      const text = (seen: PageVisitMeasurement[]) => Math.round(median(seen.map((each) => each.text)));
      const shift = (seen: PageVisitMeasurement[]) =>
        Math.max(...seen.map((each) => Math.round(each.shift * 10_000) / 10_000));
      measured.push({
        name: `fonts: ${name}`,
        text_ms: text(ours),
        swapped_text_ms: text(others),
        ratio: Math.round((text(others) / text(ours)) * 100) / 100,
        shift: shift(ours),
        swapped_shift: shift(others),
      });
    }
  } finally {
    await browser.close();
    now.close();
    swapped.close();
  }
  return measured;
}

/**
 * Returns the addresses of the fonts that a page needs first, found in the styles of the home page.
 * @throws if there are none
 */
async function findFirstFaces(port: number): Promise<string[]> {
  const origin = `http://localhost:${port}`;
  const html = await (await fetch(origin)).text();
  const [, styles = ""] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
  const css = await (await fetch(`${origin}${styles}`)).text();
  const faces = [...css.matchAll(/url\(["']?([^"')]*-first-[^"')]*)/g)].map(([, address = ""]) => address);
  if (faces.length === 0) throw new Error("The styles name no first faces.");
  return faces;
}

/** Changes the HTML of a page so that it preloads its fonts, and its CSS so that the browser shows another font until they have loaded. */
function swapIn(text: string, faces: string[]): string {
  const preload = faces.map((href) => `<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin>`);
  return text
    .replace("</head>", `${preload.join("")}</head>`)
    .replace(/@font-face\{[^}]*-first-[^}]*\}/g, (face) => face.replace("font-display:optional", "font-display:swap"));
}

/** Starts a proxy that changes HTML and CSS by `rewrite`, and compresses them. */
async function startProxy(
  target: number,
  rewrite: (text: string) => string,
): Promise<{ port: number; close: () => void }> {
  const server = http.createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const passed = { ...headers, "accept-encoding": "identity" };
    const request = http.request(
      { port: target, host: "127.0.0.1", method, path: url, headers: passed },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("end", () => {
          const type = response.headers["content-type"] ?? "";
          const body = Buffer.concat(chunks);
          const rest: http.OutgoingHttpHeaders = { ...response.headers };
          delete rest["content-length"];
          if (!/^text\/(html|css)/.test(type)) {
            outgoing.writeHead(response.statusCode ?? 502, rest).end(body);
            return;
          }
          const packed = gzipSync(rewrite(body.toString()), { level: 9 });
          outgoing.writeHead(response.statusCode ?? 502, { ...rest, "content-encoding": "gzip" }).end(packed);
        });
      },
    );
    request.on("error", () => outgoing.destroy());
    incoming.pipe(request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
