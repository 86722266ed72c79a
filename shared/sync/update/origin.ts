import * as z from 'zod/mini';
import { hash } from '../../document/fingerprint.ts';
import type { Json } from '../../document/json.ts';
import { printMarkdown } from '../../markdown/print.ts';
import type { SharedDocument } from '../../notion/share/shared.ts';
import type { Context } from '../../template/index.ts';
import type { SharedAnswers } from './shared-answers.ts';
import type { SharedContext } from './shared-context.ts';

/** The version of the file's format. */
const FORMAT = 1;

/** What a page's front matter said when it was made, without `rapport`. */
export type Fields = { readonly [key: string]: Json };

interface Kept {
  /** `one-on-one-weekly@1` */
  template: string;
  fields: Fields;
  answers: SharedAnswers;
  context: SharedContext;
  /** The page as it was made, as Markdown without front matter. */
  body: string;
}

/** Only this module makes one, from what is shared by its type. */
class KeptOrigin {
  readonly #kept: Kept;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  get template(): string {
    return this.#kept.template;
  }
  get fields(): Fields {
    return this.#kept.fields;
  }
  get answers(): SharedAnswers {
    return this.#kept.answers;
  }
  get context(): SharedContext {
    return this.#kept.context;
  }
  get body(): string {
    return this.#kept.body;
  }

  /** The same page, called otherwise or for others. */
  withFields(fields: Fields): KeptOrigin {
    return new KeptOrigin({ ...this.#kept, fields });
  }

  /** What its file says. */
  get text(): string {
    const { template, fields, answers, context, body } = this.#kept;
    return `${JSON.stringify({ format: FORMAT, template, fields, answers, context, body }, undefined, 2)}\n`;
  }

  /** Its name: it follows from what it says, so that a file that is there never changes. */
  get id(): string {
    return idOf(this.text);
  }
}

/**
 * Where a page comes from: the rendering itself, and the answers and the context that it was made with. People, the last
 * page, questions and the day can't be found out again later, and an update to a better template starts from them.
 *
 * Nothing of a private part can be in it: answers and context are of types that only hold what all readers of the page
 * share, and the rendering was made from them alone.
 */
export type Origin = KeptOrigin;

/** An origin of parts that are shared by their types. */
export const newOrigin = ({ page, ...kept }: Omit<Kept, 'body'> & { page: SharedDocument }): Origin =>
  new KeptOrigin({ ...kept, body: printMarkdown(page.value) });

const record = z.record(z.string(), z.json());
const SCHEMA = z.object({
  format: z.literal(FORMAT),
  template: z.string().check(z.regex(/^[^\s@]+@\d+$/)),
  fields: record,
  answers: record,
  context: record,
  body: z.string(),
});

/**
 * Reads the file of an origin.
 *
 * @returns the origin, or what is wrong with the file, as the end of a sentence that begins with its name
 */
export function readOrigin(text: string): Origin | { problem: string } {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { problem: 'is no JSON' };
  }
  const format = typeof given === 'object' && given !== null && 'format' in given ? given.format : undefined;
  if (format !== FORMAT) {
    return { problem: `has the format ${JSON.stringify(format)}, and this version of Rapport knows ${FORMAT}` };
  }
  const read = SCHEMA.safeParse(given);
  if (!read.success) return { problem: `has no good \`${read.error.issues[0]!.path.join('.')}\`` };
  const { template, fields, answers, context, body } = read.data;
  // The language reads own properties only and takes nothing for granted: of a wrong shape, things are empty.
  return new KeptOrigin({
    template,
    fields,
    answers: answers as SharedAnswers,
    context: context as Context as SharedContext,
    body,
  });
}

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

function idOf(text: string): string {
  let number = hash(text);
  let id = '';
  for (let i = 0; i < 10; i++) {
    id += DIGITS[number % 32];
    number = Math.floor(number / 32);
  }
  return id;
}
