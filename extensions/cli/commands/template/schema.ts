import { answersSchema, describeForm } from '../../../../shared/template/index.ts';
import { knownContext } from '../../../../shared/workspace/index.ts';
import { EXIT } from '../../exit.ts';
import { templateNamed } from '../../template-named.ts';
import type { Command } from '../command.ts';

export const schema: Command = {
  name: 'schema',
  about: 'print the JSON Schema of the answers that a template takes, for editors and other programs',
  arguments: [['<template>', 'its id, or a Markdown file']],
  options: [],
  examples: ['rapport template schema prd > answers.schema.json'],
  async run(app, input) {
    const [name = ''] = input.arguments;
    const { template } = await templateNamed(app, name);
    const found = answersSchema(describeForm(template, await knownContext(app)));
    app.result(found);
    app.say(JSON.stringify(found, null, 2));
    return EXIT.done;
  },
};
