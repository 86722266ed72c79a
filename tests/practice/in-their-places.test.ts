import { describe, expect, test } from 'vitest';
import { inTheirPlaces } from '../../shared/practice/in-their-places.ts';
import { compileTemplate } from '../../shared/template/index.ts';

const template = (inputs: string) =>
  compileTemplate(`---\nid: t\ntitle: T\nversion: 1\nfamily: team\nreaders: pair\ninputs:\n${inputs}\n---\n\n# T\n`, {
    file: 't.md',
  });
const weekly = template('  report: { type: person, required: true }\n  manager: { type: person, default: me }');
const plan = template('  report: { type: person, default: me }\n  manager: { type: person, default: my-manager }');
const skip = template('  report: { type: person, required: true }\n  skipManager: { type: person, default: me }');

const cy = { id: 'cy', name: 'Cy Moreau', first: 'Cy' };
const bo = { id: 'bo', name: 'Bo Lind', first: 'Bo', manager: 'cy' };
const ana = { id: 'ana', name: 'Ana Lopes', first: 'Ana', manager: 'bo' };
const people = [ana, bo, cy];

describe('who opens a page from the other side of a pair changes places with it', () => {
  test.each([
    ['Bo, with Ana', weekly, bo, { report: 'Ana' }, { report: 'Ana' }],
    ['Ana, with her manager', weekly, ana, { report: 'Bo' }, { report: 'ana', manager: 'bo' }],
    ['Ana, about herself', weekly, ana, { report: 'Ana' }, { report: 'Ana', manager: 'bo' }],
    ['Ana, with a colleague whom she leads for once', weekly, ana, { report: 'Eva' }, { report: 'Eva' }],
    ['Ana, who said both', weekly, ana, { report: 'Bo', manager: 'Ana' }, { report: 'Bo', manager: 'Ana' }],
    ['Cy, who reports to nobody here', weekly, cy, { report: 'Cy' }, { report: 'Cy' }],
    ['Ana, her own plan', plan, ana, {}, {}],
    ['Bo, the plan of Ana', plan, bo, { report: 'Ana' }, { report: 'Ana', manager: 'bo' }],
    ['Bo, the plan of somebody new', plan, bo, { report: 'Eva Berg' }, { report: 'Eva Berg', manager: 'bo' }],
    ['Cy, the plan of Ana', plan, cy, { report: 'Ana' }, { report: 'Ana', manager: 'bo' }],
    ['Ana, with the manager of her manager', skip, ana, { report: 'Cy' }, { report: 'ana', skipManager: 'cy' }],
    ['Cy, with Ana', skip, cy, { report: 'Ana' }, { report: 'Ana' }],
  ])('%s', (_, kind, me, given, answers) => {
    expect(inTheirPlaces(kind, given, { me, people })).toEqual(answers);
  });
});
