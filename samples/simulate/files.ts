import { diary } from './diary.ts';
import { moodAndWorry } from './mood-and-worry.ts';
import { sleepAndMood } from './sleep-and-mood.ts';
import type { SampleFile } from './table.ts';
import { threeWaves } from './three-waves.ts';
import { twoGroups } from './two-groups.ts';

/** Every simulated file of samples/, made anew from its seed: a test holds the files against them. */
export const simulatedFiles = (): SampleFile[] => [
  ...sleepAndMood(),
  ...moodAndWorry(),
  ...twoGroups(),
  ...diary(),
  ...threeWaves(),
];
