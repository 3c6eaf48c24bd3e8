/**
 * The school holidays of the Netherlands by region, from the first to the last free day, weekends included.
 *
 * Source of 2027-2028: the overview of the Dutch government of that school year,
 * https://www.rijksoverheid.nl/onderwerpen/schoolvakanties/overzicht-schoolvakanties-per-schooljaar/overzicht-schoolvakanties-2027-2028.
 *
 * The overviews of 2025-2026 and 2026-2027 were not read. Their dates were compared on 30 November 2026 with calendars that schools publish:
 * of 2025-2026 for each region (north: cbsdeverbinding.com; central: mariaschool.wsko.nl and edumarevpr.nl; south: montessoricollege.nl), and of
 * 2026-2027 for the central region only (mariaschool.wsko.nl). The other dates of 2026-2027 were found in no second place.
 *
 * The Christmas, May and summer holidays are laid down for all schools. Those in autumn and spring are advice, and a school may add a week in
 * May. So a trainer can add free weeks. Later years are left out until somebody reads them: add rows here.
 */

export const holidayRegions = ["north", "central", "south"] as const;
export type HolidayRegion = (typeof holidayRegions)[number];

export const schoolHolidayNames = ["autumn", "christmas", "spring", "may", "summer"] as const;
export type SchoolHolidayName = (typeof schoolHolidayNames)[number];

export interface SchoolHoliday {
  name: SchoolHolidayName;
  /** The first and the last free day, such as `2026-12-19`. */
  first: string;
  last: string;
}

type Period = readonly [first: string, last: string];
/** The periods of a holiday: one for all regions, or one for each, in the order north, central, south. */
type Periods = readonly [Period] | readonly [Period, Period, Period];

const years: readonly Record<SchoolHolidayName, Periods>[] = [
  {
    autumn: [
      ["2025-10-18", "2025-10-26"],
      ["2025-10-18", "2025-10-26"],
      ["2025-10-11", "2025-10-19"],
    ],
    christmas: [["2025-12-20", "2026-01-04"]],
    spring: [
      ["2026-02-21", "2026-03-01"],
      ["2026-02-14", "2026-02-22"],
      ["2026-02-14", "2026-02-22"],
    ],
    may: [["2026-04-25", "2026-05-03"]],
    summer: [
      ["2026-07-04", "2026-08-16"],
      ["2026-07-18", "2026-08-30"],
      ["2026-07-11", "2026-08-23"],
    ],
  },
  {
    autumn: [
      ["2026-10-10", "2026-10-18"],
      ["2026-10-17", "2026-10-25"],
      ["2026-10-17", "2026-10-25"],
    ],
    christmas: [["2026-12-19", "2027-01-03"]],
    spring: [
      ["2027-02-20", "2027-02-28"],
      ["2027-02-20", "2027-02-28"],
      ["2027-02-13", "2027-02-21"],
    ],
    may: [["2027-04-24", "2027-05-02"]],
    summer: [
      ["2027-07-10", "2027-08-22"],
      ["2027-07-17", "2027-08-29"],
      ["2027-07-24", "2027-09-05"],
    ],
  },
  {
    autumn: [
      ["2027-10-16", "2027-10-24"],
      ["2027-10-16", "2027-10-24"],
      ["2027-10-23", "2027-10-31"],
    ],
    christmas: [["2027-12-25", "2028-01-09"]],
    spring: [
      ["2028-02-19", "2028-02-27"],
      ["2028-02-26", "2028-03-05"],
      ["2028-02-26", "2028-03-05"],
    ],
    may: [["2028-04-29", "2028-05-07"]],
    summer: [
      ["2028-07-15", "2028-08-27"],
      ["2028-07-08", "2028-08-20"],
      ["2028-07-22", "2028-09-03"],
    ],
  },
];

/** Returns the known school holidays of a region, the earliest first. */
export function listSchoolHolidays(region: HolidayRegion): readonly SchoolHoliday[] {
  return byRegion[region];
}

/** Returns the last day up to which the school holidays of a region are known: the end of the last known summer holiday. */
export function findLastKnownHolidayDay(region: HolidayRegion): string {
  return byRegion[region].at(-1)?.last ?? "";
}

/** Returns the school holiday of a region on a day, or null if it is none that we know. */
export function findSchoolHoliday(region: HolidayRegion, day: string): SchoolHoliday | null {
  return byRegion[region].find(({ first, last }) => first <= day && day <= last) ?? null;
}

const byRegion = Object.fromEntries(
  holidayRegions.map((region, at) => [
    region,
    years.flatMap((year) =>
      schoolHolidayNames.map((name): SchoolHoliday => {
        const [first, last] = year[name][at] ?? year[name][0];
        return { name, first, last };
      }),
    ),
  ]),
) as Record<HolidayRegion, SchoolHoliday[]>;
