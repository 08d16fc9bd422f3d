/**
 * The floor: a text is called causal when it holds one of these words. The list is this project's own; it is
 * deliberately plain, as anybody would write it down.
 */
const cueWords =
  /\b(?:caus(?:e|es|ed|ing)|because|due to|lead(?:s|ing)? to|led to|result(?:s|ed|ing)? (?:in|from)|induc(?:e|es|ed|ing)|trigger(?:s|ed|ing)?|produc(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|improv(?:e|es|ed|ing)|prevent(?:s|ed|ing)?|promot(?:e|es|ed|ing)|influenc(?:e|es|ed|ing)|affect(?:s|ed|ing)?|effects? of|effects? on|impacts? (?:of|on)|contribut(?:e|es|ed|ing) to|therefore|thus|consequently)\b/iu;

export const holdsCueWord = (text: string): boolean => cueWords.test(text);
