import type { Workbench } from '../rig/workbench.ts';
import type { Window } from './window.ts';

export interface Surroundings {
  window: Window;
  workbench: Workbench;
  /** The folder that is open; empty where none is. */
  folder: string;
}

/** One thing that somebody does, and sees. */
export interface Step {
  sentence: string;
  run(around: Surroundings): Promise<void>;
}
