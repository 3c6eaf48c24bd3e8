/** This file answers errors that any loader or action may throw, each in one way. */
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { isCohortInArchiveError } from "~/cohorts/archiving/cohort-in-archive-error";
import { isTooBusyToWriteFile } from "~/platform/reading/file-not-written-error";
import { busyResponse, composeOutageResponse } from "./outage-responses.server";
import { archivedCohortResponse } from "./refusals";

type Run<Args> = (args: Args) => unknown;

/**
 * Returns the same routes, whose loaders and actions answer 503 if the database can't be reached or a large
 * file can't be written now, and 409 if a change is refused because the cohort is in the archive.
 */
export function withResponsesToKnownErrors(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const { loader, action } = route.module;
    const module = {
      ...route.module,
      ...(loader && { loader: answerKnownErrors(loader) }),
      ...(action && { action: answerKnownErrors(action) }),
    };
    return [id, { ...route, module }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

function answerKnownErrors<Args extends LoaderFunctionArgs | ActionFunctionArgs>(run: Run<Args>) {
  return async (args: Args) => {
    try {
      return await run(args);
    } catch (error) {
      if (isCohortInArchiveError(error)) throw archivedCohortResponse(error.cohortId);
      if (isTooBusyToWriteFile(error)) throw busyResponse(args.request);
      throw composeOutageResponse(error, args) ?? error;
    }
  };
}
