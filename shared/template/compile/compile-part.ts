import { plainText } from '../../document/text.ts';
import { walk } from '../../document/walk.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { partReporter } from '../diagnostics/reporter.ts';
import { LIMITS } from '../render/limits.ts';
import { GO_ON, type Step } from '../render/state.ts';
import { readSource } from '../source.ts';
import type { Level } from '../structure/node.ts';
import type { Compiler } from './compiler.ts';
import { countAssigned } from './count-assigned.ts';

/**
 * Compiles a part where it is included, because there its names mean something. A part that includes itself, that is not
 * there, or that is one too many is reported and renders nothing.
 */
export function compilePart(name: string, place: Place, level: Level, compiler: Compiler): Step {
  const { program, reporter, parts } = compiler;
  const nothing: Step = () => GO_ON;
  if (parts.includes(name)) {
    const circle = [...parts.slice(parts.indexOf(name)), name].map(part => `"${part}"`).join(' includes ');
    reporter.report('include-cycle', place, `This would never end: ${circle}. Take one of these includes out.`);
    return nothing;
  }
  if (++program.includes > LIMITS.includes) {
    if (program.includes === LIMITS.includes + 1)
      reporter.report('include-count', place, `A template includes at most ${LIMITS.includes} parts.`);
    return nothing;
  }
  const found = program.include(name);
  if (found === undefined) {
    reporter.report(
      'unknown-include',
      place,
      `There is no part "${name}". Parts lie in the folder \`partials/\` beside the templates.`,
    );
    return nothing;
  }
  const own: Diagnostic[] = [];
  const { document, text, reporter: inner } = readSource(found, own);
  countAssigned(document, compiler.names);
  const within = compiler.within({
    reporter: partReporter(reporter, name, inner, place),
    parts: [...parts, name],
    source: text,
  });
  const blocks = within.blocks(document.blocks);
  return level === 'block' ? blocks : asText(blocks);
}

// In the middle of a sentence only the words of a part count.
function asText(step: Step): Step {
  return state => {
    const { blocks, text } = state;
    state.blocks = [];
    state.text = text.fresh();
    const signal = step(state);
    const made = state.blocks;
    state.blocks = blocks;
    state.text = text;
    let first = true;
    for (const block of walk(made)) {
      if (!block.text || plainText(block.text) === '') continue;
      if (!first) text.words('\n', undefined);
      for (const run of block.text) text.run(run);
      first = false;
    }
    return signal;
  };
}
