import { checkText } from '../packages/checks/src/index.ts';
import { ADVERSARIAL_SIZE, adversarialTexts } from './adversarial-texts.ts';
import { printTable } from './table.ts';

// How long the worst texts take: 256 KB of anything is judged within a second (processor time, so that other work on
// the machine does not count).
//   npm run bench:adversarial             the slowest twenty
//   npm run bench:adversarial -- --all    all of them

const BAR = 1_000;

const results: { readonly name: string; readonly cold: number; readonly warm: number }[] = [];
for (const [name, text] of adversarialTexts()) results.push({ name, cold: judge(text), warm: judge(text) });
results.sort((a, b) => b.cold - a.cold);
const shown = process.argv.includes('--all') ? results : results.slice(0, 20);

console.log(`${results.length} texts of ${ADVERSARIAL_SIZE / 1024} KB, milliseconds of the processor`);
printTable(
  ['first time', 'again', 'text'],
  shown.map(({ name, cold, warm }) => [cold.toFixed(0), warm.toFixed(0), name]),
);
const over = results.filter(({ cold }) => cold > BAR);
console.log(over.length === 0 ? `All within the bar of ${BAR} ms.` : `Over the bar of ${BAR} ms: ${over.length}.`);

function judge(text: string): number {
  const before = process.cpuUsage();
  checkText(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
