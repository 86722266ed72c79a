import { type CheckId, LEVELS, type Level } from './levels.ts';

/** One thing that is looked at. */
export interface Check {
  id: CheckId;
  level: Level;
  /** What is wrong where it fires. */
  about: string;
}

const ABOUT: { readonly [K in CheckId]: string } = {
  'front-matter-syntax': 'The front matter is not YAML.',
  'front-matter-value': "A key of the front matter has a value that it can't have.",
  'front-matter-unknown': 'The front matter has a key that means nothing.',
  'front-matter-missing': 'A key is missing; a value is taken from the file or the page.',
  'readers-missing': 'The front matter does not say who reads the page.',
  'extends-unknown': 'The template that this one is made from is not there.',
  'extends-missing': 'What is left out is not in the template that this one is made from.',
  'extends-outside': 'Words outside of sections, in a template that is made from another.',
  'extends-changed': 'The template that this one is made from has another version now.',
  'input-type': 'An input has a type that does not exist.',
  'input-default': 'An input has a default that its type does not know.',
  'input-name': 'An input is called like something that is always there.',
  'input-unused': 'An input is asked for and never used.',
  'inputs-required': 'More than three inputs are required.',
  'side-without-input': 'A side names somebody whom no input names.',
  'secret-shown': 'A secret number stands in a title, a file name or a property.',
  'property-type': 'A property has a type that Notion does not have.',
  'property-unknown': 'The database of the template has no such property.',
  'due-unknown': 'A date to look back on names a property or a section that is not there.',
  'check-unknown': '`checks` names a check of pages that does not exist.',
  'check-value': "A check of pages has a value that it can't have.",
  'check-section': '`checks` looks at a section that is not there.',
  'quote-section': '`quotes` names a section that the other template does not have, or a private one.',
  'section-undeclared': 'The body has a section that the front matter does not declare.',
  'section-unused': 'The front matter declares a section that the body does not have.',
  'section-nested': 'A section of one side stands inside a section of another.',
  'section-inline': 'A section stands inside a sentence.',
  'section-empty': 'A section has neither words nor guidance below its heading.',
  'heading-twice': 'Two sections that are carried over have the same heading.',
  'private-answer': 'An answer of a private side is used where others read.',
  'unknown-variable': 'A name that nothing gives a value.',
  'shadowed-name': 'A name is given to something else while it still means an answer.',
  unreachable: 'A branch that can never be taken.',
  'unknown-property': 'A property that the thing does not have.',
  'unknown-filter': 'A filter that does not exist.',
  'filter-arguments': 'A filter has too few, too many or the wrong arguments.',
  'unknown-tag': 'A tag that does not exist.',
  'unknown-include': 'A part that is not there.',
  'include-cycle': 'A part that includes itself.',
  'include-count': 'Too many included parts.',
  syntax: "A hole or tag that can't be read.",
  'tag-unclosed': 'A tag without its end.',
  'tag-stray': 'An end or a branch without its beginning.',
  'tag-nesting': 'A tag and its end that stand at different levels.',
  'tag-depth': 'Tags inside tags, too deep.',
  'translation-missing': 'A language has no words for something in the template, or for something that is gone.',
  'answer-missing': 'A required answer is missing.',
  'answer-type': "An answer that its input can't take.",
  'answer-unknown': 'An answer to something that nobody asks.',
  'me-unknown': 'The page has private parts, and it is not known whose they would be.',
  'link-unsafe': 'An answer would have made a link that runs a program.',
  limit: 'Rendering was stopped because it became too much.',
};

/** Every check. Only guides and tools need the list; an editor for browsers gets no word of it. */
export const CHECKS: readonly Check[] = /* @__PURE__ */ (Object.keys(LEVELS) as CheckId[]).map(id => ({
  id,
  level: LEVELS[id],
  about: ABOUT[id],
}));
