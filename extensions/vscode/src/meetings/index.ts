/** What a manager's own meetings need: what comes up, what is known, what is noted. A browser has `elsewhere.ts` in its place. */

export { briefMe } from './brief-me.ts';
export { dueTree } from './due-tree.ts';
export { forgetSomebody } from './forget-somebody.ts';
export { handOver } from './hand-over.ts';
export { introduce } from './introduce.ts';
export { noteTalkingPoint } from './note-talking-point.ts';
export { openDue } from './open-due.ts';
export { putOff } from './put-off.ts';
export { useEvidence } from './use-evidence.ts';
