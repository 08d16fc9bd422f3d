import { z } from 'zod';

/** How node2vec walks and learns; the names p and q of the paper are `returning` and `inOut`. */
export const node2vecSettingsSchema = z.object({
  dimensions: z.int().min(2).max(512).default(64),
  walks: z.int().min(1).max(200).default(10).describe('walks that begin at each node'),
  walkLength: z.int().min(2).max(500).default(40).describe('nodes in a walk'),
  window: z.int().min(1).max(50).default(5).describe('how far apart in a walk two nodes may stand'),
  negative: z.int().min(1).max(50).default(5).describe('noise nodes for each pair'),
  returning: z.number().positive().default(1).describe('p'),
  inOut: z.number().positive().default(1).describe('q'),
  epochs: z.int().min(1).max(20).default(1).describe('times that all walks are drawn and learnt'),
  learningRate: z.number().positive().default(0.025),
  seed: z.int().min(0).max(2_147_483_647).default(1),
});
export type Node2vecSettings = z.output<typeof node2vecSettingsSchema>;
