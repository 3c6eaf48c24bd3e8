import type { SittingObstacle } from "~/cohorts/sittings/sitting-obstacle";
import { formatLongDateTime } from "../dates";
import { useMessages } from "../messages";

/** Why the viewer can't begin in a sitting, or not from its beginning, and what to do. */
export function SittingObstacleText({ obstacle }: { obstacle: SittingObstacle }) {
  const { locale, sitting } = useMessages();
  const { notNow, openWithout } = sitting.member;
  switch (obstacle.kind) {
    case "lessons":
      return notNow.lessons;
    case "open":
      return openWithout;
    default:
      return notNow[obstacle.kind](formatLongDateTime(obstacle.from, locale));
  }
}
