import {
  boolean,
  id,
  list,
  nullable,
  object,
  oneKeyOf,
  openObject,
  required,
  type Schema,
  text,
  textUpTo,
  word,
} from '../schema/schema.ts';
import { COLOURS } from './colours.ts';

const annotations = object({
  bold: boolean,
  italic: boolean,
  strikethrough: boolean,
  underline: boolean,
  code: boolean,
  color: word(...COLOURS),
});

const reference = openObject({ id: required(id) });

/** A date as requests write it. */
export const dateSchema = object({ start: required(text), end: nullable(text), time_zone: nullable(text) });

const mention = oneKeyOf({
  user: reference,
  date: dateSchema,
  page: reference,
  database: reference,
  template_mention: oneKeyOf({
    template_mention_date: word('today', 'now'),
    template_mention_user: word('me'),
  }),
  custom_emoji: reference,
  link_preview: object({ url: required(textUpTo(2000)) }),
  link_mention: openObject({ href: required(textUpTo(2000)) }),
});

const item = oneKeyOf(
  {
    text: object({ content: required(textUpTo(2000)), link: nullable(openObject({ url: required(textUpTo(2000)) })) }),
    mention,
    equation: object({ expression: required(textUpTo(1000)) }),
  },
  // What a client sends back as it read it is let pass and has no effect.
  { annotations, plain_text: text, href: nullable(text) },
);

/** A list of runs as requests write them. */
export const richTextSchema: Schema = list(item);
