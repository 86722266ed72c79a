import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { newDesk } from '../support/desk.ts';

const FOLDER = 'tests/template/first-attempts';
const read = (path: string): string => readFileSync(`${FOLDER}/${path}`, 'utf8');

/**
 * Templates as people wrote them who had read half of the guide. `first.md` is what they had at first, `said.txt` what
 * `rapport check` said to that, and the rest is what they had in the end, with its tests.
 */
describe.each(readdirSync(FOLDER))('%s', id => {
  const desk = async (template: string) => newDesk({ [`.rapport/templates/${id}.md`]: read(`${id}/${template}`) });

  test('whoever writes it like this is told how to go on', async () => {
    const here = await desk('first.md');
    const { exit, out } = await here.rapport('check', id);
    expect(exit).toBe(1);
    await expect(out).toMatchFileSnapshot(`first-attempts/${id}/said.txt`);
    await here.close();
  });

  test('in the end it makes the page that was wanted', async () => {
    const here = await desk(`${id}.md`);
    await here.write(`.rapport/templates/${id}.test.yaml`, read(`${id}/${id}.test.yaml`));
    expect(await here.rapport('check', id)).toMatchObject({ exit: 0, out: 'Nothing to mend in 1 file.\n' });
    const { exit, out } = await here.rapport('template', 'test', id);
    expect(out).toMatch(/^\d pages? (?:is|are) as written down\.\n$/);
    expect(exit).toBe(0);
    await here.close();
  });
});
