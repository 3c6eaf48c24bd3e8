/** What the routes of the final test share. */
import type { OpenFinalTestKey } from "~/learning/final/pages/get-open-final-test.server";
import { finalTestAttemptPath } from "~/ui/addresses";
import type { RequestContext } from "~/web/context.server";
import { type AccountViewer, requireAccount } from "~/web/guards/viewer.server";
import { isPossibleContentId } from "~/web/params/address";
import { notFoundResponse } from "~/web/responses/refusals";

export interface FinalTestAddress {
  courseId: string;
  series: number;
  number: number;
}

type Params = { course?: string; attempt?: string; position?: string };

/**
 * Returns the course and the attempt in an address, such as `1-2`: the second attempt of the first series.
 * @throws a 404 response for an invalid address, before it reaches the database
 */
function readFinalTestAddress({ course, attempt = "" }: Params): FinalTestAddress {
  const [, series, number] = /^([1-9]\d{0,3})-([1-9]\d{0,3})$/.exec(attempt) ?? [];
  if (!isPossibleContentId(course) || !series || !number) throw notFoundResponse();
  return { courseId: course, series: Number(series), number: Number(number) };
}

interface FinalTestRequest {
  viewer: AccountViewer;
  address: FinalTestAddress;
  /** The path of the attempt. */
  path: string;
  key: OpenFinalTestKey;
}

/**
 * Returns the account that asks, and the attempt in the address. A viewer without an account is redirected to the log-in page.
 * @throws a 404 response for an invalid address
 */
export async function requireFinalTestAttempt(
  request: Request,
  context: RequestContext,
  params: Params,
): Promise<FinalTestRequest> {
  const address = readFinalTestAddress(params);
  const viewer = await requireAccount(request, context);
  const key = { ...address, learnerId: viewer.learnerId, now: context.now() };
  return { viewer, address, path: finalTestAttemptPath(address.courseId, address), key };
}

/** Returns the position of the question in an address, from 1. */
export function readQuestionPosition({ position = "" }: Params): number {
  if (!/^[1-9]\d{0,2}$/.test(position)) throw notFoundResponse();
  return Number(position);
}
