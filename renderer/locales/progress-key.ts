/** The engine names steps `progress.reading`; the language files keep them as `progress:reading`. */
export const progressKey = (step: string): string => step.replace(/^(progress\.)?/, 'progress:');

/** Reading counts the bytes of the files, everything after it counts things. */
export const progressUnit = (step: string | undefined): 'bytes' | 'count' =>
  step === 'progress.reading' ? 'bytes' : 'count';
