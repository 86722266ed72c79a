import { nodeFiles } from '../../extensions/cli/host/node-files.ts';
import { type LocalNotion, startLocalNotion } from '../../extensions/local-notion/index.ts';
import { readSpaces } from '../../shared/workspace/spaces.ts';
import { type Desk, newDesk } from '../support/desk.ts';
import { connect, newPlace, otherPerson, words } from '../support/notion-place.ts';
import { templatePage } from '../support/template-page.ts';

// A guide is run as its reader would: what stands after `$` is done, in order, and what is printed below must come out.
// What happens between the commands stands in comments, which nobody sees on the rendered page:
//   <!-- write: notes.md -->        the code block that follows is what somebody wrote into that file
//   <!-- edit: a.md | old | new --> somebody changes words in a file
//   <!-- notion: old | new -->      somebody else changes words in Notion
//   <!-- place: Plans | 3f0c… -->   a page in Notion, with the id that the guide has for it
//   <!-- template: Walk & talk -->  what follows is a page of that title in the database of templates: a code block, and its text
//   <!-- today: 2026-11-27 -->      another day

/** What a command printed, and what the guide says that it prints. */
export interface Shown {
  command: string;
  said: string;
  expected: string;
  /** Where in the guide what it says begins. */
  at: number;
}

const STEP =
  /^<!-- (?<what>write|edit|notion|place|template|today): (?<how>.*?) -->$|^```(?<language>\w*)\n(?<code>[\s\S]*?)^```$/gm;

const COMMAND = /^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm;

/** Goes through a guide; gives back every command with its output, real and said. */
export async function follow(guide: string): Promise<Shown[]> {
  const desk = await newDesk({ '.rapport/private/me.yaml': 'me: Bo Lindqvist\n' });
  const reader = new Reader(desk);
  try {
    for (const { groups = {}, index } of guide.matchAll(STEP)) {
      const { what, how = '', language, code = '' } = groups;
      const start = index + '```console\n'.length;
      if (what) await reader.happens(what, how.split(' | '));
      else if (language === 'console') await reader.types(code, start);
      else await reader.writes(code, language);
    }
    return reader.shown;
  } finally {
    await reader.close();
  }
}

class Reader {
  readonly shown: Shown[] = [];
  readonly #desk: Desk;
  #notion: LocalNotion | undefined;
  #writing: string | undefined;
  #template: { title: string; yaml?: string } | undefined;
  readonly #ids = new Map<string, string>();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async happens(what: string, [first = '', second = '', third = '']: readonly string[]): Promise<void> {
    if (what === 'write') this.#writing = first;
    if (what === 'template') this.#template = { title: first };
    if (what === 'today') this.#desk.today = first;
    if (what === 'edit') await this.#desk.edit(first, lines(second), lines(third));
    if (what === 'place') this.#ids.set(second, await newPlace(this.#notion!, first));
    if (what === 'notion') await this.#inNotion(first, second);
  }

  async writes(code: string, language: string | undefined): Promise<void> {
    if (this.#template && language === 'yaml') this.#template.yaml = code;
    else if (this.#template) await this.#writesTemplate(code, this.#template);
    if (this.#writing !== undefined) await this.#desk.write(this.#writing, code);
    this.#writing = undefined;
  }

  /** In the database that set-up made. */
  async #writesTemplate(body: string, { title, yaml = '' }: { title: string; yaml?: string }): Promise<void> {
    const { spaces } = await readSpaces(nodeFiles(this.#desk.folder));
    const source = spaces.find(({ people }) => !people)!.databases.Templates!.source;
    await templatePage(otherPerson(this.#notion!), { data_source_id: source }, title, `---\n${yaml}---\n${body}`);
    this.#template = undefined;
  }

  async types(code: string, start: number): Promise<void> {
    for (const { 0: line, 1: command = '', 2: expected = '', index } of code.matchAll(COMMAND)) {
      const at = start + index + line.length - expected.length;
      this.shown.push({ command, said: await this.#runs(split(command)), expected, at });
    }
  }

  async #runs([program, ...args]: string[]): Promise<string> {
    if (program === 'cat') return this.#desk.read(args[0]!);
    if (program === 'mv') {
      await this.#desk.write(args[1]!, await this.#desk.read(args[0]!));
      await this.#desk.remove(args[0]!);
      return '';
    }
    if (program === 'export') return '';
    if (program === 'echo') return `${this.#desk.exit}\n`;
    if (program !== 'rapport') throw new Error(`The guide types ${program}, which nobody taught this test.`);
    if (args[0] === 'local-notion') return this.#starts();
    const { out, err } = await this.#desk.rapport(...args.map(arg => this.#ids.get(arg) ?? arg));
    return out + err;
  }

  async #starts(): Promise<string> {
    this.#notion = await startLocalNotion();
    const { url, token, root } = this.#notion;
    connect(this.#desk, this.#notion);
    return `${JSON.stringify({ url, token, root })}\n`;
  }

  async #inNotion(before: string, after: string): Promise<void> {
    const client = otherPerson(this.#notion!);
    const { records } = this.#notion!.snapshot();
    const found = records.find(
      record => record.kind === 'block' && !record.inTrash && JSON.stringify(record.value).includes(before),
    );
    if (found?.kind !== 'block') throw new Error(`Nothing in Notion says ${before}`);
    const ticked = after === 'ticked' ? { checked: true } : { rich_text: words(after) };
    await client.write('PATCH', `/blocks/${found.id}`, { [found.type]: ticked });
  }

  async close(): Promise<void> {
    await this.#notion?.close();
    await this.#desk.close();
  }
}

/** In comments a line break is written `\n`, and a bar `\|`. */
const lines = (text: string): string => text.replaceAll('\\n', '\n').replaceAll('\\|', '|');

/** The words of a command line. */
const split = (line: string): string[] =>
  [...line.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));

/** Without what differs from run to run: ids, ports and tokens. */
export const plain = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32}/g, 'ID')
    .replace(/\borigin: \w{10}\b/g, 'ORIGIN')
    .replace(/ntn_local_\w+/g, 'TOKEN')
    .replace(/127\.0\.0\.1:\d+/g, 'ADDRESS')
    .trim();

/** Whether a text is what a guide says; a line with three dots stands for any lines. */
export function isAsSaid({ said, expected }: Shown): boolean {
  const pattern = plain(expected)
    .split(/^…$/m)
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]*');
  return new RegExp(`^${pattern}$`).test(plain(said));
}
