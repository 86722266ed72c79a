import type { Unmeasured } from '../probe.ts';

/** The next version of the API, of which Notion has said only what it will refuse. */
export const nextVersion: Unmeasured = {
  name: 'next-version',
  asks: 'What is the next version called, and when does it come?',
  local: 'is not served',
  why: 'an unknown version is only refused; the changelog will say it',
};

/** What a button or an automation sends. */
export const automationBody: Unmeasured = {
  name: 'automation-body',
  asks: 'What stands in the webhook of a button or an automation?',
  local: 'source and data',
  why: 'only a person can make a button, and its request goes to a public address',
};

/** Comments of a discussion that somebody resolved. */
export const resolvedComments: Unmeasured = {
  name: 'resolved-comments',
  asks: 'Can a comment of a resolved discussion still be read by its id?',
  local: 'yes',
  why: 'only a person can resolve a discussion',
};
