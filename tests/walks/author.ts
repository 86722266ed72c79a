import { expect } from 'vitest';
import { ok, type Walk } from './walk.ts';

const STAND_UP = `---
id: stand-up
title: Stand-up
version: 1
family: team
readers: team
inputs:
  topic: { type: text, required: true }
sections:
  today: shared
page: { file: "{{ today }} {{ topic }}.md", title: "{{ topic }}" }
---
{% section "today" %}
## Today, {{ today | day }}

{% for person in people %}
- {{ person.frist }}: {% hint %}one line{% endhint %}
{% endfor %}
{% endsection %}
`;

export const AUTHOR: Walk = {
  who: 'a template author',
  begins: '2026-05-04',
  files: {
    '.rapport/people.yaml': 'people:\n  - { id: ana, name: Ana Lopes }\n  - { id: bo, name: Bo Lindqvist }\n',
    '.rapport/private/me.yaml': 'me: bo\n',
  },
  steps: [
    {
      day: 1,
      says: 'saves a good page as a template, without learning a language',
      async does(desk) {
        await desk.write('retro.md', '---\ntitle: Retro with Ana Lopes\n---\n\n## Well done, Ana\n\n- the demo\n');
        const said = await ok(desk, 'template', 'save', 'retro.md', '--yes');
        expect(said).toContain('  Ana        {{ report.first }}  (Well done, Ana)\n'.replace('report', 'person'));
        await ok(desk, 'new', 'retro', '--set', 'person=Carla Diaz');
        expect(await desk.read('2026-05-04 Retro with Carla Diaz.md')).toContain('## Well done, Carla\n');
      },
    },
    {
      day: 1,
      says: 'writes a template, and is shown a slip with its line and how to mend it',
      async does(desk) {
        await desk.write('.rapport/templates/stand-up.md', STAND_UP);
        const { exit, out } = await desk.rapport('check', 'stand-up');
        expect(exit).toBe(1);
        expect(out).toBe(`.rapport/templates/stand-up.md:17:13  A person has no \`frist\`. Did you mean \`first\`?
  16 | {% for person in people %}
> 17 | - {{ person.frist }}: {% hint %}one line{% endhint %}
     |             ^^^^^
  18 | {% endfor %}

1 error, 0 warnings.
`);
      },
    },
    {
      day: 1,
      says: 'mends it, finds it in the list, and makes a page of it',
      async does(desk) {
        await desk.edit('.rapport/templates/stand-up.md', 'frist', 'first');
        expect(await ok(desk, 'check', 'stand-up')).toBe('Nothing to mend in 1 file.\n');
        expect(await ok(desk, 'list')).toMatch(/\nTeam\n(?: {2}.*\n)* {2}stand-up +Stand-up\n/);
        expect(await ok(desk, 'new', 'stand-up', '--set', 'topic=Import')).toBe('Made 2026-05-04 Import.md\n');
        expect(await desk.read('2026-05-04 Import.md')).toContain(
          '## Today, 4 May\n\n- Ana: <span color="gray">one line</span>\n- Bo: <span color="gray">one line</span>\n',
        );
      },
    },
    {
      day: 8,
      says: "puts an own template in the place of one of the product's, by giving it the same name",
      async does(desk) {
        await desk.write(
          '.rapport/templates/prd.md',
          STAND_UP.replace('id: stand-up', 'id: prd').replace('frist', 'first'),
        );
        await ok(desk, 'new', 'prd', '--set', 'topic=Ours');
        expect(await desk.read('2026-05-04 Ours.md'.replace('04', '11'))).toContain('## Today, 11 May');
      },
    },
    { day: 8, says: 'sees the page grow beside the template while writing', notYet: 'template preview, VS Code' },
    {
      day: 183,
      says: 'offers an improved template to every page made from it, and what was written in them stays',
      async does(desk) {
        await desk.edit('2026-05-04 Import.md', /<span.*span>\n- Bo/, 'ships on Friday\n- Bo');
        await desk.edit('.rapport/templates/stand-up.md', 'version: 1', 'version: 2');
        await desk.edit('.rapport/templates/stand-up.md', 'one line', 'what you need from us');
        await desk.edit(
          '.rapport/templates/stand-up.md',
          '{% endfor %}\n',
          '{% endfor %}\n\n## Decided\n\n- {% hint %}What, and who{% endhint %}\n',
        );
        expect((await desk.rapport('update', '--check')).out).toContain(
          '2026-05-04 Import.md: stand-up@1 → stand-up@2\n',
        );
        await ok(desk, 'update', '2026-05-04 Import.md');
        expect(await desk.read('2026-05-04 Import.md')).toContain(
          '## Today, 4 May\n\n- Ana: ships on Friday\n- Bo: <span color="gray">what you need from us</span>\n\n## Decided\n\n- <span color="gray">What, and who</span>\n',
        );
      },
    },
  ],
};
