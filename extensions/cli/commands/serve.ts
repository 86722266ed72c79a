import { createApp } from '../app.ts';
import { EXIT, wrongUse } from '../exit.ts';
import { galleryFolder } from '../host/gallery-folder.ts';
import { nodeFiles } from '../host/node-files.ts';
import { onPort, portOf } from '../port-of.ts';
import { stopped } from '../stopped.ts';
import { type Command, optionOf } from './command.ts';

export const serve: Command = {
  name: 'serve',
  about: 'the gallery in the browser, with "Insert into Notion"',
  options: [
    { flags: '--port <number>', about: 'where it listens; 4401 unless named, 0 is any free port' },
    { flags: '--host <name>', about: 'only this machine: 127.0.0.1 or localhost' },
  ],
  examples: ['rapport serve', 'rapport serve --port 0'],
  async run(app, input) {
    const host = optionOf(input, 'host') ?? '127.0.0.1';
    if (host !== '127.0.0.1' && host !== 'localhost')
      throw wrongUse(
        `--host ${host}: the gallery writes with your token, so it is served to this machine only, until it can ask others to sign in.`,
      );
    const { folder, env, fetch } = app;
    const { serve: serveGallery } = await import('../../notion/index.ts');
    const port = portOf(optionOf(input, 'port') ?? '4401');
    const parts = {
      // Files change while it runs: each question looks anew.
      workspace: () => createApp({ json: true, yes: false, folder, env, fetch }),
      gallery: nodeFiles(galleryFolder()),
      token: env.NOTION_TOKEN || env.NOTION_API_TOKEN || '',
      baseUrl: env.NOTION_API_BASE_URL,
      fetch,
      onError: (error: unknown) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
    };
    const { url, close } = await onPort(port, free => serveGallery({ ...parts, port: free }));
    app.say(`The gallery is at ${url}\nPages go to Notion with your token. Ctrl-C ends it.`);
    app.result({ url });
    await stopped();
    await close();
    return EXIT.done;
  },
};
