/** The components of each kind: before the answer (Open) and after it (Marked). Only pages use this table; rooms don't. */
import type { ReactNode } from "react";
import { MarkedCase } from "./case/marked";
import { OpenCase } from "./case/open";
import { ClozePartsRight, MarkedCloze } from "./cloze/marked";
import { OpenCloze } from "./cloze/open";
import type { MarkedProps, OpenProps, TypedProps } from "./component-props";
import { MarkedMatch, MatchPartsRight } from "./match/marked";
import { OpenMatch } from "./match/open";
import { MarkedMultiple } from "./multiple/marked";
import { OpenMultiple } from "./multiple/open";
import { MarkedNumber } from "./number/marked";
import { OpenNumber } from "./number/open";
import { MarkedOrder, OrderPartsRight } from "./order/marked";
import { OpenOrder } from "./order/open";
import { MarkedShort } from "./short/marked";
import { OpenShort } from "./short/open";
import { MarkedSingle } from "./single/marked";
import { OpenSingle } from "./single/open";
import { MarkedSort, SortPartsRight } from "./sort/marked";
import { OpenSort } from "./sort/open";
import type { MarkedResponse, QuestionForBrowser, QuestionKind } from "./table";
import { MarkedTrueFalse } from "./true-false/marked";
import { OpenTrueFalse } from "./true-false/open";

interface KindComponents<A extends TypedProps, M extends TypedProps> {
  Open(props: OpenProps<A>): ReactNode;
  Marked(props: MarkedProps<M>): ReactNode;
  /** The number of right parts, in words. Only for kinds with parts. */
  PartsRight?(props: MarkedProps<M>): ReactNode;
}

const components = {
  single: { Open: OpenSingle, Marked: MarkedSingle },
  case: { Open: OpenCase, Marked: MarkedCase },
  multiple: { Open: OpenMultiple, Marked: MarkedMultiple },
  "true-false": { Open: OpenTrueFalse, Marked: MarkedTrueFalse },
  match: { Open: OpenMatch, Marked: MarkedMatch, PartsRight: MatchPartsRight },
  sort: { Open: OpenSort, Marked: MarkedSort, PartsRight: SortPartsRight },
  order: { Open: OpenOrder, Marked: MarkedOrder, PartsRight: OrderPartsRight },
  cloze: { Open: OpenCloze, Marked: MarkedCloze, PartsRight: ClozePartsRight },
  number: { Open: OpenNumber, Marked: MarkedNumber },
  short: { Open: OpenShort, Marked: MarkedShort },
} satisfies Record<QuestionKind, KindComponents<TypedProps, TypedProps>>;

/** The types are not connected: the caller passes data of the same kind. */
export function getKindComponents(type: QuestionKind): KindComponents<QuestionForBrowser, MarkedResponse> {
  return components[type];
}
