import { Evidence } from './evidence.ts';
import { mcpServer } from './mcp-server.ts';
import { notionClient } from './notion-client.ts';
import { ntn } from './ntn.ts';
import { sdkBehaviour } from './sdk-behaviour.ts';
import { workers } from './workers.ts';

const evidence = new Evidence();
notionClient(evidence);
sdkBehaviour(evidence);
mcpServer(evidence);
ntn(evidence);
workers(evidence);
