import { BrokenFile } from '../broken-file.ts';
import { once } from '../once.ts';
import type { Files } from '../ports.ts';
import { parseYaml } from './parse-yaml.ts';
import type { QuestionBank } from './question-bank.ts';

/** The questions in other languages, by the language: there the other words by the English ones. */
export type QuestionWords = ReadonlyMap<string, ReadonlyMap<string, string>>;

const FILE = /\/question-bank\.([a-z]{2,3}(?:-[a-z]{2,4})?)\.yaml$/;

/**
 * Finds the questions in other languages, and reads them when somebody asks for them: they lie beside the bank, in
 * `data/question-bank.de.yaml`, the other words by the English ones. All are read, whatever the language is, because a page in Notion
 * knows a question by its words alone.
 *
 * @param roots the folders with templates; where two have words for one question, the nearer wins
 * @returns what throws BrokenFile where such a file is no list of words
 * @example
 * (await questionWords(files, ['templates']))().get('de')?.get('What gives you energy at the moment?') // 'Was gibt dir gerade Kraft?'
 */
export async function questionWords(files: Files, roots: readonly string[]): Promise<() => QuestionWords> {
  const written: Written[] = [];
  for (const root of roots) {
    for (const path of await files.list(`${root}/data`)) {
      const language = FILE.exec(path)?.[1];
      if (language !== undefined) written.push({ language, path, text: (await files.read(path)) ?? '' });
    }
  }
  return once(() => wordsOf(written));
}

interface Written {
  language: string;
  path: string;
  text: string;
}

function wordsOf(written: readonly Written[]): QuestionWords {
  const found = new Map<string, Map<string, string>>();
  for (const { language, path, text } of written) {
    const words = found.get(language) ?? new Map<string, string>();
    for (const [english, other] of readWords(text, path)) if (!words.has(english)) words.set(english, other);
    found.set(language, words);
  }
  return found;
}

function readWords(text: string, path: string): [string, string][] {
  const found = parseYaml(text, path) ?? {};
  const entries = typeof found === 'object' && !Array.isArray(found) ? Object.entries(found) : undefined;
  if (!entries?.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
    throw new BrokenFile(`${path}: it should be a list of questions, each with the other words by the English ones.`);
  return entries;
}

/** A bank that asks in a language, where it has words for a question, and knows each question in all languages. */
export function withWords(bank: QuestionBank, words: QuestionWords, language: string): QuestionBank {
  const questions = bank.questions.map(question => {
    const others = [...words.values()].flatMap(all => all.get(question.text) ?? []);
    const text = words.get(language)?.get(question.text) ?? question.text;
    return { ...question, text, ...(others.length > 0 && { wordings: [question.text, ...others] }) };
  });
  return { ...bank, questions };
}
