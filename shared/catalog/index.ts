/** What templates there are, and the tables that they draw from. */

export type { Competencies } from './competencies.ts';
export type { Root, TemplatePage, TemplatePages } from './find-templates.ts';
export { type Catalog, type Entry, loadCatalog } from './load-catalog.ts';
export type { BankQuestion, QuestionBank } from './question-bank.ts';
export { type QuestionWords, questionWords, withWords } from './question-words.ts';
export { type Locale, PARTS, readLocale, type Translate, translator } from './translator.ts';
