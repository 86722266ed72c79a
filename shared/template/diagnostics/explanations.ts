import type { CheckId } from './levels.ts';

/** Why a finding matters, and how to mend it; `docs/checks.md` is made of this. It is no part of what runs in an editor. */
export const EXPLANATIONS: { readonly [K in CheckId]: { why: string; mend: string } } = {
  'front-matter-syntax': {
    why: 'Nothing in a front matter that is not YAML can be read, so the page would not even have a name.',
    mend: 'Mend the line that is shown: a bracket or a quote is open, or a text with a colon needs quotes.',
  },
  'front-matter-value': {
    why: 'The value would mean something else than you think, or nothing.',
    mend: 'The message says what fits; put texts that begin with `{` or `@` into quotes.',
  },
  'front-matter-unknown': {
    why: 'A key that means nothing does nothing, and most often it is a key with a slip in it.',
    mend: 'Take the key that is proposed, or take it out.',
  },
  'front-matter-missing': {
    why: 'A template that others look for needs a name of its own, a title and a version.',
    mend: 'Write the key down, or live with what is taken in its place.',
  },
  'readers-missing': {
    why: 'Who may read a page is never guessed: a guess could show it to too many.',
    mend: 'Add `readers: me`, `pair`, `team` or `company`.',
  },
  'extends-unknown': {
    why: 'Only what differs stands in this file; without the other one there is no page.',
    mend: 'Name a template that `rapport list` shows, and that does not say `extends` itself.',
  },
  'extends-missing': {
    why: '`none` leaves out what the other template has, and it has nothing of this name: most often this is a slip.',
    mend: 'Take the name that is proposed, or take the line out.',
  },
  'extends-outside': {
    why: 'A template that is made from another changes it section by section, so it is not known where these words belong.',
    mend: 'Put them into a section: one of the other template, to change it, or a new one.',
  },
  'extends-changed': {
    why: 'The other template was improved, and your pages are made from it as it is now.',
    mend: 'Look at the page (`rapport template preview`), write down the new version behind `extends:`, and count up your own.',
  },
  'input-type': {
    why: 'Without a type nobody knows how to ask for it.',
    mend: 'Take one of the types in [template-authors.md](template-authors.md#inputs).',
  },
  'input-default': {
    why: 'A default that the type does not know could never be an answer.',
    mend: 'Give a value of the type, or one of the words that it knows, such as `today`.',
  },
  'input-name': {
    why: '`today`, `me`, `people`, `carried`, `quoted` and `questions` are in every template, and an answer would hide them.',
    mend: 'Call the input something else.',
  },
  'input-unused': {
    why: 'Somebody is asked for something that the page never shows.',
    mend: 'Use it in a hole, or stop asking.',
  },
  'inputs-required': {
    why: 'A page that asks for much before it exists is not made.',
    mend: 'Make it a section that is filled in later, or give it a default.',
  },
  'side-without-input': {
    why: 'Whose the part of a manager or a report is, is said by the input of that name.',
    mend: 'Add `manager: { type: person }` (or `report`) to the inputs, or choose another side.',
  },
  'secret-shown': {
    why: 'Titles, file names and properties stand in lists that many more people see than the page.',
    mend: 'Use the number in the page only.',
  },
  'property-type': {
    why: "A database can't be made with such a property.",
    mend: "Take one of Notion's types, such as `rich_text`, `select` or `date`.",
  },
  'property-unknown': {
    why: 'What the page says there would not arrive in Notion.',
    mend: 'Use a property that the database has. A new one is made there by `rapport setup`.',
  },
  'due-unknown': {
    why: 'The reminder could never come, or its answer would have no place.',
    mend: 'Name a property in snake case (`look_on` for `Look on`) and the id of a section.',
  },
  'check-unknown': {
    why: 'A check that does not exist finds nothing, and most often it is a slip in its name.',
    mend: 'Take the name that is proposed; the [list of checks of pages](#pages) has them all.',
  },
  'check-value': {
    why: 'The check would look for something else than you think, or for nothing.',
    mend: 'The message shows how the check is written.',
  },
  'check-section': {
    why: 'What is not there is never looked at.',
    mend: 'Name the id of a section, as it stands under `sections`.',
  },
  'quote-section': {
    why: 'What is not there can never be quoted, and what is private never is.',
    mend: 'Name the id of a shared section, as it stands under `sections` of the other template.',
  },
  'section-undeclared': {
    why: 'Whose a section is has to be said; what is not said counts as private.',
    mend: 'Add it to `sections` with its side.',
  },
  'section-unused': {
    why: 'A section that is declared and not there is forgotten or has a slip in its name.',
    mend: 'Put it into the page, or take it out of `sections`.',
  },
  'section-nested': {
    why: 'What two sides own at once would belong to neither.',
    mend: 'Close the outer section first.',
  },
  'section-inline': {
    why: 'A section is made of whole lines, because it may become a page of its own.',
    mend: 'Put the tags into lines of their own.',
  },
  'section-empty': {
    why: 'Whoever fills it in sees a heading and has to guess.',
    mend: 'Add a hint below the heading.',
  },
  'heading-twice': {
    why: 'What is carried over is found by its heading, and two equal ones are one.',
    mend: 'Call one of them something else.',
  },
  'private-answer': {
    why: 'An answer of one side would be read by the others.',
    mend: 'Use it inside a section of that side only.',
  },
  'unknown-variable': {
    why: 'A name that nothing gives a value is empty in every page.',
    mend: 'Take the name that is proposed, or add an input.',
  },
  'shadowed-name': {
    why: 'From there on the name is no longer the answer, and the next reader of the template will think it is.',
    mend: 'Take another name for what you assign or go through.',
  },
  unreachable: {
    why: 'Words that no page will ever have mislead whoever maintains the template.',
    mend: 'Mend the condition, or take the branch out.',
  },
  'unknown-property': {
    why: 'The hole would be empty in every page.',
    mend: 'Take the property that is proposed; [template-authors.md](template-authors.md#holes) lists them.',
  },
  'unknown-filter': {
    why: 'A filter that does not exist changes nothing.',
    mend: 'Take the filter that is proposed; [template-authors.md](template-authors.md#filters) lists them.',
  },
  'filter-arguments': {
    why: 'The filter would do something else than you think.',
    mend: 'The message shows how the filter is written.',
  },
  'unknown-tag': {
    why: 'A tag that does not exist leaves its lines as if it were not there.',
    mend: 'Take the tag that is proposed; [template-authors.md](template-authors.md#tags) lists them.',
  },
  'unknown-include': {
    why: 'The part would be missing from every page.',
    mend: 'Put it into `.rapport/templates/partials/`, or mend its name.',
  },
  'include-cycle': { why: 'A part that includes itself would never end.', mend: 'Take one of the includes out.' },
  'include-count': {
    why: 'A template with more parts than this is too much to read and to render.',
    mend: 'Put parts together, or go through a list inside one part.',
  },
  syntax: { why: "What can't be read is left out.", mend: 'Mend the place that is shown.' },
  'tag-unclosed': { why: 'Nobody knows how far the tag reaches.', mend: 'Add its end at the same level.' },
  'tag-stray': { why: 'An end without a beginning closes nothing.', mend: 'Take it out, or add its beginning.' },
  'tag-nesting': {
    why: 'A tag and its end belong to one text or to one list of lines; across levels half a list item would be left.',
    mend: 'Give both the same indentation, or put both into the same text.',
  },
  'tag-depth': { why: "Tags this deep can't be read by anybody.", mend: 'Move the inner ones into a part.' },
  'translation-missing': {
    why: 'On a page in that language this would stand in English.',
    mend: 'Add the line that is shown to the file of the language, with its words, or take out what is gone.',
  },
  'answer-missing': { why: "Without it the page can't be named, or its questions not be chosen.", mend: 'Answer it.' },
  'answer-type': { why: 'The answer does not fit its question.', mend: 'The message says what fits.' },
  'answer-unknown': {
    why: 'Nothing asks for it, so it is most often a slip in the name.',
    mend: 'Take the name that is proposed.',
  },
  'me-unknown': {
    why: 'Private parts are made for me only, so somebody has to be me.',
    mend: 'Say who `me` is in the settings.',
  },
  'link-unsafe': {
    why: 'Following the link would run a program.',
    mend: 'Give an address that begins with `https://`.',
  },
  limit: {
    why: 'The page would never be done, or be too large for anybody.',
    mend: 'Look for a loop inside a loop, or for a very long list.',
  },
};
