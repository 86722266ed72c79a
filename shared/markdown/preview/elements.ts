import type { Token } from 'markdown-it';

export type Attributes = { readonly [name: string]: string | undefined };

/** Tokens are made by the markdown-it at hand, which may be an editor's own of another version. */
export type TokenMaker = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/**
 * Makes the tokens of HTML elements. markdown-it draws them by itself, with every attribute escaped, so what we draw needs
 * no renderer of its own and mixes with what other plug-ins draw.
 */
export class Elements {
  private readonly Token: TokenMaker;

  constructor(Token: TokenMaker) {
    this.Token = Token;
  }

  /** @param from the token that it stands for: its line, and whatever an editor wrote on it, go over to the element */
  open(tag: string, attributes: Attributes = {}, from?: Token): Token {
    const token = this.token('rp_open', tag, 1, attributes);
    if (!from) return token;
    token.map = from.map;
    token.level = from.level;
    for (const [name, value] of from.attrs ?? []) if (name !== 'start') token.attrJoin(name, value);
    return token;
  }

  close(tag: string): Token {
    return this.token('rp_close', tag, -1, {});
  }

  /** An element without content, such as `<input>`. */
  single(tag: string, attributes: Attributes): Token {
    return this.token('rp_single', tag, 0, attributes);
  }

  text(content: string): Token {
    const token = new this.Token('text', '', 0);
    token.content = content;
    return token;
  }

  /** An element with words in it. */
  words(tag: string, content: string, attributes: Attributes = {}): Token[] {
    return [this.open(tag, attributes), this.text(content), this.close(tag)];
  }

  /** The ends of what was opened among these tokens, from the innermost. */
  closeAll(tokens: readonly Token[]): Token[] {
    const open: string[] = [];
    for (const { nesting, tag } of tokens) {
      if (nesting > 0) open.push(tag);
      else if (nesting < 0) open.pop();
    }
    return open.reverse().map(tag => this.close(tag));
  }

  private token(type: string, tag: string, nesting: -1 | 0 | 1, attributes: Attributes): Token {
    const token = new this.Token(type, tag, nesting);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined) token.attrSet(name, value);
    return token;
  }
}
