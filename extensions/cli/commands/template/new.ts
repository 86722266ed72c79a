import { scaffold, scaffoldFrom } from '../../../../shared/template/authoring/scaffold.ts';
import { keepBase } from '../../../../shared/workspace/template-bases.ts';
import { Complaint, EXIT, wrongUse } from '../../exit.ts';
import { templateNamed } from '../../template-named.ts';
import { type Command, optionOf } from '../command.ts';
import { isTemplateId, ownPath } from './own-path.ts';

export const newTemplate: Command = {
  name: 'new',
  about: 'begin a template of your own, with an example to change',
  arguments: [['<id>', 'what it is called: small letters and digits with hyphens between them']],
  options: [
    { flags: '--extends <template>', about: 'the template that it changes: only what differs is written down' },
  ],
  examples: ['rapport template new our-retro', 'rapport template new our-weekly --extends one-on-one-weekly'],
  async run(app, input) {
    const [id = ''] = input.arguments;
    if (!isTemplateId(id))
      throw wrongUse(`${id}: a template is called by small letters and digits with hyphens, such as our-retro.`);
    const path = ownPath(id);
    if ((await app.files.read(path)) !== undefined)
      throw new Complaint(`${path} is there already, and was left as it is. Choose another name.`);
    const hides = (await app.catalog()).find(id);
    const from = optionOf(input, 'extends');
    const original = from === undefined ? undefined : await templateNamed(app, from, 'en');
    const base = original?.template.manifest;
    if (base?.extends !== undefined)
      throw wrongUse(`${from} is made from ${base.extends} itself. Make yours from that one.`);
    // How it is now is kept: when it gets better, that can be told from what you changed.
    if (base && original?.text !== undefined) await keepBase(app.files, `${base.id}@${base.version}`, original.text);
    await app.files.write(path, base ? scaffoldFrom(id, base) : scaffold(id));
    app.result({ file: path, ...(hides ? { hides: hides.path } : {}) });
    app.say(`Made ${path}`);
    if (hides) app.say(`  It takes the place of ${hides.path} in this folder.`);
    app.say(`  Change it, and see its page: rapport template preview ${id}`);
    return EXIT.done;
  },
};
