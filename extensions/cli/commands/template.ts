import type { CommandGroup } from './command.ts';
import { newTemplate } from './template/new.ts';
import { preview } from './template/preview.ts';
import { save } from './template/save.ts';
import { testTemplate } from './template/test.ts';

export const template: CommandGroup = {
  name: 'template',
  about: 'write, look at, prove and save templates of your own',
  commands: [newTemplate, preview, testTemplate, save],
};
