import { diagnostics } from './diagnostics.ts';
import { dueView } from './due-view.ts';
import type { Feature } from './feature.ts';
import { pageStatus } from './page-status.ts';
import { templatesView } from './templates-view.ts';

/** Every feature. To add one, make a file and a line here. */
export const FEATURES: readonly Feature[] = [diagnostics, dueView, pageStatus, templatesView];
