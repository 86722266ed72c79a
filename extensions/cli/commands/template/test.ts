import { runTest, TemplateTests, type TestResult } from '../../../../shared/template/authoring/template-tests.ts';
import type { App } from '../../app.ts';
import { Complaint, EXIT } from '../../exit.ts';
import { liesHere } from '../../lies-here.ts';
import { type Named, templateNamed } from '../../template-named.ts';
import { type Command, flagOf } from '../command.ts';

export const testTemplate: Command = {
  name: 'test',
  about: 'compare the pages of templates with those that you wrote down beside them, in <id>.test.yaml',
  arguments: [['[template]', 'its id, or a Markdown file; all that have tests, where none is named']],
  options: [
    { flags: '--update', about: 'write down the pages as they are now; begins the tests where there are none' },
  ],
  examples: ['rapport template test', 'rapport template test our-retro --update'],
  async run(app, input) {
    const [name] = input.arguments;
    const update = flagOf(input, 'update');
    const tested = name === undefined ? await all(app) : [await templateNamed(app, name)];
    if (tested.length === 0) app.say('No template here has tests. Begin with: rapport template test <id> --update');
    const results: (TestResult & { file: string })[] = [];
    for (const named of tested) {
      const file = testsOf(named.path);
      const made = await run(app, named, file, update);
      results.push(...made.map(result => ({ file, ...result })));
    }
    const other = results.filter(({ diff }) => diff !== '');
    const failed = update ? [] : other;
    for (const { file, name, diff } of other) app.say(`${file}: ${name}${update ? ', written down' : ''}\n\n${diff}\n`);
    if (results.length > 0)
      app.say(
        failed.length === 0
          ? `${count(results.length)} as written down.`
          : `${failed.length} of ${count(results.length)} not as written down. If they should be as they are now: --update`,
      );
    app.result(results.map(({ file, name, diff }) => ({ file, name, ok: update || diff === '', diff })));
    return failed.length > 0 ? EXIT.problems : EXIT.done;
  },
};

const count = (pages: number): string => `${pages} ${pages === 1 ? 'page is' : 'pages are'}`;

/** `.rapport/templates/our-retro.md` has its tests in `.rapport/templates/our-retro.test.yaml`. */
const testsOf = (path: string): string => path.replace(/\.md$/, '.test.yaml');

/** The templates that have tests; one with errors is said to have them. */
async function all(app: App): Promise<Named[]> {
  const entries = (await app.catalog()).list();
  const texts = await Promise.all(
    entries.map(async ({ path }) => ((await liesHere(app, path)) ? app.files.read(testsOf(path)) : undefined)),
  );
  return Promise.all(entries.filter((_, at) => texts[at] !== undefined).map(({ id }) => templateNamed(app, id)));
}

async function run(app: App, { path, template }: Named, file: string, update: boolean): Promise<TestResult[]> {
  if (!(await liesHere(app, path)))
    throw new Complaint(`${path} lies elsewhere, and so do its tests. Test it where it is written.`);
  const text = await app.files.read(file);
  if (text === undefined && !update)
    throw new Complaint(`${path} has no tests yet. Begin with: rapport template test ${template.manifest.id} --update`);
  const tests = text === undefined ? TemplateTests.begin(template) : new TemplateTests(text);
  if (tests.problem !== undefined) throw new Complaint(`${file}: ${tests.problem}`);
  const results = tests.tests(template.manifest.wants).map(test => runTest(template, test));
  if (update && results.some(({ diff }) => diff !== '')) await app.files.write(file, tests.updated(results));
  return results;
}
