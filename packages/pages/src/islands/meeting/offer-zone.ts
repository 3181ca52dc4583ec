/** Writes the zone of whoever plans the first meeting into its field, which is seen and can be changed. */
export function offerZone(): void {
  const field = document.querySelector<HTMLInputElement>('.meeting-new[data-zone="unknown"] input[name="zone"]');
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (field === null || field.value !== field.defaultValue || field.getAttribute('aria-invalid') === 'true') return;
  if (timeZone !== undefined) field.value = timeZone;
}
