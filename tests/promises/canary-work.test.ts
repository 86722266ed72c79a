import { describe } from 'vitest';
import { canaryTests } from './support/canary.ts';

describe('of a page made from a template, only what its readers may read is sent', () =>
  canaryTests(['team', 'plans']));
