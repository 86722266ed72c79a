import * as vscode from 'vscode';
import { until } from './suite.ts';

/** What somebody does when they are asked: picks the line with these words, ticks several, types something, or presses a button of what stands in front of all else. */
export type Reaction =
  | { pick: string }
  | { press: string }
  | { tick: readonly string[] }
  | { type: string }
  | { leave: true };

/**
 * The person in front of the editor. Messages are read, and lists and boxes answered in order; what has no answer is left with
 * Escape. Only the windows are taken over, so that everything behind them is the real editor.
 */
export class Person {
  /** Everything that was said, oldest first. */
  readonly read: string[] = [];
  /** The buttons of each message. */
  readonly buttons: string[][] = [];
  /** The titles of the questions. */
  readonly asked: string[] = [];
  #reactions: Reaction[] = [];

  constructor() {
    const { window } = vscode;
    const say = async (message: string, ...items: unknown[]): Promise<string | undefined> => {
      if (isModal(items[0])) return this.#press([message, items[0].detail].join('\n'), items.slice(1));
      this.read.push(message);
      this.buttons.push(items.filter(item => typeof item === 'string'));
      return undefined;
    };
    Object.assign(window, {
      showInformationMessage: say,
      showWarningMessage: say,
      showErrorMessage: say,
      showQuickPick: async (given: unknown, options: vscode.QuickPickOptions = {}) =>
        this.#pick((await given) as (string | vscode.QuickPickItem)[], options),
      showInputBox: async (options: vscode.InputBoxOptions = {}) => this.#type(options),
    });
  }

  /** What they will do next, in order. */
  will(...reactions: Reaction[]): void {
    this.#reactions = reactions;
    this.read.length = 0;
    this.buttons.length = 0;
    this.asked.length = 0;
  }

  /** Waits for a message with these words. */
  async reads(words: string): Promise<string> {
    try {
      return await until(`a message says “${words}”`, () => this.read.find(message => message.includes(words)));
    } catch (error) {
      throw new Error(
        `${(error as Error).message}; said was: ${JSON.stringify(this.read)}, asked: ${JSON.stringify(this.asked)}`,
      );
    }
  }

  #pick(items: readonly (string | vscode.QuickPickItem)[], { title = '' }: vscode.QuickPickOptions): unknown {
    this.asked.push(title);
    const reaction = this.#reactions.shift();
    const labelOf = (item: string | vscode.QuickPickItem): string => (typeof item === 'string' ? item : item.label);
    const lineWith = (words: string): string | vscode.QuickPickItem => {
      const found = items.find(item => labelOf(item).includes(words));
      if (found !== undefined) return found;
      throw new Error(`“${title}” offers no “${words}”: ${items.map(labelOf).join(' | ')}`);
    };
    if (reaction && 'tick' in reaction) return reaction.tick.map(lineWith);
    return reaction && 'pick' in reaction ? lineWith(reaction.pick) : undefined;
  }

  #press(question: string, buttons: readonly unknown[]): string | undefined {
    this.asked.push(question);
    const reaction = this.#reactions.shift();
    if (!reaction || !('press' in reaction)) return undefined;
    if (buttons.includes(reaction.press)) return reaction.press;
    throw new Error(`“${question}” has no “${reaction.press}”: ${buttons.join(' | ')}`);
  }

  #type({ title = '', value = '', validateInput }: vscode.InputBoxOptions): string | undefined {
    this.asked.push(title);
    const reaction = this.#reactions.shift();
    if (!reaction || !('type' in reaction)) return undefined;
    const text = reaction.type === '' ? value : reaction.type;
    const wrong = validateInput?.(text);
    if (wrong) throw new Error(`“${title}” takes no “${text}”: ${String(wrong)}`);
    return text;
  }
}

const isModal = (item: unknown): item is vscode.MessageOptions =>
  typeof item === 'object' && item !== null && 'modal' in item && item.modal === true;
