/** The little of Nunjucks that is measured; the package brings no types of its own. */
declare module 'nunjucks' {
  class Environment {
    constructor(loader: null, options: { autoescape: boolean; trimBlocks: boolean; lstripBlocks: boolean });
    addFilter(name: string, filter: (...values: never[]) => unknown): void;
  }
  function compile(source: string, environment: Environment): { render(scope: object): string };
  const nunjucks: { Environment: typeof Environment; compile: typeof compile };
  export default nunjucks;
}
