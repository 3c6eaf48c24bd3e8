/** Pictures of a source. None is fetched or kept: only the words that describe it are. */
import type { Image, ImageReference } from "mdast";
import type { Doubt } from "../source-document";

export type PictureNode = Image | ImageReference;

/**
 * Returns what an author should know of a picture: that it has no description, or that it is elsewhere on the web.
 * @param block the index of the block with its description
 */
export function tellOfPicture(picture: PictureNode, block?: number): Doubt[] {
  const address = picture.type === "image" ? picture.url : "";
  // A picture inside the file has its bytes in the address.
  const about = address && !/^data:/i.test(address) ? { about: address.slice(0, 200) } : {};
  const at = block === undefined ? {} : { block };
  return [
    ...(picture.alt?.trim() ? [] : [{ code: "picture-without-description", ...about } as const]),
    ...(/^(https?:)?\/\//i.test(address) ? [{ code: "picture-left-out", ...at, ...about } as const] : []),
  ];
}
