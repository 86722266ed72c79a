import { parseDocument } from 'yaml';

/** A template with a word of its own in every section, and a private answer. */
export interface Planted {
  text: string;
  /** Ids of the sections that all readers of the page read. */
  shared: string[];
  /** Ids of the others. */
  sealed: string[];
  /** The inputs that name people. */
  people: string[];
  /** An answer for each required input that doesn't. */
  required: { [input: string]: string };
}

/** Something that each type takes; words, where none stands here. */
const ANSWERS: { readonly [type: string]: string } = {
  choice: 'pm',
  date: '2026-11-30',
  link: 'https://example.com/a-page',
  number: '3',
  people: 'Ana, Bo',
};

interface Head {
  inputs: { [name: string]: { type: string; required?: boolean; options?: unknown } };
  sections: { [id: string]: string };
}

/**
 * Plants words into a template: `show-topics` into a section that is shared, `hide-only-me` into any other, outside of all
 * conditions that stand in them; and `{{ secret }}`, the answer of a private side.
 *
 * @param readers who shall read its pages
 */
export function plant(template: string, readers: string): Planted {
  const [, head = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(template) ?? [];
  const yaml = parseDocument(head);
  const { inputs, sections } = yaml.toJS() as Head;
  yaml.set('readers', readers);
  yaml.setIn(['inputs', 'secret'], yaml.createNode({ type: 'text', side: 'each-private' }));
  yaml.setIn(['sections', 'sealed'], 'each-private');
  yaml.setIn(['sections', 'alone'], 'each');
  const planted = body.replace(
    /\{% section "([a-z-]+)" %\}\n/g,
    (tag, id: string) => `${tag}${sections[id] === 'shared' ? 'show' : 'hide'}-${id}\n\n`,
  );
  const ids = Object.keys(sections);
  const isPerson = (name: string): boolean => inputs[name]!.type === 'person';
  return {
    text: `---\n${yaml}---\n${planted}\n{% section "sealed" %}\n## Sealed\n\n{{ secret }}\n{% endsection %}\n
{% section "alone" %}\n## Alone\n\nhide-alone\n{% endsection %}\n`,
    shared: ids.filter(id => sections[id] === 'shared'),
    sealed: ids.filter(id => sections[id] !== 'shared'),
    people: Object.keys(inputs).filter(isPerson),
    required: Object.fromEntries(
      Object.entries(inputs)
        .filter(([name, { required }]) => required && !isPerson(name))
        .map(([name, { type, options }]) => [name, firstOf(options) ?? ANSWERS[type] ?? 'A page']),
    ),
  };
}

/** What can be chosen first; nothing where `options` names a list, such as `@levels`. */
const firstOf = (options: unknown): string | undefined => (Array.isArray(options) ? String(options[0]) : undefined);

/** What somebody writes below a heading: words for everybody, and words that are for nobody else, at every depth. */
export const written = (where: string): string => `
show-${where}-line <!-- hide-${where}-inline-comment --> [show-${where}-link](https://example.com "hide-${where}-link-title")

> [!PRIVATE]
> hide-${where}-alert
>
> - hide-${where}-list-in-alert
>   - [ ] hide-${where}-to-do-in-alert

- show-${where}-item
  - show-${where}-item-in-item

    > [!private]
    > hide-${where}-in-items

1. show-${where}-number

   > [!Private] hide-${where}-on-the-same-line

> show-${where}-quote
>
> > [!PRIVATE]
> > hide-${where}-in-quote

> [!NOTE]
> show-${where}-callout
>
> > [!PRIVATE]
> > hide-${where}-in-callout

<details>
<summary>show-${where}-toggle</summary>

- [ ] show-${where}-to-do

  > [!PRIVATE]
  > \`\`\`
  > hide-${where}-code
  > \`\`\`

</details>

<!-- hide-${where}-comment -->

<div data-note="hide-${where}-html">hide-${where}-in-html</div>

[hide-${where}-name]: https://example.com/hide-${where}-address "hide-${where}-definition"
`;
