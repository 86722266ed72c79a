import { describe, expect, test } from 'vitest';
import { type Kind, mayFlow } from '../../../shared/practice/flows/may-flow.ts';

const own = (gathers: Partial<NonNullable<Kind['gathers']>>, more: Partial<Kind> = {}): Kind => ({
  id: 'our-page',
  gathers: { from: [], asks: [], never: [], ...gathers },
  ...more,
});
const from = (...sources: string[]) => ({ from: sources });

describe("a team's own template", () => {
  test('is offered what it gathers', () => {
    expect(mayFlow({ id: 'prd' }, own(from('prd')))).toBe('offered');
    expect(mayFlow({ id: 'prd' }, own({ asks: ['prd'] }))).toBe('locked');
    expect(mayFlow({ id: 'prd' }, own({ never: ['prd'] }))).toBe('never');
    expect(mayFlow({ id: 'prd' }, own({}))).toBe('none');
  });

  test('can name kinds of its own', () => expect(mayFlow({ id: 'our-log' }, own(from('our-log')))).toBe('offered'));

  test.each(['stay-interview', 'skip-level', 'mentoring-agreement', 'compensation-brief'])(
    'never opens what feeds nothing: %s',
    source => expect(mayFlow({ id: source }, own(from(source)))).toBe('never'),
  );

  test('never opens what is closed for the one that it is made from', () => {
    const ours = own(from('support-plan', 'prd'), { extends: 'promotion-case@1' });
    expect(mayFlow({ id: 'support-plan' }, ours)).toBe('never');
    expect(mayFlow({ id: 'prd' }, ours)).toBe('offered');
  });

  test('of the same name as one of ours can leave out and lock, and not open', () => {
    const ours = own({ from: ['feedback-note', 'support-plan'], asks: ['prd'] }, { id: 'promotion-case' });
    expect(mayFlow({ id: 'feedback-note' }, ours)).toBe('locked');
    expect(mayFlow({ id: 'support-plan' }, ours)).toBe('never');
    expect(mayFlow({ id: 'prd' }, ours)).toBe('locked');
    expect(mayFlow({ id: 'growth-plan' }, ours)).toBe('none');
  });

  test('leaves the lock on what is locked everywhere', () =>
    expect(mayFlow({ id: 'feedback-note' }, own(from('feedback-note')))).toBe('locked'));

  test.each(['career', 'feedback'])('in the family %s takes nothing that a review must not', family => {
    expect(mayFlow({ id: 'retrospective' }, own(from('retrospective'), { family }))).toBe('never');
    expect(mayFlow({ id: 'retrospective' }, own(from('retrospective'), { family: 'team' }))).toBe('offered');
  });

  test('made from a page that feeds nothing feeds nothing', () =>
    expect(mayFlow({ id: 'our-stay', extends: 'stay-interview@2' }, own(from('our-stay')))).toBe('never'));
});

test('kinds that nobody knows feed nothing', () => {
  expect(mayFlow({ id: 'our-log' }, { id: 'promotion-case' })).toBe('none');
  expect(mayFlow({ id: 'prd' }, { id: 'our-page' })).toBe('none');
});
