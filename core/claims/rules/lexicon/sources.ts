/** Harms and what reaches the senses: what they are "from" is what made them. */
export const harmOrSignal: ReadonlySet<string> = new Set(
  `discomfort pain pains fever fevers injury injuries damage death deaths dying illness distress harm harms mortality morbidity fatigue
   bleeding complication complications trauma headache headaches migraine migraines inflammation infection infections disability
   disabilities impairment impairments loss losses stress sickness burn burns scar scars scarring bruise bruises bruising swelling
   irritation anxiety sleeplessness guilt fear grief exhaustion noise sound sounds smell smells odor odors odour odours stench light
   glow glare smoke fume fumes dust ash soot pollution contamination emission emissions exhaust radiation heat warmth vibration
   vibrations shock shocks wave waves tremor tremors echo echoes flash explosion explosions wreckage rubble erosion flooding casualties
   fatalities nausea dizziness suffocation poisoning dehydration starvation soreness ache aches numbness itching rash hangover allergy
   allergies wear strain friction pressure tension shame embarrassment joy pleasure satisfaction disappointment frustration confusion
   panic turmoil unrest`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Harms that are also "by" what did them; "deaths by region" are not among them. */
export const harmDone: ReadonlySet<string> = new Set(
  `damage injury injuries burns contamination pollution poisoning destruction devastation irritation harm infestation sting stings
   strangulation suffocation infection infections`
    .split(/\s+/u)
    .filter(Boolean),
);
