const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));

/** In the second half of "if S, S′": words that make S′ something that happens then. */
export const happens = words(
  'will would can could tend tends more less fewer likely increase increases decrease decreases become becomes better worse',
);

/** In the first half of "S′ when S": words that make S′ a difference. */
export const comparative = words(
  'more less fewer likely larger smaller greater stronger weaker higher lower better worse longer shorter',
);
