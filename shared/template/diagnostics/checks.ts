/** How much a finding matters: an `error` stops a template from being offered, the others don't. */
export type Level = 'error' | 'warning' | 'info';

/** One thing that is looked at. */
export interface Check {
  id: string;
  level: Level;
  /** What is wrong where it fires. */
  about: string;
}

/** Every check, one row each. A diagnostic takes its level from here. */
export const CHECKS = [
  { id: 'front-matter-syntax', level: 'error', about: 'The front matter is not YAML.' },
  { id: 'front-matter-value', level: 'error', about: "A key of the front matter has a value that it can't have." },
  { id: 'front-matter-unknown', level: 'warning', about: 'The front matter has a key that means nothing.' },
  {
    id: 'front-matter-missing',
    level: 'warning',
    about: 'A key is missing; a value is taken from the file or the page.',
  },
  { id: 'readers-missing', level: 'error', about: 'The front matter does not say who reads the page.' },
  { id: 'input-type', level: 'error', about: 'An input has a type that does not exist.' },
  { id: 'input-default', level: 'error', about: 'An input has a default that its type does not know.' },
  { id: 'input-name', level: 'error', about: 'An input is called like something that is always there.' },
  { id: 'input-unused', level: 'warning', about: 'An input is asked for and never used.' },
  { id: 'inputs-required', level: 'warning', about: 'More than three inputs are required.' },
  { id: 'side-without-input', level: 'error', about: 'A side names somebody whom no input names.' },
  { id: 'secret-shown', level: 'error', about: 'A secret number stands in a title, a file name or a property.' },
  { id: 'property-type', level: 'error', about: 'A property has a type that Notion does not have.' },
  { id: 'property-unknown', level: 'warning', about: 'The database of the template has no such property.' },
  {
    id: 'due-unknown',
    level: 'error',
    about: 'A date to look back on names a property or a section that is not there.',
  },
  { id: 'section-undeclared', level: 'error', about: 'The body has a section that the front matter does not declare.' },
  { id: 'section-unused', level: 'warning', about: 'The front matter declares a section that the body does not have.' },
  { id: 'section-nested', level: 'error', about: 'A section of one side stands inside a section of another.' },
  { id: 'section-inline', level: 'error', about: 'A section stands inside a sentence.' },
  { id: 'section-empty', level: 'warning', about: 'A section has neither words nor guidance below its heading.' },
  { id: 'heading-twice', level: 'warning', about: 'Two sections that are carried over have the same heading.' },
  { id: 'private-answer', level: 'error', about: 'An answer of a private side is used where others read.' },
  { id: 'unknown-variable', level: 'error', about: 'A name that nothing gives a value.' },
  { id: 'shadowed-name', level: 'warning', about: 'A name is given to something else while it still means an answer.' },
  { id: 'unreachable', level: 'warning', about: 'A branch that can never be taken.' },
  { id: 'unknown-property', level: 'error', about: 'A property that the thing does not have.' },
  { id: 'unknown-filter', level: 'error', about: 'A filter that does not exist.' },
  { id: 'filter-arguments', level: 'error', about: 'A filter has too few, too many or the wrong arguments.' },
  { id: 'unknown-tag', level: 'error', about: 'A tag that does not exist.' },
  { id: 'unknown-include', level: 'error', about: 'A part that is not there.' },
  { id: 'include-cycle', level: 'error', about: 'A part that includes itself.' },
  { id: 'include-count', level: 'error', about: 'Too many included parts.' },
  { id: 'syntax', level: 'error', about: "A hole or tag that can't be read." },
  { id: 'tag-unclosed', level: 'error', about: 'A tag without its end.' },
  { id: 'tag-stray', level: 'error', about: 'An end or a branch without its beginning.' },
  { id: 'tag-nesting', level: 'error', about: 'A tag and its end that stand at different levels.' },
  { id: 'tag-depth', level: 'error', about: 'Tags inside tags, too deep.' },
  { id: 'answer-missing', level: 'error', about: 'A required answer is missing.' },
  { id: 'answer-type', level: 'error', about: "An answer that its input can't take." },
  { id: 'answer-unknown', level: 'warning', about: 'An answer to something that nobody asks.' },
  { id: 'me-unknown', level: 'warning', about: 'The page has private parts, and it is not known whose they would be.' },
  { id: 'link-unsafe', level: 'warning', about: 'An answer would have made a link that runs a program.' },
  { id: 'limit', level: 'error', about: 'Rendering was stopped because it became too much.' },
] as const satisfies readonly Check[];

export type CheckId = (typeof CHECKS)[number]['id'];

/** The level of each check by its id. */
export const LEVELS = Object.fromEntries(CHECKS.map(check => [check.id, check.level])) as { [K in CheckId]: Level };
