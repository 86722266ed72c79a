import type { Case } from './oracle-cases.ts';

const items = ['one', 'two'];
const team = [
  { name: 'Ana', role: 'PM' },
  { name: 'Bo', role: 'Lead' },
];

/** Whole pages in which no value, literal or line of tags touches Markdown's own signs. */
export const PAGES: readonly Case[] = [
  ['# {{ title }}\n\nHello **{{ name }}**, _{{ name }}_ and `code`.', { title: 'Week', name: 'Ana' }],
  ['- {{ a }}\n- [ ] {{ b }}\n- [x] {{ c }}', { a: 'x', b: 'y', c: 'z' }],
  ['{% for i in items %}\n- {{ i }}\n{% endfor %}', { items }],
  ['{% for i in items %}\n- [ ] {{ i }}\n{% endfor %}\n\nAfter', { items }],
  ['- first\n{% for i in items %}\n- {{ i }}\n{% endfor %}\n- last', { items }],
  ['- first\n  {% for i in items %}\n  - {{ i }}\n  {% endfor %}\n- last', { items }],
  ['1. {{ a }}\n2. {{ b }}', { a: 'x', b: 'y' }],
  ['> {{ a }}\n\n> [!NOTE]\n> {{ b }}', { a: 'x', b: 'y' }],
  [
    '{% if yes %}\n## Shown\n\nText\n{% endif %}\n{% if no %}\n## Hidden\n{% else %}\n## Other\n{% endif %}',
    { yes: true, no: false },
  ],
  ['{% for p in team %}\n## {{ p.name }}\n\n{{ p.role }}\n\n{% endfor %}', { team }],
  ['| Name | Role |\n|---|---|\n| {{ a }} | {{ b }} |', { a: 'x', b: 'y' }],
  ['[{{ name }}](https://x.y/{{ id }})', { name: 'Ana', id: '7' }],
  ['before\n\n{{ nothing }}\n\nafter'],
  ['before\n\n{% if no %}\nhidden\n{% endif %}\n\nafter', { no: false }],
  ['```\nplain code\n```\n\n{{ a }}'],
  ['<details>\n<summary>{{ name }}</summary>\n\n- {{ a }}\n\n</details>', { name: 'More', a: 'x' }],
  ['**{% increment n %}** and [{% decrement m %}](/x)\n\n{% increment n %}'],
  ['{% for i in items %}\n- {{ i }}: {% cycle "one", "other" %}\n{% endfor %}', { items }],
  ['A {% if yes %}**bold**{% endif %} word', { yes: true }],
  ['{% assign n = items | size %}\n{{ n }} things', { items }],
  ['{{ a }}\n\n---\n\n{{ a }}', { a: 'x' }],
  ['{% case kind %}\n{% when "a" %}\n# A\n{% when "b" %}\n# B\n{% endcase %}', { kind: 'b' }],
];
