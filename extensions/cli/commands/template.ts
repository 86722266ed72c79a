import type { CommandGroup } from './command.ts';
import { newTemplate } from './template/new.ts';
import { preview } from './template/preview.ts';
import { save } from './template/save.ts';
import { schema } from './template/schema.ts';
import { testTemplate } from './template/test.ts';
import { updateTemplate } from './template/update.ts';

export const template: CommandGroup = {
  name: 'template',
  about: 'write, look at, prove, save, update and describe templates of your own',
  commands: [newTemplate, preview, testTemplate, save, updateTemplate, schema],
};
