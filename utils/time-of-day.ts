/** Returns hours and minutes in the format of the browser's language. */
export function timeOfDay(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });
}
