/** Stands in the bundle for browsers, which has no room for what comes up: there the template says on which day its page lies. */
const NOTHING: typeof import('../../../shared/workspace/next-meeting-day.ts') = {
  nextMeetingDay: async () => undefined,
};

export const { nextMeetingDay } = NOTHING;
