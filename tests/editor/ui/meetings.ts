import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openFile } from './open-file.ts';
import type { Step } from './step.ts';

const DAY = 86_400_000;

/** A day before today, or after it: `2026-11-16`. */
const dayIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** Two weeks of a manager: a plan whose day has come, another that is looked at soon, an agenda of last week, and feedback. */
const pages = (): { readonly [path: string]: string } => ({
  'Plans/Faster checkout.md': `---
title: Faster checkout
date: ${dayIn(-40)}
author: Bo Lindqvist
look_on: ${dayIn(-3)}
readers: team
rapport: { template: prd@1 }
---

## Problem

Nine of ten shoppers leave at the address. #user-insight

## Result

- Support was asked 40 % less.
`,
  'Plans/Team prices.md': `---
title: Team prices
author: Bo Lindqvist
look_on: ${dayIn(5)}
readers: team
rapport: { template: prd@1 }
---

## Problem

Teams of five pay like teams of fifty.

## Result
`,
  [`One-on-ones/${dayIn(-4)} Kim Park.md`]: `---
title: Kim Park, ${dayIn(-4)}
date: ${dayIn(-4)}
report: kim
manager: Bo Lindqvist
kind: One-on-one
readers: pair
people: [kim, bo]
rapport: { template: one-on-one-weekly@1 }
---

## Kim's topics

- think: who answers on Fridays?

## How it is going

- Kim: rested, and curious about pricing
- Bo: a full week

## Promises from today

- [ ] Kim: send the numbers to Ana by ${dayIn(3)}
- [ ] Bo: ask legal about invoices by ${dayIn(1)}
- [ ] Bo: find somebody to pair with
`,
  'Feedback for Bo.md': `---
title: Feedback for Bo
date: ${dayIn(-20)}
from: Ana Lopes
to: Bo Lindqvist
readers: pair
people: [ana, bo]
rapport: { template: feedback-note@1 }
---

## Behaviour

You asked legal yourself and moved the date. #influence
`,
  'Bo, career.md': `---
title: Bo's career
report: Bo Lindqvist
manager: Ana Lopes
readers: pair
people: [ana, bo]
rapport: { template: career-worksheet@1 }
---

## What I have done

- Import of invoices, from idea to release
`,
});

/** A manager's own meetings: what comes up, what is known of somebody, what may be used. */
export const meetingSteps: readonly Step[] = [
  {
    sentence: 'the Due view says whom to meet and what to look at again, in light and in dark',
    async run({ window, folder }) {
      await window.closeAll();
      await window.closeMessages();
      for (const [path, text] of Object.entries(pages())) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const rows = window.rowsOf('Due');
      if (!(await rows.first().isVisible())) await window.command('Rapport: Focus on Due View');
      await rows.filter({ hasText: 'Faster checkout' }).waitFor();
      await rows.filter({ hasText: 'overdue since' }).first().waitFor();
      await window.picture('due');
      await window.look(folder, 'dark');
      await window.picture('due-dark');
      await window.look(folder, 'light');
    },
  },
  {
    sentence: 'a click on a question opens its page where the answer goes',
    async run({ window, window: { page } }) {
      await window.rowsOf('Due').filter({ hasText: 'Faster checkout' }).click();
      await window.tab('Faster checkout.md').waitFor();
      await window.text('Support was asked 40 % less.').waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type('Keep it.');
      await window.text('Keep it.').waitFor();
      await window.command('File: Revert File');
      await window.closeAll();
    },
  },
  {
    sentence: 'a brief says what is known of somebody, and each link leads to its page',
    async run({ window, folder }) {
      await window.command('Rapport: Note a Talking Point');
      await window.row('Kim Park (kim)').first().click();
      await window.question('What do you want to talk about with Kim Park?').waitFor();
      await window.page.keyboard.type('who leads the pricing work');
      await window.page.keyboard.press('Enter');
      await window.message('Noted for Kim Park').waitFor();
      await window.closeMessages();
      await window.command('Rapport: Brief Me on');
      await window.row('Kim Park (kim)').first().click();
      await window.webview.locator('h1', { hasText: 'Kim Park' }).waitFor();
      await window.webview.locator('li', { hasText: 'who leads the pricing work' }).waitFor();
      await window.picture('brief');
      await window.look(folder, 'dark');
      await window.webview.locator('body.vscode-dark').waitFor();
      await window.picture('brief-dark');
      await window.look(folder, 'light');
      await window.webview.locator('li a', { hasText: 'Kim Park' }).first().click();
      await window.tab('Kim Park.md').waitFor();
      await window.closeAll();
    },
  },
  {
    sentence: 'lines of other pages are ticked in a list; those with a lock say whom to ask',
    async run({ window, window: { page } }) {
      await openFile(window, 'Bo, career.md');
      await window.command('Rapport: Use Evidence');
      await window.row('Nine of ten shoppers leave at the address.').waitFor();
      await window.row('It needs the yes of Ana.').waitFor();
      await window.picture('evidence');
      await window.row('Nine of ten shoppers leave at the address.').click();
      await window.question('1 Selected').waitFor();
      await page.keyboard.press('Enter');
      await window.message('Put 1 line into').waitFor();
      await window.text('Nine of ten shoppers').waitFor();
      await window.closeMessages();
      await window.closeAll();
    },
  },
];
