import type { Template } from '../../../shared/template/index.ts';
import { EXIT } from '../exit.ts';
import type { Command } from './command.ts';

const FAMILIES: { [family: string]: string } = {
  'one-on-ones': 'One-on-ones',
  career: 'Career',
  feedback: 'Feedback',
  team: 'Team',
  plans: 'Plans',
};

export const list: Command = {
  name: 'list',
  about: 'show the templates that there are',
  examples: ['rapport list', 'rapport list --json'],
  async run(app) {
    const entries = (await app.catalog()).list();
    app.result(
      entries.map(({ id, path, template: { manifest } }) => {
        const { title, family, readers, draft, first, purpose } = manifest;
        return { id, title, family, readers, draft, first, purpose, path };
      }),
    );
    for (const [family, title] of Object.entries(FAMILIES)) {
      const mine = entries.filter(({ template }) => template.manifest.family === family);
      if (mine.length === 0) continue;
      app.say(`\n${title}`);
      for (const { id, template } of mine) app.say(`  ${id.padEnd(22)} ${about(id, template)}`);
    }
    app.say('\nMake one with: rapport new <template>');
    return EXIT.done;
  },
};

function about(id: string, { manifest, diagnostics }: Template): string {
  if (diagnostics.some(({ level }) => level === 'error')) return `can't be used: rapport check ${id}`;
  return manifest.purpose ?? manifest.title;
}
