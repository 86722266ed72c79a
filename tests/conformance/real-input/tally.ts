/** Counts how many of something came through each check, and prints it as a table with what missed and why. */
export class Tally {
  private readonly title: string;
  private readonly rows = new Map<string, { kept: number; missed: string[] }>();

  constructor(title: string) {
    this.title = title;
  }

  /** Notes one result under a row; gives it back. */
  note(row: string, kept: boolean, why: string): boolean {
    const found = this.rows.get(row) ?? { kept: 0, missed: [] };
    this.rows.set(row, found);
    if (kept) found.kept++;
    else found.missed.push(why);
    return kept;
  }

  print(): void {
    const names = [...this.rows.keys()];
    const wide = Math.max(...names.map(name => name.length));
    const lines = [...this.rows].flatMap(([name, { kept, missed }]) => [
      `  ${name.padEnd(wide)}  ${kept} in ${kept + missed.length}`,
      ...missed.map(why => `      ${why}`),
    ]);
    console.log([this.title, ...lines].join('\n'));
  }
}
