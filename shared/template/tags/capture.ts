import { plainText } from '../../document/text.ts';
import { walk } from '../../document/walk.ts';
import { TEXT } from '../expressions/shape.ts';
import type { State } from '../render/state.ts';
import type { Tag } from './tag.ts';

/** `{% capture name %} … {% endcapture %}`: what stands between is kept as text instead of being written. */
export const captureTag: Tag = {
  name: 'capture',
  about: 'Keeps what follows as a text with a name.',
  example: '{% capture title %}{{ report.first }}, week {{ date | date: "%V" }}{% endcapture %}',
  branches: [],
  assigns: true,
  compile({ parts: [head], level }, compiler) {
    const parser = compiler.parser(head!.args);
    const token = parser.name('The name to give');
    const name = token.value;
    compiler.checkShadow(name, parser.place(token));
    parser.end();
    const body = compiler.body(head!.body);
    const { slot } = compiler.assign(name, TEXT);
    return state => {
      const { blocks, text } = state;
      state.blocks = [];
      state.text = text.fresh();
      const signal = body(state);
      state.slots[slot] = level === 'block' ? textOfBlocks(state) : plainText(state.text.peek());
      state.blocks = blocks;
      state.text = text;
      return signal;
    };
  },
};

const textOfBlocks = ({ blocks }: State): string => [...walk(blocks)].map(block => plainText(block.text)).join('\n');
