import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { isNil, type Thing, type Value } from '../expressions/value.ts';
import { INPUT_TYPES } from '../inputs/index.ts';
import type { Input } from '../inputs/input-type.ts';
import type { Known } from './context.ts';
import { toValue } from './to-value.ts';

/** Answers as they were understood: by the name of their input, and what was given beside. */
export interface AnswersRead {
  values: Map<string, Value>;
  /** What no input asks for. */
  others: Thing;
}

/** Understands each answer by its input's type; where none is given, the default is worked out. */
export function readAnswers(
  inputs: readonly Input[],
  answers: unknown,
  known: Known,
  diagnostics: Diagnostic[],
): AnswersRead {
  const given = (typeof answers === 'object' && answers !== null ? answers : {}) as { [name: string]: unknown };
  const values = new Map<string, Value>();
  for (const input of inputs) {
    const { name } = input;
    const found: Diagnostic[] = [];
    values.set(name, readAnswer(input, Object.hasOwn(given, name) ? given[name] : undefined, known, found));
    // In the order of the questions: whether one matters is decided by those before it.
    const matters = input.matters?.(values, known) ?? true;
    if (matters) diagnostics.push(...found);
    else values.set(name, undefined);
  }
  const rest = Object.keys(given).filter(name => !values.has(name));
  for (const name of rest) {
    const message = `Nothing asks for \`${name}\`.${didYouMean(name, values.keys()).hint}`;
    diagnostics.push({ id: 'answer-unknown', level: 'warning', message, input: name });
  }
  return { values, others: toValue(Object.fromEntries(rest.map(name => [name, given[name]]))) as Thing };
}

function readAnswer(input: Input, answer: unknown, known: Known, diagnostics: Diagnostic[]): Value {
  const type = INPUT_TYPES.get(input.type);
  if (!type) return toValue(answer);
  const empty = answer === undefined || answer === null || answer === '';
  if (!empty) {
    const reading = type.read(answer, input, known);
    if ('value' in reading) return reading.value;
    const message = `\`${input.name}\` ${reading.problem}${/[.?]$/.test(reading.problem) ? '' : '.'}`;
    diagnostics.push({ id: 'answer-type', level: 'error', message, input: input.name });
  }
  const value = defaultOf(input, known);
  if (isNil(value) && input.required && empty) {
    diagnostics.push({
      id: 'answer-missing',
      level: 'error',
      message: `\`${input.name}\` is needed. Give ${INPUT_TYPES.get(input.type)!.article}.`,
      input: input.name,
    });
  }
  return value;
}

/** What an input is worth without an answer; `undefined` where that is not known. */
export function defaultOf(input: Input, known: Known): Value {
  const type = INPUT_TYPES.get(input.type);
  const given = input.default;
  if (!type || given === undefined) return undefined;
  if (type.clock && known.today === '') return undefined;
  if (typeof given === 'string' && Object.hasOwn(type.defaults, given)) return type.defaults[given]!(known, input);
  const reading = type.read(given, input, known);
  return 'value' in reading ? reading.value : undefined;
}
