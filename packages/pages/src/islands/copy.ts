// A button that copies what stands in a field. Without it, the field can be marked and copied by hand.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const field = document.getElementById(button.dataset['copy'] ?? '');
  if (!(field instanceof HTMLInputElement) && !(field instanceof HTMLTextAreaElement)) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = 'Copied';
    } catch {
      // Where the page is not served over TLS there is no clipboard: it is marked, for the keys.
      button.textContent = 'Press Ctrl+C';
    }
  });
}
