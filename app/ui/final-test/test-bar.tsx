import type { OpenFinalTestData } from "~/learning/final/pages/final-test-page-data";
import { useMessages } from "../messages";
import { StateSign } from "../motif";

/** The bar that stays in sight during a test: where one is, and when something was last saved. */
export function TestBar({ test, title }: { test: OpenFinalTestData; title: string }) {
  return (
    <div className="test-bar">
      <div className="wrap">
        <span>{title}</span>
        <TestSaved test={test} />
      </div>
    </div>
  );
}

/** When something was last saved. The script puts here whether saving works. */
export function TestSaved({ test: { savedAt, now } }: { test: OpenFinalTestData }) {
  const { open } = useMessages().finalTest;
  return (
    <span className="saved" id="test-saved" role="status" data-words={JSON.stringify(open.script)}>
      {savedAt ? (
        <>
          <StateSign name="saved" />
          <span>{open.saved(savedAt, now)}</span>
        </>
      ) : (
        open.nothingSaved
      )}
    </span>
  );
}
