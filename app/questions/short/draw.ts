export interface ShortAsk {
  type: "short";
}

export function draw(): ShortAsk {
  return { type: "short" };
}
