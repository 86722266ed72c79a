import { pageFrom } from '../../../../shared/practice/index.ts';
import { sampleAnswers, sampleContext } from '../../../../shared/template/authoring/sample.ts';
import { describeForm } from '../../../../shared/template/index.ts';
import { givenAnswers } from '../../answers.ts';
import { Complaint, EXIT } from '../../exit.ts';
import { templateNamed } from '../../template-named.ts';
import type { Command } from '../command.ts';

export const preview: Command = {
  name: 'preview',
  about: 'show the page that a template makes, with sample people and answers; nothing is written',
  arguments: [['<template>', 'its id, or a Markdown file']],
  options: [
    { flags: '--set <name=value>', about: 'an answer; may be given more than once', many: true },
    { flags: '--answers <file>', about: 'a YAML or JSON file with answers' },
    { flags: '--language <language>', about: 'the language of the page, such as de; else the setting of the folder' },
  ],
  examples: ['rapport template preview our-retro', 'rapport template preview prd --set format=pitch'],
  async run(app, input) {
    const [name = ''] = input.arguments;
    const { template } = await templateNamed(app, name);
    const context = sampleContext(app.clock.today(), template.manifest.wants);
    const given = await givenAnswers(app, input);
    const answers = { ...sampleAnswers(describeForm(template, context, given), context), ...given };
    const made = pageFrom(template, answers, { context, gone: [] });
    const errors = made.diagnostics.filter(({ level }) => level === 'error');
    if (errors.length > 0) throw new Complaint(errors.map(({ message }) => message).join('\n'), EXIT.wrongUse);
    app.result({ file: made.path, title: made.title, text: made.text, private: made.companions });
    app.say(`${made.path}\n\n${made.text}`);
    for (const part of made.companions) app.say(`Only for you, ${part.path}\n\n${part.text}`);
    return EXIT.done;
  },
};
