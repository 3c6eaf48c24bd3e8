import type { PropsWithChildren } from "react";

type MapSign = "people" | "group" | "place" | "organisation" | "other";

/** The words in the name of a group that give it a sign of its own. All other groups have one sign. */
const signByWord: Readonly<Record<string, MapSign>> = {
  mensen: "people",
  bewoners: "people",
  people: "people",
  residents: "people",
  groepen: "group",
  netwerken: "group",
  groups: "group",
  networks: "group",
  plekken: "place",
  plaatsen: "place",
  places: "place",
  organisaties: "organisation",
  organisations: "organisation",
  organizations: "organisation",
};

const shapeBySign: Readonly<Record<MapSign, string>> = {
  people: "M12 2a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM2 23a10 9 0 0 1 20 0z",
  group:
    "M8 3.5a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM1 21.5a7 8 0 0 1 14 0zM17 5.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM16.5 21.5a9 9 0 0 0-2.5-7a6.5 7 0 0 1 9.5 7z",
  place: "M12 1l11 11-11 11L1 12z",
  organisation: "M2 22V9l10-7 10 7v13zM7 12v8h2v-8zM11 12v8h2v-8zM15 12v8h2v-8z",
  other: "M2 6h20v12H2z",
};

/**
 * A map: groups around a house. `count`: the number of groups. Two stand on each row, on either side of the house; the last of an odd
 * number stands below. The rows of two are equally high, so that the lines to them end at known heights.
 */
export function MapFigure({ count, children }: PropsWithChildren<{ count: string }>) {
  const rows = Math.floor(Number(count) / 2);
  const heights = Array.from({ length: rows }, (_, row) => percent((row + 0.5) / rows));
  return (
    <div className="map">
      <svg className="centre" viewBox="-34 -44 68 84" aria-hidden="true">
        <MapHouse />
      </svg>
      <ul className={`rows-${rows}`}>
        <li className="roads" aria-hidden="true">
          <svg width="100%" height="100%" aria-hidden="true">
            {heights.map((height) => (
              <g key={height}>
                <line x1="50%" y1="50%" x2="20%" y2={height} />
                <line x1="50%" y1="50%" x2="80%" y2={height} />
              </g>
            ))}
            {rows * 2 < Number(count) ? <line x1="50%" y1="50%" x2="50%" y2="100%" /> : null}
            <svg x="50%" y="50%" overflow="visible" aria-hidden="true">
              <MapHouse />
            </svg>
          </svg>
        </li>
        {children}
      </ul>
    </div>
  );
}

/** A group of the map. `name`: its name without markup, which decides its sign. */
export function MapGroup({ name, children }: PropsWithChildren<{ name: string }>) {
  const word = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .find((each) => Object.hasOwn(signByWord, each));
  return (
    <li>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path fillRule="evenodd" d={shapeBySign[signByWord[word ?? ""] ?? "other"]} />
      </svg>
      {children}
    </li>
  );
}

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** The house in the middle of a map. Its middle is at the origin. */
function MapHouse() {
  return (
    <>
      <path className="wall" d="M-30 38V-12L0-40l30 28v50z" />
      <path className="lit" d="M-20-6h14V8h-14zM6-6h14V8H6zM-20 16h14v12h-14z" />
      <path className="door" d="M6 38V16h14v22z" />
    </>
  );
}
