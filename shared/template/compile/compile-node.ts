import type { Marks, Run } from '../../document/run.ts';
import { marksOf } from '../../document/text.ts';
import { BlockWords, textOf, type Value, Words } from '../expressions/value.ts';
import { GO_ON, type State, type Step } from '../render/state.ts';
import { isWhole, wholeText } from '../render/whole-text.ts';
import { hasMarkup } from '../structure/markup.ts';
import type { Node } from '../structure/node.ts';
import { compileBlock } from './compile-block.ts';
import { compileLink } from './compile-link.ts';
import type { Compiler } from './compiler.ts';

type Of<K extends Node['kind']> = Extract<Node, { kind: K }>;

const KINDS: { [K in Node['kind']]: (node: Of<K>, compiler: Compiler) => Step } = {
  block: ({ block }, compiler) => compileBlock(block, compiler),
  run: ({ run }, compiler) => compileRun(run, compiler),
  output: compileOutput,
  literal: ({ text, marks }, compiler) => stillWords(text, marks, compiler),
  tag: ({ tag, parts, level, marks }, compiler) => tag.compile({ parts, level, marks }, compiler),
};

/** Makes a step of one node of the tree. */
export const compileNode = (node: Node, compiler: Compiler): Step => KINDS[node.kind](node as never, compiler);

function compileOutput({ inner, marks }: Of<'output'>, compiler: Compiler): Step {
  const parser = compiler.parser(inner);
  if (parser.done) return () => GO_ON;
  const expression = parser.filtered();
  parser.end();
  if (parser.failed) return () => GO_ON;
  return compileWriter(compiler.expression(expression).evaluate, marks, compiler);
}

function compileRun(run: Run, compiler: Compiler): Step {
  if (run.type === 'text') {
    return stillWords(run.text, marksOf(run), compiler);
  }
  const hinted = compiler.hint ? { ...run, color: 'gray' as const } : run;
  if (run.type !== 'image' || !hasMarkup(run.url + run.alt)) return still(hinted, compiler);
  const [url, alt] = [compileLink(run.url, compiler), compileString(run.alt, compiler)];
  return state => {
    state.text.run({ ...hinted, url: url(state) ?? '', alt: alt(state) } as Run);
    return GO_ON;
  };
}

function still(run: Run, compiler: Compiler): Step {
  if (!run.link || !hasMarkup(run.link)) {
    return state => {
      state.text.run(run);
      return GO_ON;
    };
  }
  const link = compileLink(run.link, compiler);
  return state => {
    state.text.run(withLink(run, link(state)));
    return GO_ON;
  };
}

/** A step that writes words of the template, which are known to be whole. */
function stillWords(text: string, marks: Marks, compiler: Compiler): Step {
  if (marks.link !== undefined && hasMarkup(marks.link)) return compileWriter(() => text, marks, compiler);
  const fixed = compiler.program.marks(compiler.hint ? { ...marks, color: 'gray' } : marks);
  return state => {
    state.budget.write(text.length);
    state.text.words(text, fixed);
    return GO_ON;
  };
}

/** A step that writes a value with the marks of its hole. */
export function compileWriter(evaluate: (state: State) => Value, marks: Marks, compiler: Compiler): Step {
  const hinted: Marks = compiler.hint ? { ...marks, color: 'gray' } : marks;
  if (marks.link !== undefined && hasMarkup(marks.link)) {
    const link = compileLink(marks.link, compiler);
    return state => {
      write(state, evaluate(state), withLink(hinted, link(state)));
      return GO_ON;
    };
  }
  const fixed = compiler.program.marks(hinted);
  return state => {
    write(state, evaluate(state), fixed);
    return GO_ON;
  };
}

function withLink<T extends Marks>(marks: T, link: string | undefined): T {
  const { link: _, ...rest } = marks;
  return (link === undefined ? rest : { ...rest, link }) as T;
}

function write(state: State, value: Value, marks: Marks | undefined): void {
  state.budget.spend(1);
  if (typeof value === 'string' || !(value instanceof Words)) {
    const text = wholeText(textOf(value));
    state.budget.write(text.length);
    if (text !== '') state.text.words(text, marks);
    return;
  }
  for (const run of value.runs) state.text.run(marked(run, marks));
  if (value.mark) state.text.mark = value.mark;
  if (value instanceof BlockWords) state.text.blocks = value.blocks;
}

/** A run with the marks of its hole; the run itself, where that is the same. */
function marked(run: Run, marks: Marks | undefined): Run {
  const whole = run.type !== 'text' || isWhole(run.text);
  if (whole) return marks ? { ...marks, ...run } : run;
  return { ...marks, ...run, text: wholeText(run.text) };
}

/** A text without marks, such as a title: its holes filled. */
export function compileString(
  source: string,
  compiler: Compiler,
  offset = 0,
  block?: string,
): (state: State) => string {
  if (!hasMarkup(source)) return () => source;
  const step = compiler.text([{ type: 'hole', markup: source, offset }], block);
  return state => {
    const outer = state.text;
    state.text = outer.fresh();
    step(state);
    const runs = state.text.take();
    state.text = outer;
    return runs.map(plainRun).join('');
  };
}

const plainRun = (run: Run): string => (run.type === 'text' ? run.text : '');
