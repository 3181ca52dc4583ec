const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const months: ReadonlyMap<string, number> = new Map([
  ...monthNames.flatMap((name, i): [string, number][] => [
    [name, i + 1],
    [name.slice(0, 3), i + 1],
  ]),
  // Spanish, Portuguese and French, for what is quoted and for documents that are not in English.
  ...'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'
    .split(' ')
    .map((name, i): [string, number] => [name, i + 1]),
  ...'janeiro fevereiro março - maio junho julho - setembro outubro novembro dezembro'
    .split(' ')
    .map((name, i): [string, number] => [name, i + 1]),
  ...'janvier - mars avril mai juin juillet - septembre octobre novembre -'
    .split(' ')
    .map((name, i): [string, number] => [name, i + 1]),
  ['sept', 9],
  ['agust', 8],
  ['marh', 3],
  ['apirl', 4],
  ['aprill', 4],
  ['febr', 2],
  ['feburary', 2],
  ['novemeber', 11],
  ['decemeber', 12],
  ['sepetember', 9],
]);

/** The month that a word names, slips of one letter included ("Febuary", "Ocotber"). */
export function monthOf(plain: string, start: number, end: number): number | undefined {
  const length = end - start;
  if (length < 3 || length > 10) return undefined;
  const word = plain.slice(start, end).toLowerCase();
  const known = months.get(word);
  if (known !== undefined || length < 5) return known;
  for (let i = 0; i < 12; i++) {
    const name = monthNames[i] as string;
    if (
      name.length >= 6 &&
      name.charCodeAt(0) === word.charCodeAt(0) &&
      Math.abs(name.length - length) <= 1 &&
      isOneSlip(name, word)
    )
      return i + 1;
  }
  return undefined;
}

/** Does `b` come from `a` by one letter more, less or other, or by two that changed places? */
function isOneSlip(a: string, b: string): boolean {
  let i = 0;
  while (i < a.length && i < b.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  let endA = a.length;
  let endB = b.length;
  while (endA > i && endB > i && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const restA = endA - i;
  const restB = endB - i;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[i] === b[i + 1] && a[i + 1] === b[i];
}
