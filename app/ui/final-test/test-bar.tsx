import type { OpenFinalTestData } from "~/learning/final/pages/final-test-page-data";
import { useMessages } from "../messages";
import { StateSign } from "../motif";

/** The bar that stays in sight during a test: where one is, until when it counts as supervised, and when something was last saved. */
export function TestBar({ title, ...saved }: TestSavedProps & { title: string }) {
  const { member } = useMessages().sitting;
  const handInBy = saved.test.sitting?.handInBy;
  return (
    <div className="test-bar">
      <div className="wrap">
        <span>
          {title}
          {handInBy ? `, ${member.handInByShort(handInBy)}` : null}
        </span>
        <TestSaved {...saved} />
      </div>
    </div>
  );
}

interface TestSavedProps {
  test: OpenFinalTestData;
  /** Whether what the page shows is not saved, because another page saved something else. */
  unsaved?: boolean;
}

/** When something was last saved. The script puts here whether saving works. */
export function TestSaved({ test: { savedAt, now }, unsaved = false }: TestSavedProps) {
  const { open } = useMessages().finalTest;
  return (
    <span
      className={unsaved ? "saved failing" : "saved"}
      id="test-saved"
      role="status"
      data-words={JSON.stringify(open.script)}
    >
      {unsaved ? (
        open.notSaved
      ) : savedAt ? (
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
