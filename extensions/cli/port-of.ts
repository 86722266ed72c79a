import { Complaint, EXIT, wrongUse } from './exit.ts';

/** @throws Complaint where the text is no port */
export function portOf(text: string): number {
  const port = Number(text);
  if (text.trim() !== '' && Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw wrongUse(`--port ${text}: a port is a whole number from 0 to 65535; 0 is any free one.`);
}

/** Starts something on a port, and says it in words where another program listens there. */
export async function onPort<T>(port: number, start: (port: number) => Promise<T>): Promise<T> {
  try {
    return await start(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Complaint(
      `--port ${port}: another program listens there. Name another port, or 0 for any free one.`,
      EXIT.outside,
    );
  }
}
