import { type Reporter, reportUnknown } from '../diagnostics/reporter.ts';
import { INPUT_TYPES } from '../inputs/index.ts';
import type { Input } from '../inputs/input-type.ts';
import { readContext } from '../render/context.ts';
import { ALWAYS } from './always.ts';
import type { Manifest } from './manifest.ts';
import type { FrontMatterReading } from './read-front-matter.ts';

/** Lists that `options` may name: `levels` is what `options: "@levels"` offers. */
export interface Lists {
  readonly [name: string]: readonly string[];
}

/** No page should ask for more before it exists. */
const MOST_REQUIRED = 3;

/** The inputs that a template declares, with their types looked up. What can't be is reported. */
export function readInputs(
  manifest: Manifest,
  place: FrontMatterReading['place'],
  lists: Lists,
  reporter: Reporter,
): Input[] {
  const inputs = Object.entries(manifest.inputs).map(([name, declaration]): Input => {
    const choices =
      choicesOf(declaration.options, lists) ?? INPUT_TYPES.get(declaration.type)?.choicesOf?.(declaration);
    const input: Input = {
      ...declaration,
      name,
      required: declaration.required ?? false,
      side: declaration.side ?? 'shared',
    };
    return choices ? { ...input, choices } : input;
  });
  for (const input of inputs) check(input, place, reporter);
  const required = inputs.filter(input => input.required && input.default === undefined);
  if (required.length > MOST_REQUIRED) {
    const message = `${required.length} inputs are required. A page should ask for at most ${MOST_REQUIRED} things before it exists; make the others sections, or give them a default.`;
    reporter.report('inputs-required', place(['inputs'], 'key'), message);
  }
  return inputs;
}

function choicesOf(options: Input['options'], lists: Lists): string[] | undefined {
  if (typeof options !== 'string') return options?.map(String);
  const name = options.replace(/^@/, '');
  return Object.hasOwn(lists, name) ? [...lists[name]!] : undefined;
}

function check(input: Input, place: FrontMatterReading['place'], reporter: Reporter): void {
  const { name } = input;
  const at = (...keys: string[]) => place(['inputs', name, ...keys], keys.length ? 'value' : 'key');
  const type = INPUT_TYPES.get(input.type);
  if (!type)
    return reportUnknown(
      reporter,
      'input-type',
      at('type'),
      `Unknown input type \`${input.type}\``,
      input.type,
      INPUT_TYPES.keys(),
    );
  if ((ALWAYS as readonly string[]).includes(name)) {
    reporter.report(
      'input-name',
      at(),
      `\`${name}\` is always there and needs no input. Call the input something else.`,
    );
  }
  if ((input.type === 'choice' || input.type === 'choices') && input.options === undefined) {
    reporter.report(
      'front-matter-value',
      at(),
      `The choice \`${name}\` has no options. Add \`options: [one, other]\`.`,
    );
  }
  const { default: given } = input;
  if (given === undefined || (typeof given === 'string' && Object.hasOwn(type.defaults, given))) return;
  const reading = type.read(given, input, readContext({}));
  if (type.literalDefault && 'value' in reading) return;
  const known = Object.keys(type.defaults).map(name => `\`${name}\``);
  const problem = 'problem' in reading ? ` It ${reading.problem.replace(/\.$/, '')}.` : '';
  const other = known.length ? ` The type \`${input.type}\` also knows ${known.join(', ')}.` : '';
  reporter.report(
    'input-default',
    at('default'),
    `\`${String(given)}\` can't be the default of \`${name}\`.${problem}${other}`,
  );
}
