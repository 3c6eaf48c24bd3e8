import { composeQrCodePath } from "~/platform/qr-code";

/** The width of the white margin around the code, in modules (the small squares of the code). Scanners need it. */
const margin = 4;

/** A QR code, drawn as one SVG path. It is dark on white in every theme, because phones don't read it otherwise. */
export function QrCode({ text, title }: { text: string; title: string }) {
  const { size, path } = composeQrCodePath(text, { border: margin, ecc: "L" });
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={title} shapeRendering="crispEdges">
      <title>{title}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
