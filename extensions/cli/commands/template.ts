import type { CommandGroup } from './command.ts';
import { save } from './template/save.ts';

export const template: CommandGroup = {
  name: 'template',
  about: 'write, look at, prove and save templates of your own',
  commands: [save],
};
