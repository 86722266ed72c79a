import { Evidence } from './evidence.ts';
import { notionClient } from './notion-client.ts';

const evidence = new Evidence();
notionClient(evidence);
