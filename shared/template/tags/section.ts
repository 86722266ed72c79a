import { plainText } from '../../document/text.ts';
import { Scope } from '../compile/scope.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { type Reporter, reportUnknown } from '../diagnostics/reporter.ts';
import { GO_ON, type SectionHeading, type Step } from '../render/state.ts';
import type { Node } from '../structure/node.ts';
import { placeOf } from '../structure/place-of.ts';
import type { Tag } from './tag.ts';

/**
 * `{% section "only-me" %} … {% endsection %}`: a section whose side the front matter declares.
 *
 * A section that is not shared is rendered in a document of its own, with values of its own: neither its blocks nor a
 * name that it assigns can come back into the page. One that is not declared counts as private.
 */
export const sectionTag: Tag = {
  name: 'section',
  about: 'A section of the page, with a side from the front matter.',
  example: '{% section "only-me" %}…{% endsection %}',
  branches: [],
  compile({ parts: [head], level }, compiler) {
    const { program, reporter } = compiler;
    const parser = compiler.parser(head!.args);
    const token = parser.text('The id of a section');
    parser.end();
    const place = placeOf(head!.whole);
    if (level === 'text')
      reporter.report('section-inline', place, 'A section stands in lines of its own, not inside a text.');
    const declared = Object.hasOwn(program.sections, token.value);
    if (token.value !== '' && !declared) {
      const what = `The front matter declares no section \`${token.value}\`, so nobody but you will see it. Add \`sections: { ${token.value}: shared }\``;
      reportUnknown(
        reporter,
        'section-undeclared',
        insideQuotes(parser.place(token)),
        what,
        token.value,
        Object.keys(program.sections),
      );
    }
    program.usedSections.add(token.value);
    if (token.value !== '' && head!.body.every(isOnlyHeading)) reportEmpty(reporter, place, token.value);
    const side = declared ? program.sections[token.value]! : 'each-private';
    const noting = (body: Step): Step => noted(body, { section: token.value, side });
    if (side === compiler.side || side === 'shared') return noting(compiler.body(head!.body));
    if (compiler.side !== 'shared' || level === 'text') {
      if (level === 'block')
        reporter.report(
          'section-nested',
          place,
          `A section of the side \`${side}\` can't stand inside one of the side \`${compiler.side}\`.`,
        );
      return () => GO_ON;
    }
    const body = noting(compiler.within({ side, scope: new Scope(compiler.scope, true) }).body(head!.body));
    return state => {
      const part = state.rendering.part(side);
      if (!part) return GO_ON;
      part.enter(state.slots);
      body(part);
      return GO_ON;
    };
  },
};

/** Notes which headings a section puts on its page. */
function noted(body: Step, section: Pick<SectionHeading, 'section' | 'side'>): Step {
  return state => {
    const before = state.blocks.length;
    const signal = body(state);
    for (let i = before; i < state.blocks.length; i++) {
      const block = state.blocks[i]!;
      if (block.type !== 'heading') continue;
      state.rendering.sections.push({ ...section, words: plainText(block.text).trim(), level: block.level });
    }
    return signal;
  };
}

/** The id itself, which a correction replaces. */
const insideQuotes = (place: Place): Place => ({ ...place, offset: place.offset + 1, length: place.length - 2 });

const isOnlyHeading = (node: Node): boolean =>
  node.kind === 'block' && node.block.type === 'heading' && !node.block.children?.length;

function reportEmpty(reporter: Reporter, place: Place, id: string): void {
  const message = `The section \`${id}\` does not say what to write. Add \`{% hint %}…{% endhint %}\` below its heading.`;
  reporter.report('section-empty', place, message);
}
