import { createInterface } from 'node:readline';
import { text as readAll } from 'node:stream/consumers';
import type { Document } from '../../../shared/document/document.ts';
import { DIALECTS, type Dialect } from '../../../shared/markdown/dialect.ts';
import { printDialect } from '../../../shared/markdown/dialects/print-dialect.ts';
import { readDialect } from '../../../shared/markdown/dialects/read-dialect.ts';
import { pageHtml } from '../../../shared/markdown/preview/page-html.ts';
import { fromNotion, type NotionBlock } from '../../../shared/notion/from-notion.ts';
import { toNotion } from '../../../shared/notion/to-notion.ts';
import { Complaint, EXIT, wrongUse } from '../exit.ts';
import { type Command, flagOf, optionOf } from './command.ts';

const READ = {
  markdown: (input: unknown, dialect: Dialect) => readDialect(String(input), { dialect }),
  notion: (input: unknown) => fromNotion(input as NotionBlock[]),
};

const WRITE = {
  markdown: (page: Document, dialect: Dialect) => printDialect(page, { dialect }),
  notion: toNotion,
  html: (page: Document) => pageHtml(page),
};

type From = keyof typeof READ;
type To = keyof typeof WRITE;

export const convert: Command = {
  name: 'convert',
  about: 'turn Markdown into the blocks of Notion, or the other way, or either into HTML',
  arguments: [['[file]', 'the file to read; the standard input where none is named']],
  options: [
    { flags: '--from <form>', about: 'what it is', choices: ['markdown', 'notion'] },
    { flags: '--to <form>', about: 'what it shall be', choices: ['markdown', 'notion', 'html'] },
    {
      flags: '--dialect <name>',
      about: "whose Markdown is read: ours or one of Notion's own; where none is read, whose is written",
      choices: DIALECTS,
    },
    { flags: '--to-dialect <name>', about: 'whose Markdown is written, where it is not ours', choices: DIALECTS },
    { flags: '--lines', about: 'read JSON objects {id, input}, one a line, and write {id, output} or {id, error}' },
  ],
  examples: [
    'rapport convert --from markdown --to notion notes.md',
    'rapport convert --from notion --to markdown < tree.json',
    'rapport convert --from markdown --to html notes.md',
    'rapport convert --from markdown --dialect notion-1 --to markdown exported.md',
    'rapport convert --from markdown --to markdown --to-dialect notion-2 notes.md',
  ],
  async run(app, input) {
    const [from, to] = [optionOf(input, 'from'), optionOf(input, 'to')] as [From | undefined, To | undefined];
    if (!from || !to) throw wrongUse('Say what it is and what it shall be: --from markdown --to notion');
    const { read, written } = dialects(from, to, optionOf(input, 'dialect'), optionOf(input, 'toDialect'));
    const turn = (value: unknown): unknown => WRITE[to](READ[from](value, read), written);
    if (flagOf(input, 'lines')) {
      const problems = await eachLine(turn);
      return problems > 0 ? EXIT.problems : EXIT.done;
    }
    const [file] = input.arguments;
    const source = file === undefined ? await readAll(process.stdin) : await app.files.read(file);
    if (source === undefined) throw new Complaint(`${file}: there is no such file here.`);
    const output = turn(from === 'notion' ? parse(source) : source);
    if (app.json) app.result(output);
    else app.say((typeof output === 'string' ? output : JSON.stringify(output, null, 2)).replace(/\n$/, ''));
    return EXIT.done;
  },
};

/** Whose Markdown is read and written. A dialect that nothing would be read or written in is a mistake. */
function dialects(
  from: From,
  to: To,
  named: string | undefined,
  target: string | undefined,
): { read: Dialect; written: Dialect } {
  if (named !== undefined && from !== 'markdown' && to !== 'markdown')
    throw wrongUse('--dialect says whose Markdown is meant, and none is read or written here.');
  if (target !== undefined && to !== 'markdown')
    throw wrongUse('--to-dialect says whose Markdown is written, and none is written here: add --to markdown.');
  const read = from === 'markdown' ? named : undefined;
  const written = target ?? (from === 'markdown' ? undefined : named);
  return { read: (read ?? 'rapport') as Dialect, written: (written ?? 'rapport') as Dialect };
}

/** One document a line, so that a folder of them needs one process. Returns how many could not be read. */
async function eachLine(turn: (value: unknown) => unknown): Promise<number> {
  let problems = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const answer = oneLine(line, turn);
    if ('error' in answer) problems++;
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  return problems;
}

function oneLine(
  line: string,
  turn: (value: unknown) => unknown,
): { id: unknown; output: unknown } | { id: unknown; error: string } {
  let id: unknown = null;
  try {
    const given = JSON.parse(line) as { id?: unknown; input?: unknown };
    id = given.id ?? null;
    return { id, output: turn(given.input) };
  } catch (error) {
    return { id, error: (error as Error).message };
  }
}

function parse(source: string): unknown {
  try {
    const value: unknown = JSON.parse(source);
    return Array.isArray(value)
      ? value
      : ((value as { results?: unknown; tree?: unknown }).results ?? (value as { tree?: unknown }).tree ?? value);
  } catch (error) {
    throw new Complaint(`This is not JSON: ${(error as Error).message}`);
  }
}
