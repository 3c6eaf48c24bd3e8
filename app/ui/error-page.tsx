import { useLocation } from "@remix-run/react";
import { pageOfDownload } from "./addresses";
import { type Messages, useMessages } from "./messages";
import { StateSign } from "./motif";

/**
 * Returns the title and the text of the error page for an HTTP status. A status without texts of its own gets those of 400 or 500. `busy`: whether
 * a large file was not made, because others wait for theirs.
 */
export function getErrorPageText(common: Messages["common"], status: number, busy = false) {
  if (busy) return common.busy;
  const known = status in common.errors ? status : status >= 400 && status < 500 ? 400 : 500;
  return common.errors[known as keyof typeof common.errors];
}

interface ErrorPageProps {
  status: number;
  busy?: boolean;
  retryAfterSeconds?: number | undefined;
  /** The id of the cohort that was not changed, because it is in the archive. */
  archivedCohort?: string | undefined;
}

/** The page for an error: it says what happened and what the user can do. It never shows a stack trace. */
export function ErrorPage({ status, busy, retryAfterSeconds, archivedCohort }: ErrorPageProps) {
  const { common, account, exporting } = useMessages();
  const { pathname } = useLocation();
  if (archivedCohort !== undefined) return <ArchivedCohortPage cohortId={archivedCohort} />;
  const { title, text } = getErrorPageText(common, status, busy);
  const files = status === 429 || busy ? pageOfDownload(pathname) : null;
  const tooMany = files ? exporting.tooMany : account.tooMany;
  return (
    <div className="wrap band" data-not-saved="">
      <div className="flow read">
        <p className="state">
          <StateSign name="stuck" />
          {status}
        </p>
        <h1>{title}</h1>
        <p className="lead">{retryAfterSeconds === undefined ? text : tooMany(retryAfterSeconds)}</p>
        {status >= 500 ? (
          <p>
            {common.keepsFailing} <a href="/contact">{common.tellUs}</a>
          </p>
        ) : null}
        <p className="row mt5">
          {files ? (
            <a className="btn" href={files}>
              {exporting.toFiles}
            </a>
          ) : null}
          <a className={files ? "go" : "btn"} href="/">
            {common.toHome}
          </a>
          {status === 403 ? (
            <a className="go" href="/login">
              {common.logIn}
            </a>
          ) : (
            <a className="go" href="/learning">
              {common.toProgress}
            </a>
          )}
        </p>
      </div>
    </div>
  );
}

/** Says that a change was refused because the group is in the archive, and where it can be brought back. */
function ArchivedCohortPage({ cohortId }: { cohortId: string }) {
  const { refused } = useMessages().groupArchive;
  return (
    <div className="wrap band" data-not-saved="">
      <div className="flow read">
        <h1>{refused.title}</h1>
        <p className="lead">{refused.text}</p>
        <p className="row mt5">
          <a className="btn" href={`/cohorts/${cohortId}/settings#archive`}>
            {refused.toSettings}
          </a>
          <a className="go" href={`/cohorts/${cohortId}`}>
            {refused.toGroup}
          </a>
        </p>
      </div>
    </div>
  );
}
