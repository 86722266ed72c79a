import type { Feature } from './feature.ts';
import { templatesView } from './templates-view.ts';

/** Every feature. To add one, make a file and a line here. */
export const FEATURES: readonly Feature[] = [templatesView];
