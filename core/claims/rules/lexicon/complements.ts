/** Nouns that carry their complement in a prepositional phrase other than "of". */
const complementOf: Readonly<Record<string, RegExp>> = {
  in: /^(?:increases?|decreases?|reductions?|declines?|rises?|falls?|drops?|changes?|improvements?|impairments?|deficits?|differences?|variations?|gains?|growth|shifts?|interest|confidence|belief|trust|engagement|involvement|participation|elevations?|disturbances?|abnormalities|deterioration|role)$/,
  on: /^(?:effects?|impacts?|influences?|dependence|reliance|focus)$/,
  for: /^(?:risks?|support|need|preference|desire|responsibility|reasons?|motivation|concern|therapy|treatment|interventions?|cbt|training|cbt-i|medication)$/,
  to: /^(?:exposure|responses?|adherence|access|resistance|vulnerability|sensitivity|reactivity|attention|damage|contributions?|susceptibility|adaptation|commitment|attachment|reactions?|return|threats?|harm|injury|barriers?)$/,
  with: /^(?:satisfaction|problems?|difficulty|difficulties|contact|compliance|identification|treatment|dissatisfaction|infection|therapy|patients|adults|children|adolescents|people|individuals|women|men|supplementation|conflicts?|interaction)$/,
  from: /^(?:recovery|withdrawal|deaths?|separation|distance|benefits?|suffering|discharge)$/,
  about:
    /^(?:worry|worries|concerns?|beliefs?|thoughts?|anxiety|information|knowledge|attitudes?|uncertainty|expectations?)$/,
  between:
    /^(?:associations?|relationships?|relations?|links?|conflicts?|interactions?|correlations?|differences?)$/,
  against: /^(?:violence|discrimination|prejudice|protection|stigma|aggression)$/,
  toward: /^(?:attitudes?)$/,
  towards: /^(?:attitudes?)$/,
  by: /^(?:infections?|victimi[sz]ation|rejection)$/,
};

/** True when the noun asks for the preposition: "exposure to", "effects on". */
export const takesComplement = (noun: string, preposition: string): boolean =>
  complementOf[preposition]?.test(noun) ?? false;
