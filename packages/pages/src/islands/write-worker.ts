// Judges the text beside the page, so that a key press never waits for it.
import { Worker } from '../write/do-work.ts';
import { readSettings } from '../write/settings-data.ts';
import type { Asked } from '../write/work.ts';
import { isYamlWanted, loadYaml } from './write/yaml-when-wanted.ts';

let worker: Worker | undefined;

self.addEventListener('message', async ({ data }: MessageEvent<WorkerMessage>) => {
  if ('settings' in data) {
    worker = new Worker(readSettings(data.settings), async (document, report, number) => {
      const { previewOf } = await import('../write/preview.ts');
      return String(previewOf(document, report, number));
    });
    return;
  }
  const { number, asked } = data;
  try {
    let answer = await worker?.do(asked);
    if (isYamlWanted()) {
      await loadYaml();
      worker?.forget();
      answer = await worker?.do(asked);
    }
    self.postMessage({ number, answer });
  } catch (error) {
    self.postMessage({ number, problem: String(error) });
  }
});

/** What the page sends: first the settings, then tasks. */
export type WorkerMessage = { readonly settings: string } | { readonly number: number; readonly asked: Asked };
