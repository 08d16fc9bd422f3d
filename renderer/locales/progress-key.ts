/** The engine names steps `progress.reading`; the language files keep them as `progress:reading`. */
export const progressKey = (step: string): string => step.replace(/^(progress\.)?/, 'progress:');
