/** Meeting notes of about this many bytes: what people write every week, over and over. */
export function meetingNotes(bytes: number): string {
  const week = (n: number): string => `## Week ${n}

Ana opened with the **pricing test**: the control group is *smaller* than planned, see [the sheet](https://example.com/sheets/${n}).
Nobody objected to running it for two more weeks.

- [ ] Ana: send the draft to legal by 12 May
- [x] Bo: ask support about the \`export\` bug
  - it is known, and the fix is in review
  - customers were told
- Retention moved from 41 % to 43 %

1. Decide on the name
2. Invite three customers

> The onboarding mail is the first thing that people ~~ignore~~ read.

| Metric | Before | After |
| --- | --- | --- |
| Activation | 31 % | 34 % |
| Tickets a week | 120 | 96 |

`;
  const parts: string[] = ['# Notes\n\n'];
  for (let n = 1, size = 0; size < bytes; n++) {
    parts.push(week(n));
    size += parts.at(-1)!.length;
  }
  return parts.join('');
}
