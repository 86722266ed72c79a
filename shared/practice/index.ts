/** What Rapport knows of the work: people, promises, carry-over and questions. */

export { type CarriedOver, carryOver } from './carry-over.ts';
export { addPeople } from './change-people.ts';
export { type Hints, hintTexts } from './hints.ts';
export { type MadePage, makePage, type PrivatePart, pageFrom, privateParts } from './make-page.ts';
export { type PageRecord, pagesOf, toPageRecord } from './page-record.ts';
export { findMember, readPeople, type TeamMember } from './people.ts';
export { type LeftBehind, type Preparation, type Prepared, prepare } from './prepare.ts';
export { PRIVATE_FOLDER } from './private-folder.ts';
export { type KnownPromise, promiseHistory } from './promises/history.ts';
export { normalised, promiseId } from './promises/promise-id.ts';
export { type PromiseLine, readPromise } from './promises/read-promise.ts';
export { type PageDay, readDay } from './promises/say-day.ts';
export { type AskedQuestion, askedQuestions } from './questions/asked-questions.ts';
export { type BankQuestion, drawQuestions, type Meeting, type QuestionBank } from './questions/draw-questions.ts';
