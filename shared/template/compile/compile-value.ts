import { textOf, type Value } from '../expressions/value.ts';
import { GO_ON, type State, type Step } from '../render/state.ts';
import { wholeText } from '../render/whole-text.ts';
import type { TagUse } from '../tags/tag.ts';
import { compileWriter } from './compile-node.ts';
import type { Compiler } from './compiler.ts';

/** Makes the step of a tag that writes a value: into the sentence, or, in a line of its own, as a paragraph. */
export function compileValue({ level, marks }: TagUse, compiler: Compiler, evaluate: (state: State) => Value): Step {
  if (level === 'text') return compileWriter(evaluate, marks, compiler);
  return state => {
    const text = wholeText(textOf(evaluate(state))).trim();
    state.budget.write(text.length);
    if (text === '') return GO_ON;
    state.budget.block();
    const color = compiler.hint ? { color: 'gray' as const } : {};
    state.blocks.push({ type: 'paragraph', text: [{ type: 'text', text, ...color }] });
    return GO_ON;
  };
}
