import { TEXT } from '../../expressions/shape.ts';
import { textOf, Words } from '../../expressions/value.ts';
import type { InputType } from '../input-type.ts';
import { last } from '../last.ts';

const WEB = /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i;

/** An address of the web. What was typed without `https://` gets it; in a page it can be followed. */
export const link: InputType = {
  type: 'link',
  article: 'a link, such as https://example.com',
  shape: TEXT,
  control: { kind: 'line', placeholder: 'https://' },
  property: 'url',
  defaults: { last },
  literalDefault: true,
  read(answer) {
    const given = textOf(answer instanceof Words || typeof answer === 'string' ? answer : undefined).trim();
    const url = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(given) ? `https://${given}` : given;
    if (!WEB.test(url) || !URL.canParse(url)) return { problem: 'is a link, such as https://example.com' };
    return { value: new Words([{ type: 'text', text: url, link: url }]) };
  },
  toJson: textOf,
};
