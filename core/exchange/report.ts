import { buildReport } from './report/build.ts';
import { toHtml } from './report/html.ts';
import type { ReportInput } from './report/input.ts';
import { toMarkdown } from './report/markdown.ts';

export type { ReportInput } from './report/input.ts';

/** The report as Markdown; the graph is in it as an image of its own. */
export const reportMarkdown = (input: ReportInput): string => toMarkdown(buildReport(input));

/** The report as one HTML file that asks nobody for anything: styles, figure and all are in it. */
export const reportHtml = (input: ReportInput): string => toHtml(buildReport(input));
