/**
 * What stands in the place of the checks of pages in a browser, which has no room for them. `rapport check` has them, and VS Code on
 * a computer.
 */
const ELSEWHERE: typeof import('./index.ts') = {
  pageFindings: async () => [],
  waveOffAction: () => undefined,
};

export const { pageFindings, waveOffAction } = ELSEWHERE;
