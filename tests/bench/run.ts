/** `npm run bench`: how fast we are beside the peers, both measured in this run. These are figures, not tests. */
import { activation } from './activation.ts';
import { codecs } from './codecs.ts';
import { extensionSizes } from './extension-sizes.ts';
import { gallerySize } from './gallery-size.ts';
import { localNotion } from './local-notion.ts';
import { printRows, printSizes } from './measure.ts';
import { checking, rendering } from './rendering.ts';

console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
printRows([...(await codecs()), ...(await rendering()), ...(await checking())]);
printRows(await localNotion());
printSizes([await gallerySize(), ...(await extensionSizes())]);

const began = await activation();
if ('skipped' in began) console.log(`skip  ${began.skipped}`);
else printRows([began]);
